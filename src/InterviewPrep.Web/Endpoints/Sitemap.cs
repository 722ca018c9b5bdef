using System.Net.Mime;
using System.Xml;
using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Quizzes;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Endpoints;

/// <summary>Every page that search engines should know; an index of parts once there are too many for one file.</summary>
internal static class Sitemap
{
    // sitemaps.org: at most 50,000 addresses a file.
    private const int QuestionsInPart = 40_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Fixed =
    [
        "/",
        "/questions",
        "/companies",
        "/topics",
        "/guides",
        "/quizzes",
        "/about",
        "/pricing",
    ];

    public static void MapSitemap(this WebApplication app)
    {
        var kept = new CachedForAnonymousAttribute();
        app.MapGet("/sitemap.xml", RootAsync).AllowAnonymous().WithMetadata(kept);
        app.MapGet("/sitemap-{part:int:min(1)}.xml", PartAsync).AllowAnonymous().WithMetadata(kept);
    }

    private static async Task<IResult> RootAsync(
        AppDbContext db,
        QuestionLists lists,
        QuizReader quizzes,
        SiteAddress address,
        CancellationToken cancel
    )
    {
        var parts = await PartsAsync(db, cancel);
        var entries =
            parts == 1
                ? [.. await CatalogueAsync(db, lists, quizzes, cancel), .. await QuestionsAsync(db, 1, cancel)]
                : Enumerable.Range(1, parts).Select(part => new Entry($"/sitemap-{part}.xml", null));
        return Write(address.Origin, parts == 1, entries);
    }

    private static async Task<IResult> PartAsync(
        int part,
        AppDbContext db,
        QuestionLists lists,
        QuizReader quizzes,
        SiteAddress address,
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
            address.Origin,
            isPages: true,
            part == 1 ? [.. await CatalogueAsync(db, lists, quizzes, cancel), .. questions] : questions
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

    /// <summary>The fixed pages, every category, company and topic that has a question, guides and their quizzes.</summary>
    private static async Task<List<Entry>> CatalogueAsync(
        AppDbContext db,
        QuestionLists lists,
        QuizReader quizzes,
        CancellationToken cancel
    )
    {
        var guides = await db
            .Guides.Published()
            .OrderBy(g => g.Id)
            .Select(g => new Entry("/guides/" + g.Slug, g.UpdatedOn))
            .ToListAsync(cancel);
        var all = await lists.ReadAsync(QuestionListQuery.All, Viewer.Anonymous, cancel);
        var filled =
            from view in all.Facets
            from value in view.Values
            where value.Count > 0 && Path(value.Entry) is not null
            select Path(value.Entry);
        var answered = (await quizzes.ListAsync(Viewer.Anonymous, cancel)).Select(q => QuizView.PathOf(q.Facts));
        return [.. Fixed.Concat(filled).Concat(answered).Select(path => new Entry(path, null)), .. guides];
    }

    private static string? Path(FacetEntry entry) =>
        entry.Facet switch
        {
            ListFacet.Category => $"/questions?category={entry.Slug}",
            ListFacet.Company => $"/companies/{entry.Slug}",
            ListFacet.Topic => $"/topics/{entry.Slug}",
            _ => null,
        };

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
