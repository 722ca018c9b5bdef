using InterviewPrep.Quizzes;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>Every quiz by its guide, with the reader's best score.</summary>
[CachedForAnonymous]
public sealed class IndexModel(QuizReader quizzes, CurrentViewer current, SiteAddress address) : PageModel
{
    public IReadOnlyList<IGrouping<(string Slug, string Title), Quiz>> Guides { get; private set; } = [];

    public bool HasMathematics => Guides.Any(g => g.Any(q => q.HasMathematics));

    public bool IsMember => current.MemberId is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await quizzes.ListAsync(current.Viewer, cancel);
        Guides = [.. all.GroupBy(q => (q.Facts.Slug, q.Facts.GuideTitle))];
        new PageMeta("Quizzes")
        {
            Description =
                "Machine-learning interview quizzes, each marked at once with an explanation of every answer.",
            CanonicalPath = "/quizzes",
            JsonLd =
            [
                JsonLd.Breadcrumbs(address, new Breadcrumb("Quizzes", "/quizzes")),
                JsonLd.Directory(
                    address,
                    "Quizzes",
                    all.Select(q => (QuizView.NameOf(q.Facts), QuizView.PathOf(q.Facts)))
                ),
            ],
        }.Set(ViewData);
    }
}
