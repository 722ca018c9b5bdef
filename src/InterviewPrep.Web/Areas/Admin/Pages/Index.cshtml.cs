using InterviewPrep.Community.Moderation;
using InterviewPrep.Figures;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages;

/// <summary>The site at a glance: what waits, what wants an editor, and what happened over time.</summary>
public sealed class IndexModel(SiteFigures figures, WeakSpots weak, ModerationQueue queue, JobBoard jobs) : PageModel
{
    /// <summary>How long a step of the plots is; what means nothing is a day.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public string? By { get; set; }

    public FigureSpan Span => ListAddress.Word<FigureSpan>(By) ?? FigureSpan.Day;

    public bool IsAdministrator => User.IsInRole(MemberRole.Admin);

    public IReadOnlyList<Plot> Plots { get; private set; } = [];

    public Weakness Weak { get; private set; } = null!;

    public IReadOnlyDictionary<WaitingKind, int> Waiting { get; private set; } = null!;

    /// <summary>Null for editors, who have no page of jobs.</summary>
    public JobState? Jobs { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Plots = Plot.Of(await figures.ReadAsync(Span, cancel), Span, IsAdministrator);
        Weak = await weak.ReadAsync(cancel);
        Waiting = (await queue.ReadAsync(null, WaitingPlace.Start, cancel)).Counts;
        Jobs = IsAdministrator ? await jobs.ReadAsync(cancel) : null;
    }
}
