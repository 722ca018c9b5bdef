using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Access;

/// <summary>A member's entitlements as an administrator reads them: which runs, and who gave it.</summary>
public sealed class GivenEntitlements(AppDbContext db, TimeProvider clock)
{
    // Grants are given and revoked by somebody whom the audit log knows; the rest comes from what was bought.
    private const string Read = $"""
        select e.id, e.source, e.starts_at, e.ends_at, e.reason, e.revoked_at, e.revoked_reason, {Running.Sql},
            given.id is not null, given.actor_id, given.name
        from entitlements e
        left join lateral (
            select a.id, a.actor_id, m.display_name as name
            from audit_entries a
            left join members m on m.id = a.actor_id
            where a.subject = @subject and a.action = 'entitlement.granted' and a.detail ->> 'entitlementId' = e.id::text
            limit 1) given on true
        where e.member_id = @member
        order by e.id desc
        """;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<GivenEntitlement>> ReadAsync(Guid member, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("member", member).With("subject", $"member:{member}").With("now", clock.GetUtcNow()).Add(Read);
        await using var reader = await batch.ReadAsync(cancel);
        return await reader.ListAsync(Row, cancel);
    }

    private static GivenEntitlement Row(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            Enum.Parse<EntitlementSource>(row.GetString(1)),
            row.GetFieldValue<DateTimeOffset>(2),
            row.Instant(3),
            row.GetString(4),
            row.Instant(5),
            row.Text(6),
            row.GetBoolean(7),
            row.GetBoolean(8) ? new Giver(row.IsDBNull(9) ? null : row.GetGuid(9), row.Text(10)) : null
        );
}

/// <summary>An entitlement, whether it runs now, and who gave it.</summary>
/// <param name="By">Null where nobody did: it was bought, or came before the log.</param>
public sealed record GivenEntitlement(
    long Id,
    EntitlementSource Source,
    DateTimeOffset StartsAt,
    DateTimeOffset? EndsAt,
    string Reason,
    DateTimeOffset? RevokedAt,
    string? RevokedReason,
    bool Runs,
    Giver? By
)
{
    /// <summary>When it stopped or will stop to open anything; null for never.</summary>
    public DateTimeOffset? StoppedAt => RevokedAt < EndsAt || EndsAt is null ? RevokedAt : EndsAt;
}

/// <summary>Who gave an entitlement.</summary>
/// <param name="MemberId">Null for the command line.</param>
/// <param name="Name">Null for the command line, and for somebody who has left.</param>
public sealed record Giver(Guid? MemberId, string? Name);
