using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>Saves what is being written: by script as the member types, or by the button where there is no script.</summary>
public sealed class DraftModel(AppDbContext db, Drafts drafts, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => Redirect($"/questions/{slug}/answer");

    /// <summary>Answers JSON: the number of the save, or 409 with what is stored.</summary>
    public async Task<IActionResult> OnPutAsync(
        string slug,
        int? followUp,
        string? text,
        int version,
        CancellationToken cancel
    ) =>
        await SaveAsync(slug, followUp, text, version, cancel) switch
        {
            DraftResult.Saved saved => new JsonResult(new { version = saved.Number }),
            DraftResult.Stale stale => new JsonResult(new { version = stale.Number, text = stale.StoredMarkdown })
            {
                StatusCode = StatusCodes.Status409Conflict,
            },
            DraftResult.Invalid invalid => new JsonResult(new { message = invalid.Message })
            {
                StatusCode = StatusCodes.Status413PayloadTooLarge,
            },
            _ => NotFound(),
        };

    /// <summary>Without script: back to the form, which shows the draft.</summary>
    public async Task<IActionResult> OnPostAsync(
        string slug,
        int? followUp,
        string? text,
        int version,
        CancellationToken cancel
    )
    {
        var result = await SaveAsync(slug, followUp, text, version, cancel);
        if (result is DraftResult.Stale stale)
        {
            // The member pressed a button beside this very text: keep it, below what another tab stored.
            result = await SaveAsync(slug, followUp, stale.StoredMarkdown + "\n\n" + text, stale.Number, cancel);
        }

        return result is DraftResult.Missing
            ? NotFound()
            : this.SeeOther($"/questions/{slug}/answer" + (followUp is null ? "" : $"?followUp={followUp}"));
    }

    private async Task<DraftResult> SaveAsync(
        string slug,
        int? followUp,
        string? text,
        int version,
        CancellationToken cancel
    ) =>
        await db.PublishedIdAsync(slug, cancel) is { } id
            ? await drafts.SaveAsync(current.RequireMemberId(), id, followUp, text, version, cancel)
            : new DraftResult.Missing();
}
