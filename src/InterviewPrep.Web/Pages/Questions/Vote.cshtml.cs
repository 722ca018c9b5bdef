using InterviewPrep.Community;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>A member's vote on a question.</summary>
public sealed class VoteModel(AppDbContext db, Votes votes, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/questions/{slug}");

    public async Task<IActionResult> OnPostAsync(string slug, int value, CancellationToken cancel)
    {
        if (value is < -1 or > 1 || !ModelState.IsValid)
        {
            return BadRequest();
        }

        return await db.PublishedIdAsync(slug, cancel) is { } id
            ? this.After(
                await votes.OnQuestionAsync(current.Viewer, id, value, cancel),
                current.Viewer,
                $"/questions/{slug}#actions"
            )
            : NotFound();
    }
}
