using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Pages.Topics;

/// <summary>One topic: what it is, where it belongs, its questions, and how many of them the reader has solved.</summary>
[CachedForAnonymous]
public sealed class ShowModel(AppDbContext db, QuestionLists lists, CurrentViewer current, IOptions<SiteOptions> site)
    : PageModel
{
    public TopicView Topic { get; private set; } = null!;

    public QuestionList List { get; private set; } = null!;

    /// <summary>The reader's own "2 of 7 solved", or null for an anonymous one.</summary>
    public string? Progress =>
        List.Facets.SingleOrDefault(f => f.Facet == ListFacet.Status) is { } status
            ? $"You have solved {status.Values.Single(v => v.Entry.Id == (int)ListStatus.Solved).Count:N0} of {Counted.Of(List.Total, "question", "questions")}."
            : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var topic = await db
            .Topics.Where(t => t.Slug == slug && t.ArchivedAt == null)
            .Select(t => new TopicView(
                t.Name,
                t.About,
                t.Aliases,
                t.Parent == null ? null : new Named(t.Parent.Slug, t.Parent.Name),
                db.Topics.Where(child => child.ParentId == t.Id && child.ArchivedAt == null)
                    .OrderBy(child => child.Position)
                    .Select(child => new Named(child.Slug, child.Name))
                    .ToList()
            ))
            .SingleOrDefaultAsync(cancel);
        if (topic is null)
        {
            return await db.MovedToAsync(SlugKind.Topic, slug, cancel) is { } moved
                ? RedirectPermanent($"/topics/{moved}")
                : NotFound();
        }

        Topic = topic;
        var query = QuestionListQuery.All.With(ListFacet.Topic, slug);
        List = await lists.ReadAsync(query, current.Viewer, cancel);
        Describe(slug);
        return Page();
    }

    private void Describe(string slug) =>
        new PageMeta($"{Topic.Name} interview questions")
        {
            Description =
                Topic.About
                ?? $"{Counted.Of(List.Total, "interview question", "interview questions")} on {Topic.Name}.",
            CanonicalPath = $"/topics/{slug}",
            JsonLd =
            [
                JsonLd.Breadcrumbs(site.Value, [.. Trail, new Breadcrumb(Topic.Name, $"/topics/{slug}")]),
                JsonLd.Questions(site.Value, List.Rows, $"{Topic.Name} interview questions"),
            ],
        }.Set(ViewData);

    public IReadOnlyList<Breadcrumb> Trail =>
        Topic.Parent is { } parent
            ? [new("Topics", "/topics"), new(parent.Name, $"/topics/{parent.Slug}")]
            : [new("Topics", "/topics")];

    public sealed record TopicView(
        string Name,
        string? About,
        IReadOnlyList<string> Aliases,
        Named? Parent,
        IReadOnlyList<Named> Children
    );
}
