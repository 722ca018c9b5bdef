using InterviewPrep.Quizzes;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>A quiz drawn from what the member got wrong.</summary>
public sealed class MistakesModel(QuizReader quizzes, CurrentViewer current, TimeProvider clock) : PageModel
{
    public IReadOnlyList<QuizItemView> Items { get; private set; } = [];

    public int Count { get; private set; }

    public bool HasMathematics => Items.Any(i => i.Item.HasMathematics);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var drawn = await quizzes.MistakesAsync(current.RequireMemberId(), current.Viewer, cancel);
        var now = clock.GetUtcNow();
        (Items, Count) = ([.. drawn.Mistakes.Select((m, at) => QuizView.Drawn(m, at + 1, now))], drawn.Count);
        new PageMeta("Your mistakes") { Robots = "noindex" }.Set(ViewData);
    }
}
