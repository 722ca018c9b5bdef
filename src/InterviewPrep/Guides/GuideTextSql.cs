using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Quizzes;
using InterviewPrep.Rendering;
using Npgsql;

namespace InterviewPrep.Guides;

/// <summary>
/// The statements behind <see cref="OpenedGuide"/>. The condition stands in them, so what is refused is never loaded; keys and
/// explanations of quizzes are in none of them.
/// </summary>
internal static class GuideTextSql
{
    private const string Doors = """
        select g.access = 'Free' or @pro,
            coalesce((select array_agg(s.position) from guide_sections s
                where s.guide_id = g.id and s.is_preview and s.archived_at is null), '{}')
        from guides g where g.slug = @slug and g.status = 'Published'
        """;

    private static readonly string Texts = $"""
        select t.kind, t.section, t.block, t.number, {StoredHtml.InlineSql(
            "t.renderer_version",
            "t.title_html",
            "t.title"
        )},
            t.time, t.seconds, t.level, p.slug, {StoredHtml.Sql("t")}, t.has_mathematics
        from guide_texts t
        join guides g on g.id = t.guide_id
        left join questions p on p.id = t.practise_id and p.status = 'Published'
        where g.slug = @slug and g.status = 'Published' and (t.is_preview or {Opening.GuideSql})
        order by t.position
        """;

    // Numbers and formulas are keys and mistakes, and no choices.
    private const string IsShown = "i.kind not in ('Number', 'Formula')";

    private static readonly string Items = $"""
        select i.id, i.section, i.kind, {StoredHtml.InlineSql("i.renderer_version", "i.question_html", "i.question")},
            {StoredHtml.Sql("i.renderer_version", "i.body_html", "i.body")}, i.has_mathematics,
            array(select e.markdown from quiz_entries e where e.item_id = i.id and {IsShown} order by e.position),
            array(select {StoredHtml.InlineSql("i.renderer_version", "e.html", "e.markdown")}
                from quiz_entries e where e.item_id = i.id and {IsShown} order by e.position),
            array(select e.match from quiz_entries e where e.item_id = i.id and e.match is not null order by e.position),
            array(select {StoredHtml.InlineSql("i.renderer_version", "e.match_html", "e.match")}
                from quiz_entries e where e.item_id = i.id and e.match is not null order by e.position)
        from quiz_items i
        join guides g on g.id = i.guide_id
        where g.slug = @slug and g.status = 'Published' and i.archived_at is null
            and (i.is_preview or {Opening.GuideSql})
        order by i.section nulls last, i.position
        """;

    /// <summary>Adds the statements to a batch that already has <c>@slug</c> and <c>@pro</c>.</summary>
    public static SqlBatch AddGuideTexts(this SqlBatch batch) => batch.Add(Doors).Add(Texts).Add(Items);

    /// <summary>What <see cref="AddGuideTexts"/> asked for, or null where no published guide has the slug.</summary>
    public static async Task<OpenedGuide?> GuideTextsAsync(
        this NpgsqlDataReader reader,
        Viewer viewer,
        CancellationToken cancel
    )
    {
        var doors = await reader.ListAsync(r => (IsOpen: r.GetBoolean(0), Preview: r.GetFieldValue<int[]>(1)), cancel);
        var texts = await reader.ListAsync(Block, cancel);
        var items = await reader.ListAsync(Item, cancel);
        var reason = viewer.MemberId is null ? LockReason.SignIn : LockReason.Upgrade;
        return doors is [var door] ? new(texts, items, door.Preview, door.IsOpen ? null : new Locked(reason)) : null;
    }

    private static GuidePassage Block(NpgsqlDataReader row) =>
        new()
        {
            Kind = Enum.Parse<GuideTextKind>(row.GetString(0)),
            Section = row.Number(1),
            Block = row.GetInt32(2),
            Number = row.Number(3),
            TitleHtml = row.Text(4),
            Time = row.Text(5),
            Seconds = row.Number(6),
            Level = row.Text(7) is { } level ? Enum.Parse<GuideLevel>(level) : null,
            Practise = row.Text(8),
            Html = row.GetString(9),
            HasMathematics = row.GetBoolean(10),
        };

    private static GuideQuizItem Item(NpgsqlDataReader row)
    {
        var kind = Enum.Parse<QuizKind>(row.GetString(2));
        var answers = Choices(row, 6);
        return new(
            row.GetInt32(0),
            row.Number(1),
            kind,
            row.GetString(3),
            row.Text(4),
            kind is QuizKind.Order or QuizKind.Match ? Mixed(answers) : answers,
            Mixed(Choices(row, 8)),
            row.GetBoolean(5)
        );
    }

    private static List<QuizChoice> Choices(NpgsqlDataReader row, int column) =>
        [
            .. row.GetFieldValue<string[]>(column)
                .Zip(
                    row.GetFieldValue<string[]>(column + 1),
                    (markdown, html) => new QuizChoice(QuizEntry.TokenOf(markdown), html)
                ),
        ];

    // Tokens are hashes of the words: their order tells nothing of the author's.
    private static List<QuizChoice> Mixed(List<QuizChoice> choices) =>
        [.. choices.OrderBy(c => c.Token, StringComparer.Ordinal)];
}
