using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Quizzes;

/// <summary>A member's answers in open runs, and what came of all runs.</summary>
internal sealed record QuizOwnState(
    IReadOnlyDictionary<int, AnsweredItem> Answered,
    IReadOnlyDictionary<(int Guide, int? Section), QuizHistory> Histories
)
{
    public static QuizOwnState None { get; } =
        new(new Dictionary<int, AnsweredItem>(), new Dictionary<(int, int?), QuizHistory>());

    public QuizHistory HistoryOf(QuizFacts facts) =>
        Histories.GetValueOrDefault((facts.GuideId, facts.Section), QuizHistory.None);

    /// <summary>Key and explanations of what the member answered, where it is still open. Needs <c>@member</c> and <c>@pro</c>.</summary>
    public static string AnsweredSql(string which) =>
        $"""
            select {KeyedItem.Columns}, a.response::text, a.is_right
            from quiz_runs r
            join quiz_answers a on a.run_id = r.id
            join quiz_items i on i.id = a.item_id
            join guides g on g.id = i.guide_id
            left join guide_sections s on s.guide_id = g.id and s.position = i.section and s.archived_at is null
            join quiz_entries e on e.item_id = i.id
            where r.member_id = @member and r.closed_at is null and r.section_id is not distinct from s.id
                and {which} and {QuizItemSql.IsOpen}
            order by i.id, e.position
            """;

    /// <summary>
    /// Runs by quiz. The open one is out of what the quiz holds now, and an item that was dropped while a run was open counts
    /// neither way, as on the page. Needs <c>@member</c>.
    /// </summary>
    public static string HistorySql(string which) =>
        $"""
            select guide_id, section, count(*)::int, max(id) filter (where closed_at is not null),
                (array_agg(rights order by rights::float / greatest(items, 1) desc, items desc))[1],
                (array_agg(items order by rights::float / greatest(items, 1) desc, items desc))[1]
            from (
                select r.id, r.guide_id, i.section, r.closed_at, n.items,
                    (select least(count(*), n.items)::int
                        from quiz_answers a
                        join quiz_items x on x.id = a.item_id
                        where a.run_id = r.id and a.is_right and (x.archived_at is null or x.archived_at > r.closed_at)
                            and (r.closed_at is not null or x.section is not distinct from i.section)) as rights
                from quiz_runs r
                join guides g on g.id = r.guide_id
                left join guide_sections s on s.id = r.section_id and s.archived_at is null
                cross join lateral (select s.position as section) i
                cross join lateral (
                    select case when r.closed_at is null then ({QuizItemSql.CountOf("r.guide_id", "i.section")})::int
                        else r.item_count end as items) n
                where r.member_id = @member and (r.section_id is null) = (s.id is null) and {which}) runs
            group by guide_id, section
            """;

    /// <summary>Reads the results of <see cref="AnsweredSql"/> and <see cref="HistorySql"/>.</summary>
    public static async Task<QuizOwnState> ReadAsync(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var rows = await reader.ListAsync(
            r => (Entry: KeyedItem.Entry.Read(r), Response: r.GetString(10), IsRight: r.GetBoolean(11)),
            cancel
        );
        return new(Judged(rows), await HistoriesAsync(reader, cancel));
    }

    public static async Task<IReadOnlyDictionary<(int Guide, int? Section), QuizHistory>> HistoriesAsync(
        NpgsqlDataReader reader,
        CancellationToken cancel
    )
    {
        var rows = await reader.ListAsync(
            r =>
                (
                    Quiz: (r.GetInt32(0), r.Number(1)),
                    History: new QuizHistory(
                        r.GetInt32(2),
                        r.IsDBNull(3) ? null : r.GetInt64(3),
                        r.GetInt32(4),
                        r.GetInt32(5)
                    )
                ),
            cancel
        );
        return rows.ToDictionary(r => r.Quiz, r => r.History);
    }

    private static Dictionary<int, AnsweredItem> Judged(
        IEnumerable<(KeyedItem.Entry Entry, string Response, bool IsRight)> rows
    ) =>
        rows.GroupBy(r => r.Entry.Item)
            .ToDictionary(
                g => g.Key,
                g =>
                    new KeyedItem([.. g.Select(r => r.Entry)]).JudgeAgain(
                        QuizResponse.FromJson(g.First().Response),
                        g.First().IsRight
                    )
            );
}
