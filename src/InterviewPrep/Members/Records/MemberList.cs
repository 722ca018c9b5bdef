using InterviewPrep.Access;
using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Members.Records;

/// <summary>Everybody with an account, to find the one to look at. Ids are in the order of joining (RFC 9562, version 7).</summary>
public sealed class MemberList(AppDbContext db, TimeProvider clock)
{
    private const string Pro = $"exists (select 1 from entitlements where member_id = m.id and {Running.Sql})";

    private const string Details = $"""
        select m.id, m.display_name, m.email, m.email_confirmed, m.created_at, {Pro},
            array(
                select r.name from identity_user_roles ur join identity_roles r on r.id = ur.role_id
                where ur.user_id = m.id order by r.name)
        from page
        join members m on m.id = page.id
        order by m.id desc
        """;

    /// <summary>One page; nobody where it is bounded by the end of the list.</summary>
    public async Task<MemberPage> ReadAsync(MemberQuery query, CancellationToken cancel)
    {
        var where = Where(query);
        var isBackwards = query is { After: null, Before: not null };
        var beyond = (query.After ?? query.Before) is null ? "true" : $"m.id {(isBackwards ? ">" : "<")} @bound";
        await using var batch = new SqlBatch(db);
        batch
            .With("words", LikePattern.Found(query.Words))
            .With("id", Guid.TryParse(query.Words, out var id) ? id : Guid.Empty)
            .With("role", query.Role)
            .With("now", clock.GetUtcNow())
            .With("bound", query.After ?? query.Before ?? Guid.Empty)
            .With("take", MemberQuery.PageSize + 1)
            .With("most", MemberPage.MostCounted + 1)
            .Add(
                $"""
                with page as materialized (
                    select m.id from members m where {where} and {beyond}
                    order by m.id {(isBackwards ? "" : "desc")} limit @take)
                {Details}
                """
            )
            .Add($"select count(*)::int from (select 1 from members m where {where} limit @most) counted");
        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(Row, cancel);
        var count = (await reader.ListAsync(r => r.GetInt32(0), cancel)).Single();
        var hasMore = rows.Count > MemberQuery.PageSize;
        return isBackwards
            ? new(hasMore ? rows[1..] : rows, count, HasNewer: hasMore, HasOlder: true)
            : new(hasMore ? rows[..^1] : rows, count, HasNewer: query.After is not null, hasMore);
    }

    private static string Where(MemberQuery query) =>
        string.Join(
            " and ",
            [
                Guid.TryParse(query.Words, out _) ? "m.id = @id"
                : query.Words.Length > 0 ? "(m.display_name ilike @words or m.email ilike @words)"
                : "true",
                query.Role.Length > 0
                    ? "m.id in (select ur.user_id from identity_user_roles ur join identity_roles r on r.id = ur.role_id where r.name = @role)"
                    : "true",
                query.HasPro switch
                {
                    true => Pro,
                    false => $"not {Pro}",
                    null => "true",
                },
            ]
        );

    private static MemberRow Row(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetString(1),
            row.GetString(2),
            row.GetBoolean(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetBoolean(5),
            row.GetFieldValue<string[]>(6)
        );
}
