using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Rendering;
using Npgsql;

namespace InterviewPrep.Quizzes;

/// <summary>Reads items as readers get them before they answer: neither key nor explanation leaves the statement.</summary>
internal static class QuizItemSql
{
    // Numbers and formulas are keys and mistakes, and no choices.
    private const string IsShown = "i.kind not in ('Number', 'Formula')";

    /// <summary>How many <see cref="Columns"/> are.</summary>
    public const int ColumnCount = 11;

    /// <summary>What <see cref="Read"/> reads, of <c>quiz_items i</c>. Of a formula's key only what follows the formula.</summary>
    public static readonly string Columns = $"""
        i.id, i.section, i.kind, {StoredHtml.InlineSql("i.renderer_version", "i.question_html", "i.question")},
            {StoredHtml.Sql("i.renderer_version", "i.body_html", "i.body")}, i.has_mathematics,
            array(select e.markdown from quiz_entries e where e.item_id = i.id and {IsShown} order by e.position),
            array(select {StoredHtml.InlineSql("i.renderer_version", "e.html", "e.markdown")}
                from quiz_entries e where e.item_id = i.id and {IsShown} order by e.position),
            array(select e.match from quiz_entries e where e.item_id = i.id and e.match is not null order by e.position),
            array(select {StoredHtml.InlineSql("i.renderer_version", "e.match_html", "e.match")}
                from quiz_entries e where e.item_id = i.id and e.match is not null order by e.position),
            (select substring(e.markdown from '^`[^`]+` for ([^`]+)$') from quiz_entries e
                where e.item_id = i.id and e.is_right and i.kind = 'Formula' order by e.position limit 1)
        """;

    /// <summary>Every item that the viewer may open, in reading order. Needs <c>@pro</c> and what the condition names.</summary>
    /// <param name="which">A condition on <c>guides g</c>, <c>quiz_items i</c> and the item's section <c>s</c>.</param>
    public static string Where(string which) =>
        $"""
            select {Columns}
            from quiz_items i
            join guides g on g.id = i.guide_id
            left join guide_sections s on s.guide_id = g.id and s.position = i.section and s.archived_at is null
            where {which} and {IsOpen}
            order by i.section nulls last, i.position
            """;

    /// <summary>Whether the viewer may open <c>quiz_items i</c> of <c>guides g</c>.</summary>
    public const string IsOpen =
        $"g.status = 'Published' and i.archived_at is null and (i.is_preview or {Opening.GuideSql})";

    /// <summary>How many items a quiz has now, as a statement.</summary>
    public static string CountOf(string guide, string section) =>
        $"""
            select count(*) from quiz_items x
                where x.guide_id = {guide} and x.section is not distinct from {section} and x.archived_at is null
            """;

    public static GuideQuizItem Read(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.Number(1),
            Enum.Parse<QuizKind>(row.GetString(2)),
            row.GetString(3),
            row.Text(4),
            Mixed(Choices(row, 6)),
            Mixed(Choices(row, 8)),
            row.GetBoolean(5)
        )
        {
            Domain = row.Text(10),
        };

    private static List<QuizChoice> Choices(NpgsqlDataReader row, int column) =>
        [
            .. row.GetFieldValue<string[]>(column)
                .Zip(
                    row.GetFieldValue<string[]>(column + 1),
                    (markdown, html) => new QuizChoice(QuizEntry.TokenOf(markdown), html)
                ),
        ];

    // Tokens are hashes of the words: their order tells nothing of the author's, who often has the right answer in one place.
    private static List<QuizChoice> Mixed(List<QuizChoice> choices) =>
        [.. choices.OrderBy(c => c.Token, StringComparer.Ordinal)];
}
