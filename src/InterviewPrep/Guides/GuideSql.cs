using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using Npgsql;

namespace InterviewPrep.Guides;

/// <summary>Statements over the public columns of guides, and the mapping of their rows. They expect <c>@slug</c>.</summary>
internal static class GuideSql
{
    private const string Version = "g.renderer_version";

    public static readonly string Facts = $"""
        select g.id, g.slug, g.title, coalesce(g.summary, ''), c.slug, c.name, g.access, g.updated_on, g.published_at,
            g.minutes, g.section_count, g.question_count, g.quiz_count, g.faq_count,
            case when g.introduction_markdown is not null
                then {StoredHtml.Sql(Version, "g.introduction_html", "g.introduction_markdown")} end,
            g.has_mathematics, o.slug, o.title
        from guides g
        join categories c on c.id = g.category_id
        left join guides o on o.id = g.companion_id and o.status = 'Published'
        where g.slug = @slug and g.status = 'Published'
        """;

    public const string Topics = """
        select t.slug, t.name
        from guide_topics k
        join guides g on g.id = k.guide_id
        join topics t on t.id = k.topic_id
        where g.slug = @slug and g.status = 'Published'
        order by k.position
        """;

    public static readonly string Sections = $"""
        select s.id, s.position, {StoredHtml.InlineSql(Version, "s.title_html", "s.title")}, s.anchor, s.is_preview,
            s.step_count, s.question_count, s.quiz_count
        from guide_sections s join guides g on g.id = s.guide_id
        where g.slug = @slug and g.status = 'Published' and s.archived_at is null
        order by s.position
        """;

    public const string References = """
        select r.key, r.authors, r.year, r.title, r.link
        from guide_references r join guides g on g.id = r.guide_id
        where g.slug = @slug and g.status = 'Published'
        order by r.position
        """;

    public static GuideFacts ReadFacts(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetInt32(0),
            Slug = row.GetString(1),
            Title = row.GetString(2),
            Summary = row.GetString(3),
            Category = QuestionSqlRows.Name(row, 4),
            Access = Enum.Parse<AccessLevel>(row.GetString(6)),
            UpdatedOn = row.GetFieldValue<DateOnly>(7),
            PublishedAt = row.GetFieldValue<DateTimeOffset>(8),
            Tally = ReadTally(row, 9),
            IntroductionHtml = row.Text(14),
            HasMathematics = row.GetBoolean(15),
            Companion = row.Text(16) is null ? null : QuestionSqlRows.Name(row, 16),
        };

    public static GuideSectionFacts ReadSection(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetInt32(1),
            row.GetString(2),
            row.GetString(3),
            row.GetBoolean(4),
            row.GetInt32(5),
            row.GetInt32(6),
            row.GetInt32(7)
        );

    public static CitedReference ReadReference(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.Text(4));

    public static GuideTally ReadTally(NpgsqlDataReader row, int at) =>
        new(row.GetInt32(at), row.GetInt32(at + 1), row.GetInt32(at + 2), row.GetInt32(at + 3), row.GetInt32(at + 4));
}
