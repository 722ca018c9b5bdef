using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Topics;

/// <summary>All topics as a tree of two levels, each with the number of its questions.</summary>
[CachedForAnonymous]
public sealed class IndexModel(AppDbContext db, QuestionLists lists, SiteAddress address) : PageModel
{
    public IReadOnlyList<BranchView> Branches { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await lists.ReadAsync(QuestionListQuery.All, Viewer.Anonymous, cancel);
        var topics = all.Facets.Where(f => f.Facet == ListFacet.Topic).SelectMany(f => f.Values).ToList();
        var about = await db
            .Topics.Where(t => t.ArchivedAt == null && t.ParentId == null)
            .ToDictionaryAsync(t => t.Id, t => t.About, cancel);
        Branches =
        [
            .. topics
                .Where(t => t.Entry.ParentId is null)
                .Select(t => new BranchView(
                    t,
                    about.GetValueOrDefault(t.Entry.Id),
                    [.. topics.Where(child => child.Entry.ParentId == t.Entry.Id)]
                )),
        ];
        new PageMeta("Topics")
        {
            Description = "Machine-learning interview topics as a tree, each with its questions.",
            CanonicalPath = "/topics",
            JsonLd =
            [
                JsonLd.Breadcrumbs(address, new Breadcrumb("Topics", "/topics")),
                JsonLd.Directory(address, "Topics", topics.Select(t => (t.Entry.Name, $"/topics/{t.Entry.Slug}"))),
            ],
        }.Set(ViewData);
    }

    public sealed record BranchView(FacetValue Topic, string? About, IReadOnlyList<FacetValue> Children);
}
