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
    /// <summary>Null where a notice stands instead.</summary>
    public QuizItemView? Shown { get; private set; }

    public QuizNotice? Notice { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int item, CancellationToken cancel)
    {
        if (await LoadAsync(slug, item, await IsDrawnAsync(item, cancel), cancel))
        {
            return Page();
        }

        return await db.MovedToAsync(SlugKind.Guide, slug, cancel) is { } moved
            ? RedirectPermanent($"/quizzes/{moved}/items/{item}{Request.QueryString}")
            : await DroppedAsync(slug, item, cancel) ?? NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int item, CancellationToken cancel)
    {
        var form = Request.HasFormContentType ? QuizForm.Of(Request.Form) : QuizForm.Empty;
        if (await TakeAsync(slug, item, form, cancel) is { } taken)
        {
            return taken;
        }

        var now = await db.MovedToAsync(SlugKind.Guide, slug, cancel);
        if (now is not null && await TakeAsync(now, item, form, cancel) is { } takenThere)
        {
            return takenThere;
        }

        if (await DroppedAsync(now ?? slug, item, cancel) is { } dropped)
        {
            return dropped;
        }

        // Whatever the item, so that nobody learns whether there is one.
        if (!form.HasLostMember(IsMember))
        {
            return NotFound();
        }

        return Noticed(QuizNotice.OfEndedSession(item, slug), StatusCodes.Status400BadRequest);
    }

    private bool IsMember => current.MemberId is not null;

    // Null where this reader has no such item.
    private async Task<IActionResult?> TakeAsync(string slug, int item, QuizForm form, CancellationToken cancel)
    {
        if (await RefusalAsync(form) is { } refusal)
        {
            if (!await LoadAsync(slug, item, await IsDrawnAsync(item, cancel), cancel))
            {
                return null;
            }

            Shown = Shown! with { Form = form, Error = refusal, IsSessionLost = form.HasLostMember(IsMember) };
            return this.Refused();
        }

        // The quiz is read after it, because the score and what is left change with it.
        var isDrawn = Reading.Place == QuizPlace.Mistakes;
        var answered = await desk.AnswerAsync(slug, item, form.Response, current.Viewer, isDrawn, cancel);
        if (answered is null)
        {
            return null;
        }

        var isJudged = answered.Mark.IsJudged;
        if (!await LoadAsync(slug, item, isJudged ? answered.IsDrawn : await IsDrawnAsync(item, cancel), cancel))
        {
            return null;
        }

        if (isJudged)
        {
            Shown = Shown! with { Task = Shown.Task with { Answered = answered }, IsFresh = true };
            return Page();
        }

        Shown = Shown! with { Form = form, Error = answered.Mark.Message };
        return this.Refused(
            answered.Mark.Verdict == QuizVerdict.Changed
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status400BadRequest
        );
    }

    private QuizReading Reading => QuizReading.Of(Request, IsMember);

    private async Task<bool> IsDrawnAsync(int item, CancellationToken cancel) =>
        Reading.Place == QuizPlace.Mistakes && await quizzes.IsMistakeAsync(current.RequireMemberId(), item, cancel);

    /// <summary>Why nothing of what was sent is judged; null where it is.</summary>
    private async Task<string?> RefusalAsync(QuizForm form) =>
        Request.IsFromAnotherSite() ? "Another site sent this answer, so nothing of it was taken."
        : form.HasLostMember(IsMember)
            ? "Your session ended, so nothing was checked or kept. Your answer is still here: sign in first, or check it again without keeping it."
        : IsMember && !await antiforgery.IsRequestValidAsync(HttpContext)
            ? "This form had grown old, so nothing was checked. Your answer is still here: check it again."
        : null;

    private async Task<bool> LoadAsync(string slug, int item, bool isDrawn, CancellationToken cancel)
    {
        if (await quizzes.ReadOfItemAsync(slug, item, current.Viewer, cancel) is not { } quiz)
        {
            return false;
        }

        var reading =
            Reading.Place == QuizPlace.Mistakes && !isDrawn ? Reading with { Place = QuizPlace.Quiz } : Reading;
        var view = QuizView.For(quiz, reading, IsMember, clock);
        Shown = new QuizItemView(view, view.Quiz.Tasks.Single(t => t.Item.Id == item));
        new PageMeta($"Question {Shown.Task.Number}: {QuizView.NameOf(quiz.Facts)}") { Robots = "noindex" }.Set(
            ViewData
        );
        return true;
    }

    private async Task<IActionResult?> DroppedAsync(string slug, int item, CancellationToken cancel) =>
        await quizzes.ReadDroppedAsync(slug, item, current.Viewer, cancel) is { } dropped
            ? Noticed(QuizNotice.Of(item, dropped), StatusCodes.Status409Conflict)
            : null;

    private IActionResult Noticed(QuizNotice notice, int status)
    {
        Notice = notice;
        new PageMeta(notice.Title) { Robots = "noindex" }.Set(ViewData);
        return this.Refused(status);
    }
}
