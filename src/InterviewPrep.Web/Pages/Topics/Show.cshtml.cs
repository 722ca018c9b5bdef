using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Topics;

/// <summary>One topic: what it is, where it belongs, its questions, and how many of them the reader has solved.</summary>
[CachedForAnonymous]
public sealed class ShowModel(
    AppDbContext db,
    QuestionLists lists,
    GuideLists guides,
    CurrentViewer current,
    SiteAddress address
) : PageModel
{
    public TopicView Topic { get; private set; } = null!;

    public ListSection Questions { get; private set; } = null!;

    /// <summary>Guides that cover it.</summary>
    public IReadOnlyList<GuideRow> Guides { get; private set; } = [];

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
        Questions = await ListSection.ReadAsync(
            lists,
            $"{topic.Name} interview questions",
            ListFacet.Topic,
            slug,
            current.Viewer,
            cancel
        );
        var about = $"{Counted.Of(Questions.List.Total, "interview question", "interview questions")} on {topic.Name}.";
        Questions
            .Meta(Questions.Heading, topic.About ?? about, address, [.. Trail, new(topic.Name, $"/topics/{slug}")])
            .Set(ViewData);
        Guides = await guides.ReadAsync(new(Topic: slug), current.Viewer, cancel);
        return Page();
    }

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
