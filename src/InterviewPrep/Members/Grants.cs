using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Pro without a payment, given by somebody who runs the site.</summary>
public sealed class Grants(AppDbContext db, TimeProvider clock)
{
    public const int MaxDays = 3660;

    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 300;

    /// <summary>Opens Pro from now on; the end, or null where no member has the address.</summary>
    /// <param name="normalizedEmail">As Identity normalises it.</param>
    /// <param name="days">1 to <see cref="MaxDays"/>.</param>
    /// <param name="reason">A sentence that the member reads too.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<DateTimeOffset?> GiveAsync(
        string normalizedEmail,
        int days,
        string reason,
        CancellationToken cancel
    )
    {
        var id = await db
            .Users.Where(m => m.NormalizedEmail == normalizedEmail)
            .Select(m => m.Id)
            .SingleOrDefaultAsync(cancel);
        if (id == Guid.Empty)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var endsAt = await AddAsync(null, id, days, reason, cancel);
        await transaction.CommitAsync(cancel);
        return endsAt;
    }

    /// <summary>Opens Pro from now on; false where the member is gone or got or lost something since the actor looked.</summary>
    /// <param name="actor">The administrator who gives it.</param>
    /// <param name="member">To whom.</param>
    /// <param name="days">1 to <see cref="MaxDays"/>.</param>
    /// <param name="reason">A sentence that the member reads too.</param>
    /// <param name="newest">The member's newest entitlement when the actor looked, or 0: a double click gives one grant.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<bool> GiveAsync(
        Guid actor,
        Guid member,
        int days,
        string reason,
        long newest,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var known = await db
            .Database.SqlQuery<Guid>($"select id as \"Value\" from members where id = {member} for update")
            .ToListAsync(cancel);
        var last = await db.Entitlements.Where(e => e.MemberId == member).MaxAsync(e => (long?)e.Id, cancel) ?? 0;
        if (known.Count == 0 || last != newest)
        {
            return false;
        }

        await AddAsync(actor, member, days, reason, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Ends a grant now; false where there is no such grant of the member that could still open anything.</summary>
    /// <param name="actor">The administrator who takes it back.</param>
    /// <param name="member">From whom.</param>
    /// <param name="grant">An entitlement's id.</param>
    /// <param name="reason">A sentence that the member reads too.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<bool> RevokeAsync(Guid actor, Guid member, long grant, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var revoked = await db
            .Entitlements.Where(e =>
                e.Id == grant
                && e.MemberId == member
                && e.Source == EntitlementSource.Grant
                && e.RevokedAt == null
                && (e.EndsAt == null || e.EndsAt > now)
            )
            .ExecuteUpdateAsync(
                e => e.SetProperty(x => x.RevokedAt, now).SetProperty(x => x.RevokedReason, reason),
                cancel
            );
        if (revoked == 0)
        {
            return false;
        }

        db.AuditEntries.Add(Audit.Of(actor, "entitlement.revoked", member, now, new { EntitlementId = grant }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<DateTimeOffset?> AddAsync(
        Guid? actor,
        Guid member,
        int days,
        string reason,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(days is > 0 and <= MaxDays, true, nameof(days));
        var now = clock.GetUtcNow();
        var grant = new Entitlement
        {
            MemberId = member,
            Source = EntitlementSource.Grant,
            StartsAt = now,
            EndsAt = now.AddDays(days),
            Reason = reason,
            CreatedAt = now,
        };
        db.Entitlements.Add(grant);
        await db.SaveChangesAsync(cancel);
        db.AuditEntries.Add(
            Audit.Of(actor, "entitlement.granted", member, now, new { EntitlementId = grant.Id, grant.EndsAt })
        );
        await db.SaveChangesAsync(cancel);
        return grant.EndsAt;
    }
}
