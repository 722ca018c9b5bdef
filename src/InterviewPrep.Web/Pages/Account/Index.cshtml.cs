using InterviewPrep.Access;
using InterviewPrep.Billing;
using InterviewPrep.Community.Moderation;
using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Hosting.Start;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Account;

public sealed class IndexModel(
    AppDbContext db,
    CurrentViewer current,
    Meter meter,
    VisitorAnswers answers,
    VisitorCookie visitor,
    Sanctions sanctions,
    TimeProvider clock
) : PageModel
{
    /// <summary>What editors warned the member about, until it is read.</summary>
    public IReadOnlyList<UnreadWarning> Warnings { get; private set; } = [];

    public Suspension? Suspension => current.Viewer.Suspension;

    public AccountView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (viewer, id) = (current.Viewer, current.RequireMemberId());
        var now = clock.GetUtcNow();
        Warnings = await sanctions.UnreadAsync(id, cancel);
        View = new AccountView(
            viewer.Name,
            await db.Users.Where(m => m.Id == id).Select(m => m.Email!).SingleAsync(cancel),
            viewer.IsConfirmed,
            viewer.HasPro,
            await meter.LeftAsync(id, cancel),
            meter.PerMonth,
            visitor.Read() is { } key ? (await answers.ListAsync(key, cancel)).Count : 0,
            await db
                .Entitlements.Where(e => e.MemberId == id)
                .OrderByDescending(e => e.Id)
                .Take(20)
                .Select(e => new EntitlementView(e.Reason, e.StartsAt, e.EndsAt, e.RevokedAt, e.RevokedReason))
                .ToListAsync(cancel),
            await db
                .Subscriptions.Where(s =>
                    s.MemberId == id && s.Gateway == PracticeGateway.Name && s.CurrentPeriodEndsAt > now
                )
                .Select(s => new SubscriptionView(
                    s.Id,
                    SalesPlan.Find(s.Plan)!.Name,
                    s.CurrentPeriodEndsAt,
                    s.CancelledAt != null
                ))
                .FirstOrDefaultAsync(cancel)
        );
    }

    public async Task<IActionResult> OnPostReadAsync(long id, CancellationToken cancel)
    {
        await sanctions.ReadAsync(current.RequireMemberId(), id, cancel);
        return this.SeeOther("/account");
    }

    public sealed record AccountView(
        string Name,
        string Email,
        bool IsConfirmed,
        bool HasPro,
        int UnlocksLeft,
        int UnlocksPerMonth,
        int KeptAnswers,
        IReadOnlyList<EntitlementView> Entitlements,
        SubscriptionView? Subscription
    )
    {
        public string Unlocks =>
            UnlocksPerMonth == 0
                ? "Sample answers of Pro questions are part of Pro; what you unlocked stays open."
                : $"{UnlocksLeft} of {Counted.Of(UnlocksPerMonth, "sample answer", "sample answers")} left this month";
    }

    public sealed record EntitlementView(
        string Reason,
        DateTimeOffset StartsAt,
        DateTimeOffset? EndsAt,
        DateTimeOffset? RevokedAt,
        string? RevokedReason
    );

    public sealed record SubscriptionView(long Id, string Plan, DateTimeOffset PeriodEndsAt, bool IsCancelled);
}
