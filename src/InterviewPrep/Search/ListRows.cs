using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Npgsql;

namespace InterviewPrep.Search;

/// <summary>Reads the rows of one page in one statement, the reader's own state included.</summary>
internal static class ListRows
{
    // Control characters never stand in stored text, so they can mark hits.
    private const char Start = '\u0002';
    private const char End = '\u0003';

    private static readonly string Details = $"""
        select q.slug, q.title, y.name, o.name, q.difficulty, q.access, coalesce(n.solved, 0), q.published_at,
            array(
                select t.name from question_topics k join topics t on t.id = k.topic_id
                where k.question_id = q.id order by k.position limit 3),
            exists (select 1 from solves s where s.question_id = q.id and s.member_id = @member),
            exists (select 1 from answers a where a.question_id = q.id and a.member_id = @member),
            exists (select 1 from bookmarks b where b.question_id = q.id and b.member_id = @member),
            case when @tsquery <> '' and to_tsvector('{SearchTerms.Language}', q.description) @@ @tsquery::tsquery then
                ts_headline('{SearchTerms.Language}', q.description, @tsquery::tsquery,
                    'StartSel={Start}, StopSel={End}, MaxWords=30, MinWords=12') end
        from page
        join questions q on q.id = page.question_id
        left join companies y on y.id = q.company_id
        left join rounds o on o.id = q.round_id
        left join question_counts n on n.question_id = q.id
        order by page.place
        """;

    /// <summary>Rows of known questions, in the given order.</summary>
    public static Task<List<ListRow>> OfAsync(
        AppDbContext db,
        ListFilter filter,
        IReadOnlyCollection<int> ids,
        CancellationToken cancel
    ) =>
        ReadAsync(
            db,
            filter,
            batch =>
                batch
                    .With("ids", ids.ToArray())
                    .Add(
                        $"with page as (select question_id, place from unnest(@ids) with ordinality i(question_id, place)) {Details}"
                    ),
            cancel
        );

    /// <summary>
    /// Rows in an order of their own; in the second half of a long list they are counted from its end, where that is known.
    /// </summary>
    /// <param name="isCapped">Whether the list goes on beyond <paramref name="total"/>.</param>
    public static Task<List<ListRow>> OfAsync(
        AppDbContext db,
        ListFilter filter,
        ListOrder order,
        int offset,
        int total,
        bool isCapped,
        CancellationToken cancel
    )
    {
        var take = Math.Min(QuestionListQuery.PageSize, total - offset);
        var backwards = !isCapped && offset > total / 2;
        var skip = backwards ? total - offset - take : offset;
        var page = Page(order, filter.Where(), backwards);
        return ReadAsync(
            db,
            filter,
            batch => batch.With("take", take).With("skip", skip).Add($"{page} {Details}"),
            cancel
        );
    }

    /// <summary>The page that a row bounds, found by an index; no rows where nothing published has the row's slug.</summary>
    public static Task<List<ListRow>> OfAsync(
        AppDbContext db,
        ListFilter filter,
        ListOrder order,
        ListCursor cursor,
        CancellationToken cancel
    )
    {
        var bound = $"""
            {order.Row} {(cursor.IsBefore ? ">" : "<")} (
                select {string.Join(", ", order.Keys)} from search_documents d {order.Join}
                join questions q on q.id = d.question_id where q.slug = @cursor and d.published_at is not null)
            """;
        var page = Page(order, $"{filter.Where()} and {bound}", cursor.IsBefore);
        return ReadAsync(
            db,
            filter,
            batch =>
                batch
                    .With("cursor", cursor.Slug)
                    .With("take", QuestionListQuery.PageSize)
                    .With("skip", 0)
                    .Add($"{page} {Details}"),
            cancel
        );
    }

    private static string Page(ListOrder order, string where, bool backwards) =>
        $"""
            with page as materialized (
                select d.question_id, row_number() over (order by {order.By(backwards)}) * {(
                backwards ? -1 : 1
            )} as place
                from search_documents d {order.Join}
                where {where}
                order by {order.By(backwards)} limit @take offset @skip)
            """;

    private static async Task<List<ListRow>> ReadAsync(
        AppDbContext db,
        ListFilter filter,
        Func<SqlBatch, SqlBatch> add,
        CancellationToken cancel
    )
    {
        await using var batch = add(filter.Bind(new SqlBatch(db)));
        await using var reader = await batch.ReadAsync(cancel);
        return await reader.ListAsync(Row, cancel);
    }

    private static ListRow Row(NpgsqlDataReader row) =>
        new()
        {
            Slug = row.GetString(0),
            Title = row.GetString(1),
            Company = row.Text(2),
            Round = row.Text(3),
            Difficulty = row.Text(4) is { } difficulty ? Enum.Parse<Difficulty>(difficulty) : null,
            Access = Enum.Parse<AccessLevel>(row.GetString(5)),
            Solved = row.GetInt32(6),
            PublishedAt = row.GetFieldValue<DateTimeOffset>(7),
            Topics = row.GetFieldValue<string[]>(8),
            State =
                row.GetBoolean(9) ? ReaderState.Solved
                : row.GetBoolean(10) ? ReaderState.Attempted
                : ReaderState.New,
            IsBookmarked = row.GetBoolean(11),
            Snippet = [.. Parts(row.Text(12) ?? "")],
        };

    private static IEnumerable<SnippetPart> Parts(string headline)
    {
        foreach (var piece in headline.Split(Start))
        {
            var end = piece.IndexOf(End, StringComparison.Ordinal);
            if (end >= 0)
            {
                yield return new(piece[..end], IsHit: true);
            }

            if (piece.Length > end + 1)
            {
                yield return new(piece[(end + 1)..], IsHit: false);
            }
        }
    }
}
