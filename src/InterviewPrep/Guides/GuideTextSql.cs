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

    private static readonly string Items = QuizItemSql.Where("g.slug = @slug");

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
        var items = await reader.ListAsync(QuizItemSql.Read, cancel);
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
}
