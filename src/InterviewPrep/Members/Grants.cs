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
        ArgumentOutOfRangeException.ThrowIfNotEqual(days is > 0 and <= MaxDays, true, nameof(days));
        var id = await db
            .Users.Where(m => m.NormalizedEmail == normalizedEmail)
            .Select(m => m.Id)
            .SingleOrDefaultAsync(cancel);
        if (id == Guid.Empty)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var grant = new Entitlement
        {
            MemberId = id,
            Source = EntitlementSource.Grant,
            StartsAt = now,
            EndsAt = now.AddDays(days),
            Reason = reason,
            CreatedAt = now,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Entitlements.Add(grant);
        await db.SaveChangesAsync(cancel);
        db.AuditEntries.Add(
            Audit.Of(null, "entitlement.granted", id, now, new { EntitlementId = grant.Id, grant.EndsAt })
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return grant.EndsAt;
    }
}
