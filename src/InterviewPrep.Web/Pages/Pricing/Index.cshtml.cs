using InterviewPrep.Access;
using InterviewPrep.Billing;
using InterviewPrep.Data;
using InterviewPrep.Web.Hosting.Caching;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Pages.Pricing;

/// <summary>What Pro opens and what it costs. The same for every reader, so that it can be cached.</summary>
[CachedForAnonymous]
public sealed class IndexModel(AppDbContext db, IOptions<BillingOptions> billing, IOptions<AccessOptions> access)
    : PageModel
{
    public ProOffer Offer { get; private set; } = null!;

    public int UnlocksPerMonth => access.Value.FreeUnlocksPerMonth;

    public bool IsSold => billing.Value.IsPractice;

    public async Task OnGetAsync(CancellationToken cancel) => Offer = await ProOffer.CountAsync(db, cancel);
}
