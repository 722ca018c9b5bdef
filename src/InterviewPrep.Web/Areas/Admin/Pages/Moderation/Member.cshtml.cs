using InterviewPrep.Community.Moderation;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Pages.Moderation;

/// <summary>What editors decided about a member; warns and suspends.</summary>
public sealed class MemberModel(Sanctions sanctions, CurrentEditor current, TimeProvider clock) : PageModel
{
    public Conduct Conduct { get; private set; } = null!;

    public InputModel Warning { get; set; } = new();

    public InputModel Suspending { get; set; } = new();

    /// <summary>The suspension whose end was refused, or null.</summary>
    public Slip? Slip { get; private set; }

    public IEnumerable<SelectListItem> Days { get; } =
        Sanctions.Days.Select(d => new SelectListItem(Counted.Of(d, "day", "days"), $"{d}"));

    public bool IsRunning(PastSanction sanction) => sanction.LiftedAt is null && sanction.EndsAt > clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWarnAsync(
        Guid id,
        [Bind(Prefix = nameof(Warning))] InputModel input,
        CancellationToken cancel
    )
    {
        Warning = input;
        return Fault(input.Reason) is { } fault
            ? await RefuseAsync(id, $"{nameof(Warning)}.{nameof(InputModel.Reason)}", fault, cancel)
            : await EndAsync(
                await sanctions.WarnAsync(current.Require(), id, input.Reason!.Trim(), cancel),
                id,
                "The member is warned.",
                cancel
            );
    }

    public async Task<IActionResult> OnPostSuspendAsync(
        Guid id,
        [Bind(Prefix = nameof(Suspending))] InputModel input,
        CancellationToken cancel
    )
    {
        Suspending = input;
        if (input.Days is not { } days || !Sanctions.Days.Contains(days))
        {
            return await RefuseAsync(
                id,
                $"{nameof(Suspending)}.{nameof(InputModel.Days)}",
                "Choose for how long.",
                cancel
            );
        }

        return Fault(input.Reason) is { } fault
            ? await RefuseAsync(id, $"{nameof(Suspending)}.{nameof(InputModel.Reason)}", fault, cancel)
            : await EndAsync(
                await sanctions.SuspendAsync(current.Require(), id, days, input.Reason!.Trim(), cancel),
                id,
                $"The member is suspended for {Counted.Of(days, "day", "days")}.",
                cancel
            );
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid id, long sanction, string? text, CancellationToken cancel)
    {
        if (Fault(text) is { } fault)
        {
            Slip = new($"lift-{sanction}", text ?? "", fault);
            return await RefuseAsync(id, nameof(text), fault, cancel);
        }

        return await EndAsync(
            await sanctions.LiftAsync(current.Require(), id, sanction, text!.Trim(), cancel),
            id,
            "The suspension is over.",
            cancel
        );
    }

    private static string? Fault(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "Say why."
        : text.Trim().Length > AnswerModeration.MaxReason
            ? $"Say it in at most {AnswerModeration.MaxReason} characters."
        : null;

    private async Task<IActionResult> EndAsync(
        ModerationResult result,
        Guid id,
        string sentence,
        CancellationToken cancel
    )
    {
        switch (result)
        {
            case ModerationResult.Done:
                this.Say(sentence);
                return this.SeeOther($"{AdminAccess.Path}/moderation/members/{id}");
            case ModerationResult.Unknown:
                return NotFound();
            case ModerationResult.Protected:
                return await RefuseAsync(id, "", "Administrators and editors are not warned or suspended.", cancel);
            default:
                return await RefuseAsync(
                    id,
                    "",
                    "The suspension was over already. Nothing was done.",
                    cancel,
                    StatusCodes.Status409Conflict
                );
        }
    }

    private async Task<IActionResult> RefuseAsync(
        Guid id,
        string field,
        string error,
        CancellationToken cancel,
        int status = StatusCodes.Status400BadRequest
    )
    {
        // What could not be bound says so in words that help nobody.
        ModelState.Clear();
        ModelState.AddModelError(field, error);
        return await LoadAsync(id, cancel) ? this.Refused(status) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await sanctions.OfAsync(id, cancel) is not { } conduct)
        {
            return false;
        }

        Conduct = conduct;
        return true;
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        public string? Reason { get; set; }

        /// <summary>Of a suspension.</summary>
        public int? Days { get; set; }
    }
}
