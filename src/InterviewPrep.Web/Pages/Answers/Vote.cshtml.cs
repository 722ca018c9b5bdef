using InterviewPrep.Community;
using InterviewPrep.Practice;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Answers;

/// <summary>A member's vote on another member's public answer.</summary>
public sealed class VoteModel(AnswerShelf shelf, Votes votes, CurrentViewer current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await shelf.QuestionSlugAsync(id, cancel) is { } slug ? this.To($"/questions/{slug}#answer-{id}") : NotFound();

    /// <param name="page">The page of all answers that the reader voted on; null on the question's own page.</param>
    public async Task<IActionResult> OnPostAsync(long id, int value, [FromQuery] int? page, CancellationToken cancel)
    {
        if (value is < -1 or > 1 || !ModelState.IsValid)
        {
            return BadRequest();
        }

        return await shelf.QuestionSlugAsync(id, cancel) is { } slug
            ? this.After(
                await votes.OnAnswerAsync(current.Viewer, id, value, cancel),
                current.Viewer,
                $"/questions/{slug}{(page is null ? "" : $"/answers?page={page}")}#answer-{id}"
            )
            : NotFound();
    }
}
