using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.About;

/// <summary>What this is, how it counts, and where its content comes from.</summary>
[CachedForAnonymous]
public sealed class IndexModel(AppDbContext db, CurrentSettings settings) : PageModel
{
    public PackHeader? Pack { get; private set; }

    public int FreeUnlocks => settings.Now.FreeUnlocksPerMonth;

    public string SiteName => settings.Now.Name;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Pack = await db.PackHeaders.AsNoTracking().SingleOrDefaultAsync(cancel);
        new PageMeta($"About {SiteName}")
        {
            Description = "What this site is, how its counters are counted, and where its questions come from.",
            CanonicalPath = "/about",
        }.Set(ViewData);
    }
}
