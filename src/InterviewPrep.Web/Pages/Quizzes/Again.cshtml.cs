using InterviewPrep.Quizzes;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>Closes a member's attempt at a quiz: the next answer begins another one.</summary>
public sealed class AgainModel(QuizReader quizzes, QuizDesk desk, CurrentViewer current) : PageModel
{
    public IActionResult OnGet(string slug) => this.To($"/quizzes/{slug}");

    public async Task<IActionResult> OnPostAsync(
        string slug,
        string? section,
        QuizPlace place,
        CancellationToken cancel
    )
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (await quizzes.ReadByAnySlugAsync(slug, section, current.Viewer, cancel) is not { Facts: var facts })
        {
            return NotFound();
        }

        await desk.BeginAnewAsync(current.RequireMemberId(), facts, cancel);
        return this.SeeOther(
            place == QuizPlace.Guide ? $"/guides/{facts.Slug}#{facts.Anchor ?? "quiz"}" : QuizView.PathOf(facts)
        );
    }
}
