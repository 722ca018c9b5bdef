using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Lets an administrator see the site as a member does. Row and audit row in one transaction.</summary>
public sealed class Imitations(AppDbContext db, TimeProvider clock)
{
    /// <summary>After which it ends by itself.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 300;

    /// <summary>Begins one in one browser, in place of an earlier one; false where nobody may imitate that member.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="session">The browser.</param>
    /// <param name="member">Somebody else, without a role: what an editor may do is not lent.</param>
    /// <param name="reason">1 to <see cref="MaxReason"/> units.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<bool> BeginAsync(Guid actor, Guid session, Guid member, string reason, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isOpen = await db.Users.AnyAsync(
            m => m.Id == member && m.Id != actor && !db.UserRoles.Any(r => r.UserId == m.Id),
            cancel
        );
        if (!isOpen)
        {
            return false;
        }

        await CloseAsync(session, now, cancel);
        var imitation = new Imitation
        {
            ActorId = actor,
            MemberId = member,
            SessionId = session,
            Reason = reason,
            At = now,
            EndsAt = now + Longest,
        };
        db.Imitations.Add(imitation);
        await db.SaveChangesAsync(cancel);
        db.AuditEntries.Add(Audit.Of(actor, "member.imitated", member, now, new { imitation.Id, imitation.EndsAt }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Ends what runs in a browser; nothing where it is over.</summary>
    public async Task EndAsync(Guid actor, Guid session, Guid member, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await CloseAsync(session, now, cancel) > 0)
        {
            db.AuditEntries.Add(Audit.Of(actor, "imitation.ended", member, now));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private Task<int> CloseAsync(Guid session, DateTimeOffset now, CancellationToken cancel) =>
        db
            .Imitations.Where(i => i.SessionId == session && i.EndedAt == null && i.EndsAt > now)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.EndedAt, now), cancel);
}
