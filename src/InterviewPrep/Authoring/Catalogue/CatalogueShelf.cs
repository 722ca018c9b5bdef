using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>The entries of one kind, to find the one to work on.</summary>
public sealed class CatalogueShelf(AppDbContext db)
{
    private const int MostLike = 10;

    /// <summary>One page; without rows where the one that bounds it is gone.</summary>
    public async Task<CataloguePage> ReadAsync(CatalogueKind kind, CatalogueQuery query, CancellationToken cancel)
    {
        var isBackwards = query is { After: null, Before: not null };
        var bound = query.After ?? query.Before;
        var where = Where(kind, query);
        await using var batch = new SqlBatch(db);
        batch
            .With("words", LikePattern.Containing(query.Words))
            .With("bound", bound ?? 0)
            .With("take", CatalogueQuery.PageSize + 1)
            .Add($"{Page(kind, query.Sort, where, isBackwards, bound is not null)} {Details(kind)}")
            .Add($"select count(*)::int from {kind.Table()} e where {where}");
        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(Row, cancel);
        var count = (await reader.ListAsync(r => r.GetInt32(0), cancel)).Single();
        var hasMore = rows.Count > CatalogueQuery.PageSize;
        return isBackwards
            ? new(hasMore ? rows[1..] : rows, count, HasEarlier: hasMore, HasMore: true)
            : new(hasMore ? rows[..^1] : rows, count, HasEarlier: bound is not null, hasMore);
    }

    /// <summary>One entry as it stands in the list; null where it is not there.</summary>
    public async Task<CatalogueRow?> OneAsync(CatalogueKind kind, int id, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch.With("id", id).Add($"with page as (select @id as id, 0 as place) {Details(kind)}");
        await using var reader = await batch.ReadAsync(cancel);
        return (await reader.ListAsync(Row, cancel)).SingleOrDefault();
    }

    /// <summary>Those whose names are most like an entry's, or have the words in them: what it may be merged with.</summary>
    public async Task<IReadOnlyList<CatalogueRow>> LikeAsync(
        CatalogueKind kind,
        int id,
        string words,
        CancellationToken cancel
    )
    {
        var found = Where(kind, new CatalogueQuery { Words = words });
        await using var batch = new SqlBatch(db);
        batch
            .With("id", id)
            .With("words", LikePattern.Containing(words))
            .With("take", MostLike)
            .Add(
                $"""
                with page as materialized (
                    select e.id, row_number() over (order by similarity(e.name, mine.name) desc, lower(e.name), e.id) as place
                    from {kind.Table()} e, (select name from {kind.Table()} where id = @id) mine
                    where {found} and e.id <> @id
                    order by place limit @take)
                {Details(kind)}
                """
            );
        await using var reader = await batch.ReadAsync(cancel);
        return await reader.ListAsync(Row, cancel);
    }

    private static string Where(CatalogueKind kind, CatalogueQuery query)
    {
        var conditions = new List<string>
        {
            query.Only == CatalogueOnly.Archived ? "e.archived_at is not null" : "e.archived_at is null",
        };
        if (query.Only == CatalogueOnly.Unused)
        {
            conditions.Add(CatalogueReference.NoneTo(kind));
        }

        if (query.Words.Length > 0)
        {
            var names = Names(kind) is "null"
                ? ""
                : $" or exists (select 1 from unnest({Names(kind)}) n where n ilike @words)";
            conditions.Add($"(e.{kind.Name()} ilike @words or e.{kind.Key()} ilike @words{names})");
        }

        return string.Join(" and ", conditions);
    }

    private static string Page(CatalogueKind kind, CatalogueSort sort, string where, bool isBackwards, bool isBounded)
    {
        // Names in either case beside each other; equal ones by id.
        string[] keys = [$"lower(e.{kind.Name()})", "e.id"];
        if (sort == CatalogueSort.Questions)
        {
            keys = [$"-(select count(*) from ({CatalogueReference.Questions(kind, "e.id")}) used)", .. keys];
        }

        var key = string.Join(", ", keys);
        var order = isBackwards ? string.Join(", ", keys.Select(k => $"{k} desc")) : key;
        var beyond = isBounded
            ? $"and ({key}) {(isBackwards ? "<" : ">")} (select {key} from {kind.Table()} e where e.id = @bound)"
            : "";
        return $"""
            with page as materialized (
                select e.id, row_number() over (order by {order}) * {(isBackwards ? -1 : 1)} as place
                from {kind.Table()} e where {where} {beyond} order by {order} limit @take)
            """;
    }

    private static string Details(CatalogueKind kind) =>
        $"""
            select e.id, {(kind.Slugs() is null ? "e.id::text" : "e.slug")}, e.{kind.Name()}, {Names(kind)}::text[],
                {(kind == CatalogueKind.Topics ? "(select t.name from topics t where t.id = e.parent_id)" : "null")},
                (select count(*)::int from ({CatalogueReference.Questions(kind, "e.id")}) used),
                (select count(*)::int from ({CatalogueReference.Questions(kind, "e.id")}) used
                    join questions p on p.id = used.id where p.status = 'Published'),
                {CatalogueReference.NoneTo(kind)}, e.archived_at is not null,
                {(
                kind.Slugs() is { } slugs
                    ? $"(select a.new_slug from slug_aliases a where a.kind = '{slugs}' and a.old_slug = e.slug)"
                    : "null"
            )}
            from page join {kind.Table()} e on e.id = page.id
            order by page.place
            """;

    private static string Names(CatalogueKind kind) =>
        kind switch
        {
            CatalogueKind.Topics => "e.aliases",
            CatalogueKind.Glossary => "e.synonyms",
            _ => "null",
        };

    private static CatalogueRow Row(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            row.GetString(2),
            row.IsDBNull(3) ? [] : row.GetFieldValue<string[]>(3),
            row.Text(4),
            row.GetInt32(5),
            row.GetInt32(6),
            row.GetBoolean(7),
            row.GetBoolean(8),
            row.Text(9)
        );
}
