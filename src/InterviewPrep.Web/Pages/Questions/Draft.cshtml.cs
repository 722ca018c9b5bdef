using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>Saves what is being written, by script as the member types.</summary>
public sealed class DraftModel(AppDbContext db, Drafts drafts, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/questions/{slug}/answer");

    /// <summary>Answers JSON: the number of the save, or 409 with what is stored.</summary>
    public async Task<IActionResult> OnPutAsync(
        string slug,
        int? followUp,
        string? text,
        int version,
        CancellationToken cancel
    )
    {
        if (!ModelState.IsValid)
        {
            return StatusCode(StatusCodes.Status422UnprocessableEntity);
        }

        var result = await db.PublishedIdAsync(slug, cancel) is { } id
            ? await drafts.SaveAsync(current.RequireMemberId(), id, followUp, text, version, cancel)
            : new DraftResult.Missing();
        return result switch
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
    }
}
