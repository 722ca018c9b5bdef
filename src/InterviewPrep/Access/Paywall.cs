using InterviewPrep.Data;
using InterviewPrep.Rendering;
using Npgsql;

namespace InterviewPrep.Access;

/// <summary>
/// The one opener of sealed texts. The condition stands in the statement, so what is refused is never loaded;
/// whatever is missing, expired, unknown or in doubt is <see cref="Locked"/>.
/// </summary>
public sealed class Paywall(Meter meter)
{
    private static readonly string Texts = $"""
        select s.kind, s.position, {StoredHtml.Sql("s")}, s.has_mathematics
        from sealed_texts s
        join questions q on q.id = s.question_id
        where q.slug = @slug and q.status = 'Published' and {Opening.Sql}
        """;

    private const string Standing = """
        select
            exists (
                select 1 from unlocks u join questions q on q.id = u.question_id
                where q.slug = @slug and u.member_id = @member),
            (select count(*)::int from unlocks where member_id = @member and month = @month)
        """;

    /// <summary>Adds the statements to a batch that already has <c>@slug</c> and <c>@member</c>.</summary>
    internal void AddTo(SqlBatch batch, Viewer viewer) =>
        batch.With("pro", viewer.HasPro).With("month", meter.CurrentMonth).Add(Texts).Add(Standing);

    /// <summary>Reads what <see cref="AddTo"/> asked for.</summary>
    internal async Task<OpenedQuestion> ReadAsync(
        NpgsqlDataReader reader,
        AccessLevel access,
        Viewer viewer,
        CancellationToken cancel
    )
    {
        var texts = await reader.ListAsync(OpenedText.Read, cancel);
        var (unlocked, used) = (await reader.ListAsync(r => (r.GetBoolean(0), r.GetInt32(1)), cancel)).Single();
        if (access == AccessLevel.Free || viewer.HasPro || unlocked)
        {
            return OpenedQuestion.Of(texts);
        }

        var left = Math.Max(0, meter.PerMonth - used);
        return OpenedQuestion.Closed(Refusal(viewer.MemberId is not null, left), left, meter.PerMonth);
    }

    /// <summary>What is said where <see cref="Opening"/> does not open.</summary>
    internal LockReason Refusal(bool isMember, int left) =>
        !isMember ? LockReason.SignIn
        : meter.PerMonth == 0 ? LockReason.Upgrade
        : left > 0 ? LockReason.Unlock
        : LockReason.QuotaUsed;
}
