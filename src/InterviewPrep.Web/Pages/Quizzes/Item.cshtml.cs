using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Quizzes;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>
/// One question of a quiz by itself, and where every answer is sent. A stranger's answer changes nothing, so it needs no token,
/// which a shared page could not hold; a member's is checked by hand, because a stale one must not cost what was chosen.
/// </summary>
[CachedForAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ItemModel(
    AppDbContext db,
    QuizReader quizzes,
    QuizDesk desk,
    CurrentViewer current,
    IAntiforgery antiforgery,
    TimeProvider clock
) : PageModel
{
    public QuizItemView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, int item, CancellationToken cancel)
    {
        if (await LoadAsync(slug, item, cancel))
        {
            return Page();
        }

        return await db.MovedToAsync(SlugKind.Guide, slug, cancel) is { } moved
            ? RedirectPermanent($"/quizzes/{moved}/items/{item}{Request.QueryString}")
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int item, CancellationToken cancel)
    {
        if (Request.IsFromAnotherSite())
        {
            return await RefusedAsync(
                slug,
                item,
                QuizForm.Empty,
                "Another site sent this answer, so nothing of it was taken.",
                cancel
            );
        }

        var form = Request.HasFormContentType ? QuizForm.Of(Request.Form) : QuizForm.Empty;
        if (IsMember && !await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await RefusedAsync(
                slug,
                item,
                form,
                "This form had grown old, so nothing was checked. Your answer is still here: check it again.",
                cancel
            );
        }

        // The quiz is read after it, because the score and what is left change with it.
        var isDrawn = QuizReading.Of(Request, IsMember).Place == QuizPlace.Mistakes;
        var answered = await desk.AnswerAsync(slug, item, form.Response, current.Viewer, isDrawn, cancel);
        if (answered is null || !await LoadAsync(slug, item, cancel))
        {
            return NotFound();
        }

        if (answered.Mark.IsJudged)
        {
            Shown = Shown with { Task = Shown.Task with { Answered = answered }, IsFresh = true };
            return Page();
        }

        Shown = Shown with { Form = form, Error = answered.Mark.Message };
        return this.Refused(
            answered.Mark.Verdict == QuizVerdict.Changed
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status400BadRequest
        );
    }

    private bool IsMember => current.MemberId is not null;

    private async Task<bool> LoadAsync(string slug, int item, CancellationToken cancel)
    {
        if (await quizzes.ReadOfItemAsync(slug, item, current.Viewer, cancel) is not { } quiz)
        {
            return false;
        }

        var reading = QuizReading.Of(Request, IsMember);
        var view = QuizView.For(quiz, reading, IsMember, clock);
        Shown = new QuizItemView(view, view.Quiz.Tasks.Single(t => t.Item.Id == item));
        new PageMeta($"Question {Shown.Task.Number}: {QuizView.NameOf(quiz.Facts)}") { Robots = "noindex" }.Set(
            ViewData
        );
        return true;
    }

    private async Task<IActionResult> RefusedAsync(
        string slug,
        int item,
        QuizForm form,
        string message,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(slug, item, cancel))
        {
            return NotFound();
        }

        Shown = Shown with { Form = form, Error = message };
        return this.Refused();
    }
}
