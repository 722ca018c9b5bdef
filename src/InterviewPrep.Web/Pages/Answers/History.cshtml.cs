using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using InterviewPrep.Practice;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Answers;

/// <summary>An own answer with every revision and what changed between them.</summary>
public sealed class HistoryModel(AnswerShelf shelf, CurrentViewer current) : PageModel
{
    public AnswerHistory History { get; private set; } = null!;

    public IEnumerable<Step> Steps =>
        History.Revisions.Select((r, i) => new Step(r, Changes(History.Revisions.ElementAtOrDefault(i + 1), r)));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await shelf.HistoryAsync(current.RequireMemberId(), id, cancel) is not { } history)
        {
            return NotFound();
        }

        History = history;
        return Page();
    }

    private static List<Line> Changes(PastRevision? before, PastRevision after) =>
        before is null
            ? []
            :
            [
                .. new InlineDiffBuilder(new Differ())
                    .BuildDiffModel(before.Markdown, after.Markdown)
                    .Lines.Select(l => new Line(Kind(l.Type), l.Text)),
            ];

    private static string Kind(ChangeType type) =>
        type switch
        {
            ChangeType.Deleted => "removed",
            ChangeType.Inserted => "added",
            _ => "same",
        };

    /// <summary>A revision and the lines that it changed.</summary>
    public sealed record Step(PastRevision Revision, IReadOnlyList<Line> Changes);

    /// <summary>A line of Markdown that was added, removed or kept.</summary>
    public sealed record Line(string Kind, string Text);
}
