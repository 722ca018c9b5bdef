using InterviewPrep.Practice;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Answers;

/// <summary>An own answer with its revisions, some to a page, and what changed between them.</summary>
public sealed class HistoryModel(AnswerShelf shelf, CurrentViewer current) : PageModel
{
    private const int RevisionsPerPage = 10;

    public AnswerHistory History { get; private set; } = null!;

    public IEnumerable<Step> Steps =>
        History
            .Revisions.Take(RevisionsPerPage)
            .Select((r, i) => new Step(r, History.Revisions.ElementAtOrDefault(i + 1)));

    /// <summary>The newest revision of the next page, or null on the last one.</summary>
    public int? Older => History.Revisions.ElementAtOrDefault(RevisionsPerPage)?.Number;

    /// <param name="id">The answer.</param>
    /// <param name="upTo">The newest revision to show; left out for the newest of all.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<IActionResult> OnGetAsync(long id, int? upTo, CancellationToken cancel)
    {
        var history = await shelf.HistoryAsync(
            current.RequireMemberId(),
            id,
            upTo ?? int.MaxValue,
            RevisionsPerPage,
            cancel
        );
        if (history is null || history.Revisions.Count == 0 || !ModelState.IsValid)
        {
            return NotFound();
        }

        History = history;
        return Page();
    }

    /// <summary>A revision and the one before it, if any.</summary>
    public sealed record Step(PastRevision Revision, PastRevision? Before);
}
