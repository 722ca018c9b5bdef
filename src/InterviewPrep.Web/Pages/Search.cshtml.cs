using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages;

/// <summary>One box over questions, guides, topics and companies; each is searched by its public text alone.</summary>
public sealed class SearchModel(QuestionLists lists, GuideLists guides, NamedThings things, CurrentViewer current)
    : PageModel
{
    private const int QuestionsShown = 8;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>What is searched for; empty where nothing was typed.</summary>
    public string Search { get; private set; } = "";

    /// <summary>Why the search was refused, or null.</summary>
    public string? Fault { get; private set; }

    public QuestionList? Questions { get; private set; }

    public QuestionRows Rows => new([.. Questions!.Rows.Take(QuestionsShown)], Questions.Query);

    public IReadOnlyList<GuideRow> Guides { get; private set; } = [];

    public IReadOnlyList<Named> Topics { get; private set; } = [];

    public IReadOnlyList<Named> Companies { get; private set; } = [];

    public bool IsEmpty => Questions is { Total: 0 } && Guides.Count + Topics.Count + Companies.Count == 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var asked = QuestionListParser.Parse([new("q", Q)]);
        (Search, Fault) = (asked.Query.Search, asked.Fault);
        new PageMeta(Search.Length > 0 ? $"Search: {SearchText.Shown(Search)}" : "Search")
        {
            Robots = "noindex, follow",
        }.Set(ViewData);
        if (Fault is not null)
        {
            return this.Refused();
        }

        if (Search.Length > 0)
        {
            var viewer = current.Viewer;
            Questions = await lists.ReadAsync(asked.Query, viewer, cancel);
            Guides = await guides.SearchAsync(Search, viewer, cancel);
            if (Guides.Count == 0 && Questions.Corrected is { } corrected)
            {
                Guides = await guides.SearchAsync(corrected, viewer, cancel);
            }

            (Topics, Companies) = await things.FindAsync(Search, cancel);
        }

        return Page();
    }
}
