using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>Moves what refers to one entry over to another. Where both are named, one row stays.</summary>
internal static class MergeMoves
{
    /// <summary>Rows that say the same of both; as SQL with the one that goes and the one that stays.</summary>
    private static readonly Dictionary<(string Table, string Column), string> Doubles = new()
    {
        // The topic that stands first keeps its place, and the words that it is shown as.
        [("question_topics", "topic_id")] = """
            select a.question_id, case when a.position < b.position then b.topic_id else a.topic_id end as topic_id
            from question_topics a join question_topics b on b.question_id = a.question_id and b.topic_id = $2
            where a.topic_id = $1
            """,
        [("guide_topics", "topic_id")] = """
            select a.guide_id, case when a.position < b.position then b.topic_id else a.topic_id end as topic_id
            from guide_topics a join guide_topics b on b.guide_id = a.guide_id and b.topic_id = $2
            where a.topic_id = $1
            """,
        [("asked_reports", "company_id")] = """
            select a.question_id, greatest(a.position, b.position) as position
            from asked_reports a
            join asked_reports b on b.question_id = a.question_id and b.source = a.source and b.date = a.date and b.company_id = $2
            where a.company_id = $1
            """,
        // Of two reports by one candidate the confirmed one stays, else the later one.
        [("interview_reports", "company_id")] = """
            select case when (a.decided_at is not null and a.refused_at is null, a.at, a.id)
                < (b.decided_at is not null and b.refused_at is null, b.at, b.id) then a.id else b.id end as id
            from interview_reports a
            join interview_reports b on b.question_id = a.question_id and b.member_id = a.member_id and b.company_id = $2
            where a.company_id = $1
            """,
    };

    private const string Renumber = """
        update question_topics k set position = n.place
        from (
            select question_id, topic_id, row_number() over (partition by question_id order by position) - 1 as place
            from question_topics where question_id in (select question_id from question_topics where topic_id = $1)
        ) n
        where n.question_id = k.question_id and n.topic_id = k.topic_id and n.place <> k.position
        """;

    public static async Task<int> DoublesAsync(Sql sql, CatalogueReference reference, int gone, int kept) =>
        Doubles.TryGetValue((reference.Table, reference.Column), out var doubles)
            ? await sql.OneAsync<int>($"select count(*)::int from ({doubles}) d", gone, kept)
            : 0;

    /// <summary>Moves all of it; gives how many topics stood below the one that goes.</summary>
    public static async Task<int> RunAsync(Sql sql, CatalogueKind kind, int gone, int kept)
    {
        var below = 0;
        foreach (var reference in CatalogueReference.To(kind))
        {
            var (table, column) = (reference.Table, reference.Column);
            if (Doubles.TryGetValue((table, column), out var doubles))
            {
                var keys = table switch
                {
                    "question_topics" => "question_id, topic_id",
                    "guide_topics" => "guide_id, topic_id",
                    "asked_reports" => "question_id, position",
                    _ => "id",
                };
                await sql.RunAsync(
                    $"delete from {table} where ({keys}) in (select {keys} from ({doubles}) d)",
                    gone,
                    kept
                );
            }

            if (table == "topics")
            {
                below = await RaiseAsync(sql, gone, kept);
            }
            else
            {
                await sql.RunAsync($"update {table} set {column} = $2 where {column} = $1", gone, kept);
            }
        }

        if (kind == CatalogueKind.Topics)
        {
            await sql.RunAsync(Renumber, kept);
            await sql.RunAsync(Renumber.Replace("question", "guide", StringComparison.Ordinal), kept);
        }

        return below;
    }

    // Topics have two levels: what stood below the one that goes stands below the other one, or beside it.
    private static async Task<int> RaiseAsync(Sql sql, int gone, int kept)
    {
        await sql.RunAsync("update topics set parent_id = null where id = $2 and parent_id = $1", gone, kept);
        return await sql.RunAsync(
            "update topics set parent_id = (select coalesce(parent_id, id) from topics where id = $2) where parent_id = $1",
            gone,
            kept
        );
    }
}
