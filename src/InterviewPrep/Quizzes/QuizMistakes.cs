using InterviewPrep.Data;
using InterviewPrep.Guides;

namespace InterviewPrep.Quizzes;

/// <summary>A question whose newest judged answer of the member was wrong.</summary>
/// <param name="Facts">The quiz that it is of.</param>
public sealed record QuizMistake(QuizFacts Facts, GuideQuizItem Item);

/// <summary>A quiz drawn from the wrong answers of a member's past, of what is still there and still open.</summary>
/// <param name="Mistakes">At most <see cref="Most"/>, in an order that stays for the day (UTC).</param>
/// <param name="Count">How many there are in all.</param>
public sealed record QuizMistakes(IReadOnlyList<QuizMistake> Mistakes, int Count)
{
    public const int Most = 20;

    private const string Newest = """
        newest as (
            select distinct on (a.item_id) a.item_id, a.is_right
            from quiz_answers a
            where a.member_id = @member
            order by a.item_id, a.id desc)
        """;

    private static readonly string Statement = $"""
        with {Newest}
        select {QuizItemSql.Columns}, {QuizFactsSql.Columns("i.section", "0", "i.is_preview")}, (count(*) over ())::int
        from newest n
        join quiz_items i on i.id = n.item_id and not n.is_right
        join guides g on g.id = i.guide_id
        left join guide_sections s on s.guide_id = g.id and s.position = i.section and s.archived_at is null
        where {QuizItemSql.IsOpen}
        order by md5(i.id::text || @day)
        limit @most
        """;

    internal static async Task<QuizMistakes> ReadAsync(
        AppDbContext db,
        Guid member,
        bool hasPro,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var batch = new SqlBatch(db);
        batch
            .With("member", member)
            .With("pro", hasPro)
            .With("day", $"{now.UtcDateTime:yyyy-MM-dd}")
            .With("most", Most)
            .Add(Statement);
        await using var reader = await batch.ReadAsync(cancel);
        var rows = await reader.ListAsync(
            r =>
                (
                    Mistake: new QuizMistake(QuizFactsSql.Read(r, QuizItemSql.ColumnCount), QuizItemSql.Read(r)),
                    Count: r.GetInt32(QuizItemSql.ColumnCount + QuizFactsSql.ColumnCount)
                ),
            cancel
        );
        return new([.. rows.Select(r => r.Mistake)], rows.Count == 0 ? 0 : rows[0].Count);
    }
}
