using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>Marks a question that the member has answered as solved, or takes the mark back.</summary>
public sealed class SolvedModel(AppDbContext db, Solving solving, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/questions/{slug}");

    public async Task<IActionResult> OnPostAsync(string slug, bool on, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (await db.PublishedIdAsync(slug, cancel) is not { } id)
        {
            return NotFound();
        }

        // Without an answer there is nothing to mark: the page says so beside the control.
        await solving.SetAsync(current.RequireMemberId(), id, on, cancel);
        return this.SeeOther($"/questions/{slug}#actions");
    }
}
