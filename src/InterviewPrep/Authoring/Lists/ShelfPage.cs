using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Authoring.Lists;

/// <summary>Where a shelf is kept. Its rows are called <c>q</c>.</summary>
/// <param name="Table">Has title, slug, status, access, category_id and updated_on.</param>
/// <param name="Topics">Ids of those that have the topic <c>@topic</c>.</param>
/// <param name="Findings">Ids of those to which the linter objects.</param>
/// <param name="Reported">Ids of those that readers reported.</param>
/// <param name="Details">Reads what <c>page</c> has the ids of, in the order of its places.</param>
internal sealed record ShelfSource(string Table, string Topics, string Findings, string Reported, string Details);

/// <summary>Reads one page of a shelf.</summary>
internal static class ShelfPage
{
    /// <summary>Without rows where the one that bounds it is gone.</summary>
    public static async Task<Shelf<TRow>> ReadAsync<TRow>(
        AppDbContext db,
        ShelfSource source,
        ShelfQuery query,
        Func<NpgsqlDataReader, TRow> read,
        CancellationToken cancel
    )
    {
        var filter = ShelfFilter.Of(query, source);
        var bound = query.After.Length > 0 ? query.After : query.Before;
        var isBackwards = query.After.Length == 0 && query.Before.Length > 0;
        await using var batch = filter.Bind(new SqlBatch(db));
        batch
            .With("bound", bound)
            .With("take", ShelfQuery.PageSize + 1)
            .With("most", ShelfQuery.MostCounted + 1)
            .Add($"{Page(source.Table, query.Sort, filter.Where, isBackwards, bound.Length > 0)} {source.Details}")
            .Add(
                $"select count(*)::int from (select 1 from {source.Table} q where {filter.Where} limit @most) counted"
            );
        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(read, cancel);
        var count = (await reader.ListAsync(r => r.GetInt32(0), cancel)).Single();
        var hasMore = rows.Count > ShelfQuery.PageSize;
        return isBackwards
            ? new(hasMore ? rows[1..] : rows, count, HasEarlier: hasMore, HasMore: true)
            : new(hasMore ? rows[..^1] : rows, count, HasEarlier: bound.Length > 0, hasMore);
    }

    private static string Page(string table, ShelfSort sort, string where, bool isBackwards, bool isBounded)
    {
        var (keys, isFalling) = sort switch
        {
            ShelfSort.Title => ("q.title, q.id", false),
            ShelfSort.Stale => ("q.updated_on, q.id", false),
            _ => ("q.updated_on, q.id", true),
        };
        var isDown = isFalling != isBackwards;
        var order = isDown ? string.Join(", ", keys.Split(", ").Select(k => $"{k} desc")) : keys;
        var place = $"row_number() over (order by {order}) * {(isBackwards ? -1 : 1)}";
        var beyond = isBounded
            ? $"and ({keys}) {(isDown ? "<" : ">")} (select {keys} from {table} q where q.slug = @bound)"
            : "";
        return $"""
            with page as materialized (
                select q.id, {place} as place from {table} q where {where} {beyond} order by {order} limit @take)
            """;
    }
}
