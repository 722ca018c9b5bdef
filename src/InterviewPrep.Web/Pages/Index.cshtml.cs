using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages;

/// <summary>What this is in one screen, and a real question to answer at once.</summary>
[CachedForAnonymous]
public sealed class IndexModel(
    AppDbContext db,
    QuestionLists lists,
    GuideLists guides,
    QuestionOfTheDay daily,
    CurrentViewer current,
    SiteAddress address,
    CurrentSettings settings
) : PageModel
{
    private const int NewestShown = 6;
    private const int GuidesShown = 4;

    public DailyQuestion? Today { get; private set; }

    public QuestionList All { get; private set; } = null!;

    public IReadOnlyList<TrackView> Tracks { get; private set; } = [];

    public IReadOnlyList<GuideRow> Guides { get; private set; } = [];

    public bool IsMember => current.MemberId is not null;

    public QuestionRows Newest => new([.. All.Rows.Take(NewestShown)], QuestionListQuery.All);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = current.Viewer;
        Today = await daily.ReadAsync(cancel);
        All = await lists.ReadAsync(QuestionListQuery.All, viewer, cancel);
        Tracks = await TracksAsync(viewer.MemberId, cancel);
        Guides = await guides.NewestAsync(GuidesShown, viewer, cancel);
        new PageMeta(settings.Now.Name)
        {
            Description =
                "Practise the machine-learning interview in writing: real questions, what the interviewer expects, follow-ups, and a sample answer to compare with yours.",
            CanonicalPath = "/",
            JsonLd =
            [
                new Dictionary<string, object>
                {
                    ["@context"] = "https://schema.org",
                    ["@type"] = "WebSite",
                    ["name"] = settings.Now.Name,
                    ["url"] = address.To("/"),
                },
            ],
        }.Set(ViewData);
    }

    /// <summary>Values of a filter that have questions.</summary>
    public int Filled(ListFacet facet) =>
        All.Facets.Where(f => f.Facet == facet).Sum(f => f.Values.Count(v => v.Count > 0));

    private Task<List<TrackView>> TracksAsync(Guid? member, CancellationToken cancel) =>
        db
            .LearningPaths.Where(p => p.ArchivedAt == null)
            .OrderBy(p => p.Position)
            .Select(p => new TrackView(
                p.Name,
                p.About,
                p.Questions.Where(q => q.Question!.Status == PublicationStatus.Published)
                    .OrderBy(q => q.Position)
                    .Select(q => new TrackStop(
                        q.Question!.Slug,
                        q.Question.Title,
                        db.Solves.Any(s => s.QuestionId == q.QuestionId && s.MemberId == member)
                    ))
                    .ToList()
            ))
            .ToListAsync(cancel);
}

/// <summary>A curated sequence of questions with the reader's own progress.</summary>
public sealed record TrackView(string Name, string? About, IReadOnlyList<TrackStop> Stops)
{
    public int Solved => Stops.Count(s => s.IsSolved);
}

public sealed record TrackStop(string Slug, string Title, bool IsSolved);
