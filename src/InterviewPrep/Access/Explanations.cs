using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Npgsql;

namespace InterviewPrep.Access;

/// <summary>Why a member can or cannot read a question's sealed texts: the paywall's own condition, with what it found.</summary>
public sealed class Explanations(AppDbContext db, GivenEntitlements entitlements, Paywall paywall, Meter meter)
{
    private const string Facts = $"""
        select q.slug, q.title, q.status, q.access, q.status = 'Published' and {Opening.Sql},
            exists (select 1 from sealed_texts s where s.question_id = q.id),
            (select u.at from unlocks u where u.question_id = q.id and u.member_id = @member)
        from questions q
        where q.slug = @slug
        """;

    /// <summary>The explanation, or null where no question has, or once had, that slug.</summary>
    public async Task<Explanation?> FindAsync(Guid member, string slug, CancellationToken cancel)
    {
        var given = await entitlements.ReadAsync(member, cancel);
        return await ReadAsync(member, slug, given, cancel)
            ?? (
                await db.MovedToAsync(SlugKind.Question, slug, cancel) is { } moved
                    ? await ReadAsync(member, moved, given, cancel)
                    : null
            );
    }

    private async Task<Explanation?> ReadAsync(
        Guid member,
        string slug,
        IReadOnlyList<GivenEntitlement> given,
        CancellationToken cancel
    )
    {
        var left = await meter.LeftAsync(member, cancel);
        await using var batch = new SqlBatch(db);
        batch.With("slug", slug).With("member", member).With("pro", given.Any(e => e.Runs)).Add(Facts);
        await using var reader = await batch.ReadAsync(cancel);
        var found = await reader.ListAsync(row => Row(row, given, left), cancel);
        return found.SingleOrDefault();
    }

    private Explanation Row(NpgsqlDataReader row, IReadOnlyList<GivenEntitlement> given, int left)
    {
        var isOpen = row.GetBoolean(4);
        return new Explanation(
            row.GetString(0),
            row.GetString(1),
            Enum.Parse<PublicationStatus>(row.GetString(2)),
            Enum.Parse<AccessLevel>(row.GetString(3)),
            HasSealedTexts: row.GetBoolean(5),
            isOpen,
            isOpen ? null : paywall.Refusal(isMember: true, left),
            row.Instant(6),
            given,
            left,
            meter.PerMonth
        );
    }
}

/// <summary>What the paywall says of a member and a question, and what it goes by.</summary>
/// <param name="HasSealedTexts">Whether there is anything to open.</param>
/// <param name="IsOpen">Whether the member reads it: published, and opened.</param>
/// <param name="Refusal">What the question's page offers instead, where it is published.</param>
/// <param name="UnlockedAt">When the member unlocked it, or null.</param>
/// <param name="Entitlements">All that the member has or had, newest first.</param>
/// <param name="UnlocksLeft">In the current UTC month.</param>
public sealed record Explanation(
    string Slug,
    string Title,
    PublicationStatus Status,
    AccessLevel Access,
    bool HasSealedTexts,
    bool IsOpen,
    LockReason? Refusal,
    DateTimeOffset? UnlockedAt,
    IReadOnlyList<GivenEntitlement> Entitlements,
    int UnlocksLeft,
    int UnlocksPerMonth
)
{
    /// <summary>What opens it: the one that runs for longest.</summary>
    public GivenEntitlement? Running => Entitlements.Where(e => e.Runs).MaxBy(e => e.EndsAt ?? DateTimeOffset.MaxValue);

    /// <summary>Where none runs, the one that is to begin.</summary>
    public GivenEntitlement? Coming(DateTimeOffset now) =>
        Entitlements.Where(e => e.RevokedAt is null && e.StartsAt > now).MinBy(e => e.StartsAt);

    /// <summary>Where none runs, the one that ran until last.</summary>
    public GivenEntitlement? Past(DateTimeOffset now) =>
        Entitlements.Where(e => !e.Runs && e.StartsAt <= now).MaxBy(e => e.StoppedAt);
}
