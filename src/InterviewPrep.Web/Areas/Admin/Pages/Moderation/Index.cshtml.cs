using InterviewPrep.Community;
using InterviewPrep.Community.Moderation;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Moderation;

/// <summary>What waits for an editor, oldest first, and the decision on it.</summary>
public sealed class IndexModel(
    ModerationQueue queue,
    AnswerModeration answers,
    ReportModeration reports,
    CurrentEditor current
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public QueueForm Queue { get; set; } = new();

    public WaitingPage Waiting { get; private set; } = null!;

    /// <summary>What was typed into a form that was refused, or null.</summary>
    public Slip? Slip { get; private set; }

    public bool HasMathematics =>
        Waiting.Entries.Any(e => e.Answer is { } a && RenderedMarkdown.ContainsMathematics(a.Html));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Waiting = await queue.ReadAsync(Queue.Kind, Queue.Place, cancel);
        return Waiting.Entries.Count == 0 && Queue.Place != WaitingPlace.Start
            ? this.To(QueueForm.Of(Queue.Kind))
            : Page();
    }

    public async Task<IActionResult> OnPostSettleAsync(
        long id,
        FlagOutcome? outcome,
        string? text,
        CancellationToken cancel
    )
    {
        var word = (text ?? "").Trim();
        if (outcome is not { } chosen || !Enum.IsDefined(chosen) || !ModelState.IsValid)
        {
            return BadRequest();
        }

        return word.Length > AnswerModeration.MaxReason
            ? await RefuseAsync($"settle-{id}", text, TooLong, cancel)
            : await EndAsync(
                await reports.SettleAsync(current.Require(), id, chosen, word.Length == 0 ? null : word, cancel),
                "The report is settled.",
                cancel
            );
    }

    public async Task<IActionResult> OnPostAcceptAsync(long id, int revision, CancellationToken cancel) =>
        await EndAsync(
            await answers.AcceptAsync(current.Require(), id, revision, cancel),
            "The answer is accepted.",
            cancel
        );

    public async Task<IActionResult> OnPostHideAsync(
        long id,
        int revision,
        string? text,
        string? form,
        CancellationToken cancel
    ) =>
        Fault(text) is { } fault
            ? await RefuseAsync(form ?? "", text, fault, cancel)
            : await EndAsync(
                await answers.HideAsync(current.Require(), id, revision, text!.Trim(), cancel),
                "The answer is hidden, and its author is told why.",
                cancel
            );

    public async Task<IActionResult> OnPostShowAsync(long id, CancellationToken cancel) =>
        await EndAsync(
            await answers.ShowAsync(current.Require(), id, cancel),
            "The answer is no longer hidden.",
            cancel
        );

    public async Task<IActionResult> OnPostConfirmAsync(long id, long seen, CancellationToken cancel) =>
        await DecideAsync(id, seen, refusal: null, "The report is confirmed.", cancel);

    public async Task<IActionResult> OnPostRefuseAsync(long id, long seen, string? text, CancellationToken cancel) =>
        Fault(text) is { } fault
            ? await RefuseAsync($"refuse-{id}", text, fault, cancel)
            : await DecideAsync(id, seen, text!.Trim(), "The report is refused and counts no longer.", cancel);

    private const string TooLong = "Say it in at most 300 characters.";

    private static string? Fault(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "Say why: the author of it is told."
        : text.Trim().Length > AnswerModeration.MaxReason ? TooLong
        : null;

    private async Task<IActionResult> DecideAsync(
        long id,
        long seen,
        string? refusal,
        string sentence,
        CancellationToken cancel
    ) =>
        seen is < 0 or > 3_000_000_000_000_000_000
            ? BadRequest()
            : await EndAsync(
                await reports.DecideAsync(
                    current.Require(),
                    id,
                    new DateTimeOffset(seen, TimeSpan.Zero),
                    refusal,
                    cancel
                ),
                sentence,
                cancel
            );

    private async Task<IActionResult> EndAsync(ModerationResult result, string sentence, CancellationToken cancel)
    {
        switch (result)
        {
            case ModerationResult.Done:
                this.Say(sentence);
                return this.SeeOther(Queue.Here);
            case ModerationResult.Unknown:
                return NotFound();
            default:
                ModelState.AddModelError(
                    "",
                    "Somebody decided it, or changed what it says, while you looked. Nothing was done: the list is as it is now."
                );
                Waiting = await queue.ReadAsync(Queue.Kind, Queue.Place, cancel);
                return this.Refused(StatusCodes.Status409Conflict);
        }
    }

    private async Task<IActionResult> RefuseAsync(string form, string? text, string error, CancellationToken cancel)
    {
        Slip = new(form, text ?? "", error);
        Waiting = await queue.ReadAsync(Queue.Kind, Queue.Place, cancel);
        return this.Refused();
    }
}

/// <param name="Form">Which form of the page.</param>
public sealed record Slip(string Form, string Text, string Error);
