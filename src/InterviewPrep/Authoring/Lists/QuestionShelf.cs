using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Npgsql;

namespace InterviewPrep.Authoring.Lists;

/// <summary>All questions, whatever their status, for those who edit them. Has no locked text.</summary>
public sealed class QuestionShelf(AppDbContext db)
{
    private const string Details = """
        select q.id, q.slug, q.title, q.status, q.held_status is not null, q.publish_at, q.access, g.name, y.name, q.updated_on,
            (select count(*)::int from lint_findings f where f.question_id = q.id),
            (select count(*)::int from flags f where f.question_id = q.id and f.resolved_at is null)
        from page
        join questions q on q.id = page.id
        join categories g on g.id = q.category_id
        left join companies y on y.id = q.company_id
        order by page.place
        """;

    /// <summary>One page; without rows where the one that bounds it is gone.</summary>
    public async Task<Shelf> ReadAsync(ShelfQuery query, CancellationToken cancel)
    {
        var filter = ShelfFilter.Of(query);
        var bound = query.After.Length > 0 ? query.After : query.Before;
        var isBackwards = query.After.Length == 0 && query.Before.Length > 0;
        await using var batch = filter.Bind(new SqlBatch(db));
        batch
            .With("bound", bound)
            .With("take", ShelfQuery.PageSize + 1)
            .With("most", Shelf.MostCounted + 1)
            .Add($"{Page(query.Sort, filter.Where, isBackwards, bound.Length > 0)} {Details}")
            .Add($"select count(*)::int from (select 1 from questions q where {filter.Where} limit @most) counted");
        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(Row, cancel);
        var count = (await reader.ListAsync(r => r.GetInt32(0), cancel)).Single();
        var hasMore = rows.Count > ShelfQuery.PageSize;
        return isBackwards
            ? new(hasMore ? rows[1..] : rows, count, HasEarlier: hasMore, HasMore: true)
            : new(hasMore ? rows[..^1] : rows, count, HasEarlier: bound.Length > 0, hasMore);
    }

    private static string Page(ShelfSort sort, string where, bool isBackwards, bool isBounded)
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
            ? $"and ({keys}) {(isDown ? "<" : ">")} (select {keys} from questions q where q.slug = @bound)"
            : "";
        return $"""
            with page as materialized (
                select q.id, {place} as place from questions q where {where} {beyond} order by {order} limit @take)
            """;
    }

    private static ShelfRow Row(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            row.GetString(2),
            Enum.Parse<PublicationStatus>(row.GetString(3)),
            row.GetBoolean(4),
            row.Instant(5),
            Enum.Parse<AccessLevel>(row.GetString(6)),
            row.GetString(7),
            row.Text(8),
            row.GetFieldValue<DateOnly>(9),
            row.GetInt32(10),
            row.GetInt32(11)
        );
}
