using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>Every revision of something: who, when and why; compared with any other, and restored.</summary>
public abstract class HistoryPage<TText>(IContentEditor<TText> content, CurrentEditor current, ContentWords words)
    : PageModel
    where TText : class, new()
{
    public HistoryView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int? upTo, CancellationToken cancel) =>
        await ReadAsync(slug, upTo ?? int.MaxValue, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRestoreAsync(
        string slug,
        int number,
        string? reason,
        CancellationToken cancel
    )
    {
        if (!await ReadAsync(slug, int.MaxValue, cancel))
        {
            return NotFound();
        }

        var why = (reason ?? "").Trim();
        if (why.Length is 0 or > ContentEditor.MaxReason - 30)
        {
            ModelState.AddModelError(
                "",
                "Say in a few words why you bring the revision back, in at most 270 characters."
            );
            return this.Refused();
        }

        switch (
            await content.RestoreAsync(current.Require(), slug, number, $"Back to revision {number}: {why}", cancel)
        )
        {
            case null:
                return NotFound();
            case Saved saved:
                this.Say($"Revision {number} is back, as revision {saved.Number}.");
                return this.SeeOther($"{words.Address(slug)}/history");
            case Unchanged:
                this.Say($"The {words.One} is already as it was in revision {number}.");
                return this.SeeOther($"{words.Address(slug)}/history");
            case Overtaken or Busy:
                ModelState.AddModelError(
                    "",
                    $"Somebody else is changing the {words.One} this very moment. Look at the list, and try again."
                );
                return this.Refused(StatusCodes.Status409Conflict);
            case var refused:
                var first = refused.Remarks.First(r => r.Severity == Severity.Error);
                ModelState.AddModelError(
                    "",
                    $"Revision {number} cannot come back as it was, because the site has changed since. {EditOptions.Capital(EditOptions.PartName(first.Part))}: {first.Message}"
                );
                return this.Refused();
        }
    }

    private async Task<bool> ReadAsync(string slug, int upTo, CancellationToken cancel)
    {
        if (await content.HistoryAsync(current.Require(), slug, upTo, cancel) is not { } history)
        {
            return false;
        }

        View = new(words, history);
        return true;
    }
}

/// <summary>A history and what it is of.</summary>
public sealed record HistoryView(ContentWords Words, ContentHistory History);
