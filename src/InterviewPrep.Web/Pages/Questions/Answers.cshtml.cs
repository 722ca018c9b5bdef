using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>Every community answer to one question, best first; the question's own page shows the first of them.</summary>
[CachedForAnonymous("page")]
public sealed class AnswersModel(AppDbContext db, PublicAnswers answers, CurrentViewer current) : PageModel
{
    public PublicAnswerPage Shown { get; private set; } = null!;

    public Viewer Viewer => current.Viewer;

    public bool HasMathematics => Shown.Answers.Any(a => RenderedMarkdown.ContainsMathematics(a.Html));

    public Pager Pager => new(Shown.Page, Shown.Pages, Address);

    public async Task<IActionResult> OnGetAsync(
        string slug,
        CancellationToken cancel,
        [FromQuery(Name = "page")] int number = 1
    )
    {
        if (ModelState.IsValid && await answers.ReadAsync(slug, current.Viewer, number, cancel) is { } shown)
        {
            Shown = shown;
            return Page();
        }

        return await db.MovedToAsync(SlugKind.Question, slug, cancel) is { } moved
            ? RedirectPermanent($"/questions/{moved}/answers{Request.QueryString}")
            : NotFound();
    }

    private string Address(int page) => $"/questions/{Shown.Slug}/answers{(page == 1 ? "" : $"?page={page}")}";
}
