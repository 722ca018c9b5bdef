using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>One guide with everything that this reader may see of it.</summary>
[CachedForAnonymous]
public sealed class ShowModel(
    AppDbContext db,
    GuideReader guides,
    CurrentViewer current,
    SiteAddress address,
    CurrentSettings settings
) : PageModel
{
    public GuideView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await guides.ReadAsync(slug, current.Viewer, cancel) is not { } guide)
        {
            return await db.MovedToAsync(SlugKind.Guide, slug, cancel) is { } moved
                ? RedirectPermanent($"/guides/{moved}{Request.QueryString}")
                : NotFound();
        }

        Shown = new(guide, current.Viewer);
        GuideMeta.For(Shown, address, settings.Now.Name).Set(ViewData);
        return Page();
    }
}
