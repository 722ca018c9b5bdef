using InterviewPrep.Guides;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>The steps of a guide as an exercise: a title and a clock, one's own words, then the step. Nothing is sent or stored.</summary>
[CachedForAnonymous]
public sealed class DrillModel(GuideReader guides, CurrentViewer current) : PageModel
{
    /// <summary>What a step without a time box gets.</summary>
    public const int DefaultSeconds = 30;

    public GuideView Guide { get; private set; } = null!;

    /// <summary>Steps that this reader may see, in the order of the guide.</summary>
    public IReadOnlyList<GuidePassage> Steps { get; private set; } = [];

    /// <summary>Steps of sections that are closed for this reader.</summary>
    public int Closed { get; private set; }

    public int Seconds => Steps.Sum(s => s.Seconds ?? DefaultSeconds);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (
            await guides.ReadByAnySlugAsync(slug, current.Viewer, cancel) is not { } guide
            || guide.Sections.Sum(s => s.Steps) == 0
        )
        {
            return NotFound();
        }

        if (guide.Facts.Slug != slug)
        {
            return RedirectPermanent($"/guides/{guide.Facts.Slug}/drill");
        }

        Guide = new(guide, current.Viewer);
        Steps = [.. Guide.Sections.SelectMany(s => s.Open?.Blocks ?? []).Where(b => b.Kind == GuideTextKind.Step)];
        Closed = Guide.Closed.Sum(s => s.Steps);
        new PageMeta($"Drill: {guide.Facts.Title}")
        {
            Description = $"{Counted.Of(guide.Sections.Sum(s => s.Steps), "step", "steps")} against the clock.",
            CanonicalPath = $"{Guide.Path}/drill",
            Robots = "noindex, follow",
        }.Set(ViewData);
        return Page();
    }
}
