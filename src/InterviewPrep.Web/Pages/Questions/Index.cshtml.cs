using InterviewPrep.Data;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>
/// All questions, filtered, searched and sorted by the address alone. What is searched for, and where in a list a reader
/// goes on, differs for everybody: keeping those pages would cost those that many read their place.
/// </summary>
[CachedForAnonymous("category", "company", "topic", "role", "round", "difficulty", "access", "sort", "page")]
public sealed class IndexModel(AppDbContext db, QuestionLists lists, CurrentViewer current, SiteAddress address)
    : PageModel
{
    public QuestionListView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var asked = QuestionListParser.Parse(Request.Query);
        var viewer = current.Viewer;
        if (asked.Fault is not null)
        {
            return await RefuseAsync(asked, cancel);
        }

        if (await db.MovedAsync(asked.Query, cancel) is { } moved)
        {
            return RedirectPermanent(moved.Address());
        }

        Show(await lists.ReadAsync(asked.Query, viewer, cancel), asked);
        Response.Headers["HX-Push-Url"] = Shown.Query.Address();
        Response.StatusCode = Shown.IsBeyondEnd ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    /// <summary>More than a list can hold: everything is listed, what was typed stays, and a sentence says why.</summary>
    private async Task<IActionResult> RefuseAsync(ParsedListQuery asked, CancellationToken cancel)
    {
        var all = await lists.ReadAsync(QuestionListQuery.All, current.Viewer, cancel);
        Show(all, asked);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Show(QuestionList list, ParsedListQuery asked)
    {
        Shown = new QuestionListView(list, asked);
        QuestionListMeta.For(Shown, address).Set(ViewData);
    }
}
