using InterviewPrep.Jobs;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Jobs;

/// <summary>Work in the background: how much there is, and what went wrong.</summary>
public sealed class IndexModel(JobBoard board, CurrentEditor current) : PageModel
{
    public JobState State { get; private set; } = null!;

    public IReadOnlyList<TroubledJob> Troubled { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        State = await board.ReadAsync(cancel);
        Troubled = await board.TroubledAsync(cancel);
    }

    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancel) =>
        Done(
            await board.RetryAsync(current.Require().MemberId, id, cancel),
            $"Job {id} is tried within seconds. If it fails again, it stands here again."
        );

    public async Task<IActionResult> OnPostDiscardAsync(long id, CancellationToken cancel) =>
        Done(await board.DiscardAsync(current.Require().MemberId, id, cancel), $"Job {id} is discarded.");

    private IActionResult Done(bool isDone, string sentence)
    {
        this.Say(isDone ? sentence : "Nothing was done: that job is done, gone, or being worked on.");
        return this.SeeOther($"{AdminAccess.Path}/jobs");
    }
}
