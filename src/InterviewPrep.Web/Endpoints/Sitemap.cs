using System.Net.Mime;
using System.Xml;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Endpoints;

/// <summary>Every page that search engines should know; an index of parts once there are too many for one file.</summary>
internal static class Sitemap
{
    // sitemaps.org: at most 50,000 addresses a file.
    private const int QuestionsInPart = 40_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Fixed = ["/", "/questions", "/companies", "/topics", "/about", "/pricing"];

    public static void MapSitemap(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", RootAsync).AllowAnonymous();
        app.MapGet("/sitemap-{part:int:min(1)}.xml", PartAsync).AllowAnonymous();
    }

    private static async Task<IResult> RootAsync(
        HttpContext context,
        AppDbContext db,
        IOptions<SiteOptions> site,
        CancellationToken cancel
    )
    {
        var origin = Feeds.Origin(context, site.Value);
        var parts = await PartsAsync(db, cancel);
        var entries =
            parts == 1
                ? [.. await CatalogueAsync(db, cancel), .. await QuestionsAsync(db, 1, cancel)]
                : Enumerable.Range(1, parts).Select(part => new Entry($"/sitemap-{part}.xml", null));
        return Write(origin, parts == 1, entries);
    }

    private static async Task<IResult> PartAsync(
        int part,
        HttpContext context,
        AppDbContext db,
        IOptions<SiteOptions> site,
        CancellationToken cancel
    )
    {
        var parts = await PartsAsync(db, cancel);
        if (parts == 1 || part > parts)
        {
            return Results.NotFound();
        }

        var questions = await QuestionsAsync(db, part, cancel);
        return Write(
            Feeds.Origin(context, site.Value),
            isPages: true,
            part == 1 ? [.. await CatalogueAsync(db, cancel), .. questions] : questions
        );
    }

    private static async Task<int> PartsAsync(AppDbContext db, CancellationToken cancel) =>
        Math.Max(1, (await db.Questions.Published().CountAsync(cancel) + QuestionsInPart - 1) / QuestionsInPart);

    private static async Task<List<Entry>> QuestionsAsync(AppDbContext db, int part, CancellationToken cancel) =>
        await db
            .Questions.Published()
            .OrderBy(q => q.Id)
            .Skip((part - 1) * QuestionsInPart)
            .Take(QuestionsInPart)
            .Select(q => new Entry("/questions/" + q.Slug, q.UpdatedOn))
            .ToListAsync(cancel);

    private static async Task<List<Entry>> CatalogueAsync(AppDbContext db, CancellationToken cancel)
    {
        var categories = await db
            .Categories.Where(c => c.ArchivedAt == null && db.Questions.Published().Any(q => q.CategoryId == c.Id))
            .OrderBy(c => c.Position)
            .Select(c => "/questions?category=" + c.Slug)
            .ToListAsync(cancel);
        var companies = await db
            .Companies.Where(c => c.ArchivedAt == null)
            .OrderBy(c => c.Position)
            .Select(c => "/companies/" + c.Slug)
            .ToListAsync(cancel);
        var topics = await db
            .Topics.Where(t => t.ArchivedAt == null)
            .OrderBy(t => t.Position)
            .Select(t => "/topics/" + t.Slug)
            .ToListAsync(cancel);
        return [.. Fixed.Concat(categories).Concat(companies).Concat(topics).Select(path => new Entry(path, null))];
    }

    private static IResult Write(string origin, bool isPages, IEnumerable<Entry> entries) =>
        Feeds.Xml(
            MediaTypeNames.Application.Xml,
            xml =>
            {
                xml.WriteStartElement(isPages ? "urlset" : "sitemapindex", Namespace);
                foreach (var entry in entries)
                {
                    Write(xml, isPages ? "url" : "sitemap", origin, entry);
                }

                xml.WriteEndElement();
            }
        );

    private static void Write(XmlWriter xml, string element, string origin, Entry entry)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteElementString("loc", Namespace, origin + entry.Path);
        if (entry.Changed is { } changed)
        {
            xml.WriteElementString("lastmod", Namespace, Dates.Machine(changed));
        }

        xml.WriteEndElement();
    }

    private sealed record Entry(string Path, DateOnly? Changed);
}
