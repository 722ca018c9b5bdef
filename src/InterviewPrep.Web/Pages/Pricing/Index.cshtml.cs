using InterviewPrep.Billing;
using InterviewPrep.Data;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting.Caching;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Pages.Pricing;

/// <summary>What Pro opens and what it costs. The same for every reader, so that it can be cached.</summary>
[CachedForAnonymous]
public sealed class IndexModel(AppDbContext db, IOptions<BillingOptions> billing, CurrentSettings settings) : PageModel
{
    public ProOffer Offer { get; private set; } = null!;

    public int UnlocksPerMonth => settings.Now.FreeUnlocksPerMonth;

    public bool IsSold => billing.Value.IsPractice;

    public async Task OnGetAsync(CancellationToken cancel) => Offer = await ProOffer.CountAsync(db, cancel);
}
