using System.Globalization;
using System.Text.Json;
using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Jobs;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Billing;

/// <summary>
/// Sells without money, for development: paying succeeds at once, and a subscription goes on by itself until it is cancelled.
/// A payment or renewal that is repeated changes nothing.
/// </summary>
public sealed class PracticeGateway(AppDbContext db, JobQueue queue, TimeProvider clock) : IJobHandler
{
    public const string Name = "practice";
    public const string RenewalKind = "practice-renewal";

    /// <summary>Pays for the first period.</summary>
    /// <param name="member">Who buys.</param>
    /// <param name="plan">What.</param>
    /// <param name="reference">Made with the form, so that sending it twice buys once.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<CheckoutResult> PayAsync(Guid member, SalesPlan plan, Guid reference, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from members where id = {member} for update", cancel);
        var now = Now();
        var key = reference.ToString();
        var owned = await db
            .Subscriptions.Where(s =>
                (s.Gateway == Name && s.GatewayReference == key)
                || (s.MemberId == member && s.CancelledAt == null && s.CurrentPeriodEndsAt > now)
            )
            .ToListAsync(cancel);
        if (owned.Count > 0)
        {
            return owned.Any(s => s.GatewayReference == key && s.MemberId == member)
                ? CheckoutResult.Paid
                : CheckoutResult.HasOne;
        }

        var subscription = new Subscription
        {
            MemberId = member,
            Plan = plan.Key,
            Gateway = Name,
            GatewayReference = key,
            StartedAt = now,
            CurrentPeriodEndsAt = now.AddMonths(plan.Months),
        };
        db.Subscriptions.Add(subscription);
        await db.SaveChangesAsync(cancel);
        await OpenAsync(subscription, plan, now, now, cancel);
        await transaction.CommitAsync(cancel);
        return CheckoutResult.Paid;
    }

    /// <summary>Ends the subscription with the period that is paid for; false where the member has none that goes on.</summary>
    public async Task<bool> CancelAsync(Guid member, long subscription, CancellationToken cancel) =>
        await db
            .Subscriptions.Where(s =>
                s.Id == subscription && s.MemberId == member && s.Gateway == Name && s.CancelledAt == null
            )
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.CancelledAt, clock.GetUtcNow()), cancel) == 1;

    /// <summary>Pays for the next period, unless it was cancelled or another run did so already.</summary>
    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var renewal = JsonSerializer.Deserialize<Renewal>(payload)!;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"select 1 from subscriptions where id = {renewal.SubscriptionId} for update",
            cancel
        );
        var subscription = await db.Subscriptions.SingleOrDefaultAsync(s => s.Id == renewal.SubscriptionId, cancel);
        if (
            subscription is not { CancelledAt: null }
            || subscription.CurrentPeriodEndsAt != renewal.PeriodEndsAt
            || SalesPlan.Find(subscription.Plan) is not { } plan
        )
        {
            return;
        }

        subscription.CurrentPeriodEndsAt = renewal.PeriodEndsAt.AddMonths(plan.Months);
        await db.SaveChangesAsync(cancel);
        await OpenAsync(subscription, plan, renewal.PeriodEndsAt, Now(), cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task OpenAsync(
        Subscription subscription,
        SalesPlan plan,
        DateTimeOffset from,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var end = subscription.CurrentPeriodEndsAt;
        db.Entitlements.Add(
            new Entitlement
            {
                MemberId = subscription.MemberId,
                Source = EntitlementSource.Subscription,
                SubscriptionId = subscription.Id,
                StartsAt = from,
                EndsAt = end,
                Reason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{plan.Name}, paid by the practice checkout until {end.UtcDateTime:MMMM d, yyyy}."
                ),
                CreatedAt = now,
            }
        );
        await db.SaveChangesAsync(cancel);
        await queue.AddAsync(RenewalKind, new Renewal(subscription.Id, end), end - now, cancel);
    }

    /// <summary>Whole seconds: the database keeps microseconds and a job's payload all digits, and both must be equal.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>What a renewal job is about.</summary>
    internal sealed record Renewal(long SubscriptionId, DateTimeOffset PeriodEndsAt);
}

/// <summary>What a payment came to.</summary>
public enum CheckoutResult
{
    Paid,

    /// <summary>The member has a subscription that goes on; nothing was bought.</summary>
    HasOne,
}
