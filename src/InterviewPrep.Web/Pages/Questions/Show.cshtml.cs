using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>One question with everything that this reader may see of it.</summary>
[CachedForAnonymous]
public sealed class ShowModel(
    AppDbContext db,
    QuestionReader questions,
    ListNeighbours neighbours,
    CurrentViewer current,
    SiteAddress address,
    CurrentSettings settings
) : PageModel
{
    /// <summary>The query of the list that the reader came from.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? List { get; set; }

    public QuestionView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var viewer = current.Viewer;
        if (await questions.ReadAsync(slug, viewer, cancel) is not { } question)
        {
            return await db.MovedToAsync(SlugKind.Question, slug, cancel) is { } moved
                ? RedirectPermanent($"/questions/{moved}{Request.QueryString}")
                : NotFound();
        }

        Shown = new QuestionView(question, viewer)
        {
            IsInList = Request.Query.ContainsKey("in"),
            Neighbours = string.IsNullOrEmpty(List) ? null : await neighbours.ReadAsync(List, viewer, slug, cancel),
        };
        QuestionMeta.For(Shown, address, settings.Now.Name).Set(ViewData);
        return Page();
    }
}
