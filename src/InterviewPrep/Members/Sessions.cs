using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Members;

/// <summary>The signed-in browsers, one row each. Every process reads the row on every request, so deleting it signs out at once.</summary>
public sealed class Sessions(AppDbContext db, TimeProvider clock)
{
    /// <summary>How old "last seen" may get before it is written again.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromHours(1);

    /// <summary>Most browsers one member may be signed in with; the one unused for longest makes room.</summary>
    public const int MaxPerMember = 50;

    private const string Read = $"""
        select s.id, s.ticket, s.created_at, s.last_seen_at, s.expires_at,
            m.id, m.display_name, m.email_confirmed, m.time_zone, m.keyboard_shortcuts,
            array(
                select r.name from identity_user_roles ur join identity_roles r on r.id = ur.role_id
                where ur.user_id = m.id and i.member_id is null),
            e.running, e.is_endless, e.ends_at, x.ends_at, x.reason,
            s.member_id, i.ends_at
        from sessions s
        left join lateral (
            select member_id, ends_at from imitations
            where session_id = s.id and actor_id = s.member_id and ended_at is null and ends_at > @now
            and exists (
                select 1 from identity_user_roles ur join identity_roles r on r.id = ur.role_id
                where ur.user_id = s.member_id and r.name = '{MemberRole.Admin}')
            order by id desc limit 1) i on true
        join members m on m.id = coalesce(i.member_id, s.member_id)
        cross join lateral (
            select count(*) as running, coalesce(bool_or(ends_at is null), false) as is_endless, max(ends_at) as ends_at
            from entitlements
            where member_id = m.id and {Running.Sql}) e
        left join lateral (
            select ends_at, reason from sanctions
            where member_id = m.id and ends_at > @now and lifted_at is null
            order by ends_at desc limit 1) x on true
        where s.key_hash = @hash and s.expires_at > @now
        """;

    /// <summary>A new key for the cookie: 256 random bits.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// Session, member, roles and running entitlements in one round trip; null where nobody is signed in with that key. An
    /// administrator who imitates a member is that member, without any role, for as long as they are an administrator.
    /// </summary>
    public async Task<SignedInMember?> ReadAsync(string key, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("hash", Hash(key)).With("now", clock.GetUtcNow()).Add(Read);
        await using var reader = await batch.ReadAsync(cancel);
        return (await reader.ListAsync(Row, cancel)).SingleOrDefault();
    }

    /// <summary>Notes that the session is used now, where what is stored is older than <see cref="SeenEvery"/>.</summary>
    public Task SeenAsync(OpenSession session, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return now - session.LastSeenAt < SeenEvery
            ? Task.CompletedTask
            : db
                .Sessions.Where(s => s.Id == session.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancel);
    }

    /// <summary>
    /// Keeps a new session under the key, unless password or second factor changed since they were checked: the lock on
    /// the member's row makes a change at the same moment either come first or end this session too.
    /// </summary>
    public async Task BeginAsync(string key, NewSession session, string securityStamp, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into sessions (id, member_id, key_hash, ticket, created_at, last_seen_at, expires_at, device)
            select {Guid.CreateVersion7(now)}, m.id, {Hash(
                key
            )}, {session.Ticket}, {now}, {now}, {session.ExpiresAt}, {session.Device}
            from members m where m.id = {session.MemberId} and m.security_stamp = {securityStamp}
            for share
            """,
            cancel
        );
        await db
            .Sessions.Where(s => s.MemberId == session.MemberId)
            .OrderByDescending(s => s.LastSeenAt)
            .Skip(MaxPerMember)
            .ExecuteDeleteAsync(cancel);
    }

    /// <summary>Prolongs a session; one that was ended meanwhile stays ended.</summary>
    public Task RenewAsync(string key, NewSession session, CancellationToken cancel)
    {
        var hash = Hash(key);
        return db
            .Sessions.Where(s => s.KeyHash == hash && s.MemberId == session.MemberId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(x => x.Ticket, session.Ticket).SetProperty(x => x.ExpiresAt, session.ExpiresAt),
                cancel
            );
    }

    /// <summary>Signs one browser out, whoever asks with its key.</summary>
    public Task EndAsync(string key, CancellationToken cancel)
    {
        var hash = Hash(key);
        return db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Signs one of the member's browsers out; false where the member has no such session.</summary>
    public async Task<bool> EndAsync(Guid member, Guid session, CancellationToken cancel) =>
        await db.Sessions.Where(s => s.MemberId == member && s.Id == session).ExecuteDeleteAsync(cancel) == 1;

    /// <summary>Signs out all of the member's browsers but <paramref name="kept"/>.</summary>
    public Task EndOthersAsync(Guid member, Guid? kept, CancellationToken cancel) =>
        db.Sessions.Where(s => s.MemberId == member && s.Id != kept).ExecuteDeleteAsync(cancel);

    /// <summary>Signs out all of a member's browsers for an administrator, and gives their number.</summary>
    public async Task<int> EndAllAsync(Guid actor, Guid member, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ended = await db.Sessions.Where(s => s.MemberId == member).ExecuteDeleteAsync(cancel);
        db.AuditEntries.Add(Audit.Of(actor, "member.signed-out", member, clock.GetUtcNow(), new { sessions = ended }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ended;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static SignedInMember Row(NpgsqlDataReader row)
    {
        var (id, name, isConfirmed) = (row.GetGuid(5), row.GetString(6), row.GetBoolean(7));
        var endsAt = row.GetBoolean(12) ? null : row.Instant(13);
        return new SignedInMember(
            new Viewer(id, name, isConfirmed, endsAt, row.GetInt64(11) > 0)
            {
                Suspension = row.Instant(14) is { } until ? new(until, row.GetString(15)) : null,
            },
            new OpenSession(
                row.GetGuid(0),
                row.GetFieldValue<byte[]>(1),
                row.GetFieldValue<DateTimeOffset>(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetFieldValue<DateTimeOffset>(4)
            ),
            row.GetString(8),
            row.GetBoolean(9),
            row.GetFieldValue<string[]>(10)
        )
        {
            Imitation = row.Instant(17) is { } imitatedUntil ? new(row.GetGuid(16), imitatedUntil) : null,
        };
    }
}
