using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members.Records;

/// <summary>What an administrator sees of one member: facts of the account, and nothing that was written.</summary>
public sealed class MemberRecords(AppDbContext db, GivenEntitlements entitlements, Meter meter, TimeProvider clock)
{
    /// <summary>The record, or null where nobody has that id.</summary>
    public async Task<MemberRecord?> FindAsync(Guid id, CancellationToken cancel)
    {
        var member = await db.Users.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (member is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return new MemberRecord(
            id,
            member.DisplayName,
            member.Email!,
            member.EmailConfirmed,
            member.CreatedAt,
            member.DeletionRequestedAt,
            member.TwoFactorEnabled,
            await db.UserPasskeys.CountAsync(p => p.UserId == id, cancel),
            await db
                .UserRoles.Where(r => r.UserId == id)
                .Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!)
                .Order()
                .ToListAsync(cancel),
            await db
                .Sessions.Where(s => s.MemberId == id && s.ExpiresAt > now)
                .OrderByDescending(s => s.LastSeenAt)
                .Select(s => new MemberBrowser(s.Device, s.CreatedAt, s.LastSeenAt))
                .ToListAsync(cancel),
            await entitlements.ReadAsync(id, cancel),
            await meter.LeftAsync(id, cancel),
            meter.PerMonth
        );
    }
}

/// <summary>The facts of one account.</summary>
/// <param name="DeletionRequestedAt">The account is deleted seven days later.</param>
/// <param name="Roles">Names of <see cref="MemberRole"/>.</param>
/// <param name="Entitlements">Newest first.</param>
/// <param name="UnlocksLeft">In the current UTC month.</param>
public sealed record MemberRecord(
    Guid Id,
    string Name,
    string Email,
    bool IsConfirmed,
    DateTimeOffset CreatedAt,
    DateTimeOffset? DeletionRequestedAt,
    bool HasSecondFactor,
    int Passkeys,
    IReadOnlyList<string> Roles,
    IReadOnlyList<MemberBrowser> Browsers,
    IReadOnlyList<GivenEntitlement> Entitlements,
    int UnlocksLeft,
    int UnlocksPerMonth
);

/// <summary>A browser that is signed in.</summary>
public sealed record MemberBrowser(string Device, DateTimeOffset SignedInAt, DateTimeOffset LastSeenAt);
