using System.Net.Mime;
using System.Text;
using System.Xml;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Endpoints;

/// <summary>What programs read: a feed of new questions and guides, rules for crawlers, and how a browser searches here. Public text only.</summary>
internal static class Feeds
{
    private const int Newest = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static void MapFeeds(this WebApplication app)
    {
        app.MapGet("/feed.atom", AtomAsync).AllowAnonymous().WithMetadata(new CachedForAnonymousAttribute());
        app.MapGet("/robots.txt", Robots).AllowAnonymous();
        app.MapGet("/opensearch.xml", Search).AllowAnonymous();
        app.MapSitemap();
    }

    public static IResult Xml(string type, Action<XmlWriter> write)
    {
        using var text = new MemoryStream();
        // Strict about nothing but encoding: what an editor pasted must not end a feed.
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false };
        using (var xml = XmlWriter.Create(text, settings))
        {
            write(xml);
        }

        return Results.Bytes(text.ToArray(), $"{type}; charset=utf-8");
    }

    private static async Task<IResult> AtomAsync(
        AppDbContext db,
        SiteAddress address,
        CurrentSettings settings,
        CancellationToken cancel
    )
    {
        var entries = await db
            .Questions.Published()
            .OrderByDescending(q => q.PublishedAt)
            .ThenByDescending(q => q.Id)
            .Take(Newest)
            .Select(q => new Entry(
                "/questions/" + q.Slug,
                q.Title,
                q.Description,
                q.PublishedAt!.Value,
                q.UpdatedOn,
                q.Category!.Name
            ))
            .ToListAsync(cancel);
        var guides = await db
            .Guides.Published()
            .OrderByDescending(g => g.PublishedAt)
            .ThenByDescending(g => g.Id)
            .Take(Newest)
            .Select(g => new Entry(
                "/guides/" + g.Slug,
                g.Title,
                g.Summary ?? "",
                g.PublishedAt!.Value,
                g.UpdatedOn,
                g.Category!.Name
            ))
            .ToListAsync(cancel);
        entries = [.. entries.Concat(guides).OrderByDescending(e => e.PublishedAt).Take(Newest)];
        return Xml("application/atom+xml", xml => Write(xml, address.Origin, settings.Now.Name, entries));
    }

    private static void Write(XmlWriter xml, string origin, string name, List<Entry> entries)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", $"{origin}/feed.atom");
        xml.WriteElementString("title", $"{name}: new questions and guides");
        Link(xml, "self", $"{origin}/feed.atom");
        Link(xml, "alternate", $"{origin}/");
        xml.WriteElementString(
            "updated",
            Dates.Machine(entries.Select(e => e.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())
        );
        xml.WriteStartElement("author");
        xml.WriteElementString("name", name);
        xml.WriteEndElement();
        foreach (var entry in entries)
        {
            xml.WriteStartElement("entry");
            xml.WriteElementString("id", origin + entry.Path);
            xml.WriteElementString("title", SearchText.Clean(entry.Title));
            Link(xml, "alternate", origin + entry.Path);
            xml.WriteElementString("published", Dates.Machine(entry.PublishedAt));
            xml.WriteElementString("updated", Dates.Machine(entry.UpdatedAt));
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", entry.Category);
            xml.WriteEndElement();
            xml.WriteElementString("summary", SearchText.Clean(entry.Description));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Nothing that says noindex is disallowed: who may not read a page does not learn that it is not to be listed.
    private static IResult Robots(SiteAddress address) =>
        Results.Text(
            $"""
            User-agent: *
            Disallow: /account

            Sitemap: {address.To("/sitemap.xml")}

            """,
            MediaTypeNames.Text.Plain
        );

    private static IResult Search(SiteAddress address, CurrentSettings settings) =>
        Xml(
            "application/opensearchdescription+xml",
            xml =>
            {
                xml.WriteStartElement("OpenSearchDescription", OpenSearch);
                xml.WriteElementString("ShortName", settings.Now.Name);
                xml.WriteElementString("Description", "Machine-learning interview questions and guides");
                xml.WriteElementString("InputEncoding", "UTF-8");
                xml.WriteStartElement("Url");
                xml.WriteAttributeString("type", MediaTypeNames.Text.Html);
                xml.WriteAttributeString("template", address.To("/search?q={searchTerms}"));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
        );

    private sealed record Entry(
        string Path,
        string Title,
        string Description,
        DateTimeOffset PublishedAt,
        DateOnly UpdatedOn,
        string Category
    )
    {
        /// <summary>Midnight of the date that the page prints, or its publication where that was later.</summary>
        public DateTimeOffset UpdatedAt =>
            new DateTimeOffset(UpdatedOn, TimeOnly.MinValue, TimeSpan.Zero) is var updated && updated > PublishedAt
                ? updated
                : PublishedAt;
    }
}
