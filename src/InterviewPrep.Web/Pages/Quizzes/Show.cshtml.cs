using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Quizzes;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>One quiz on a page of its own: the one at the end of a guide, or that of a section.</summary>
[CachedForAnonymous]
public sealed class ShowModel(
    AppDbContext db,
    QuizReader quizzes,
    CurrentViewer current,
    SiteAddress address,
    TimeProvider clock
) : PageModel
{
    public QuizView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, string? anchor, CancellationToken cancel)
    {
        if (await quizzes.ReadAsync(slug, anchor, current.Viewer, cancel) is not { } quiz)
        {
            return await db.MovedToAsync(SlugKind.Guide, slug, cancel) is { } moved
                ? RedirectPermanent($"/quizzes/{moved}{(anchor is null ? "" : $"/{anchor}")}{Request.QueryString}")
                : NotFound();
        }

        var isMember = current.MemberId is not null;
        Shown = QuizView.For(quiz, QuizReading.Of(Request, isMember) with { Place = QuizPlace.Quiz }, isMember, clock);
        QuizMeta.For(Shown, address).Set(ViewData);
        return Page();
    }
}
