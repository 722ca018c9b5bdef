using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Npgsql;

namespace InterviewPrep.Guides;

/// <summary>Guides as rows of a list: what is selected of <c>guides g</c>, and the lists of other pages. They expect <c>@member</c>.</summary>
internal static class GuideRowSql
{
    /// <summary>As many as a page shows beside its own matter.</summary>
    public const int Most = 6;

    /// <summary>What <see cref="Read"/> maps, of published guides.</summary>
    public const string Select = """
        select g.id, g.slug, g.title, coalesce(g.summary, ''), c.slug, c.name, g.access, g.updated_on,
            g.minutes, g.section_count, g.question_count, g.quiz_count, g.faq_count,
            array(select t.slug from guide_topics k join topics t on t.id = k.topic_id
                where k.guide_id = g.id order by k.position),
            array(select t.name from guide_topics k join topics t on t.id = k.topic_id
                where k.guide_id = g.id order by k.position),
            (select count(*)::int from section_reads r join guide_sections s on s.id = r.section_id
                where s.guide_id = g.id and s.archived_at is null and r.member_id = @member),
            exists (select 1 from guide_bookmarks b where b.guide_id = g.id and b.member_id = @member)
        from guides g
        join categories c on c.id = g.category_id
        """;

    /// <summary>Of a guide: curated ones first, then by shared tags; its companion stands elsewhere. Expects <c>@slug</c>.</summary>
    public static readonly string Related = $"""
        with here as (select id, companion_id from guides where slug = @slug and status = 'Published'),
        candidate as (
            select r.related_id as id, 1000 - r.position as rank from related_guides r join here on r.guide_id = here.id
            union all
            select other.guide_id, count(*)::int from guide_topics mine
            join here on mine.guide_id = here.id
            join guide_topics other on other.topic_id = mine.topic_id and other.guide_id <> here.id
            group by other.guide_id
        ),
        best as (select id, max(rank) as rank from candidate group by id)
        {Select}
        join best on best.id = g.id
        cross join here
        where g.status = 'Published' and g.id <> here.id and g.id is distinct from here.companion_id
        order by best.rank desc, g.id
        limit {Most}
        """;

    /// <summary>Of a question: by shared key topics, the most first. Expects <c>@slug</c>.</summary>
    public static readonly string OfQuestion = $"""
        with best as (
            select k.guide_id as id, count(*) as rank
            from question_topics mine
            join questions q on q.id = mine.question_id
            join guide_topics k on k.topic_id = mine.topic_id
            where q.slug = @slug and q.status = 'Published'
            group by k.guide_id
        )
        {Select}
        join best on best.id = g.id
        where g.status = 'Published'
        order by best.rank desc, g.id
        limit 3
        """;

    public static GuideRow Read(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetInt32(0),
            Slug = row.GetString(1),
            Title = row.GetString(2),
            Summary = row.GetString(3),
            Category = QuestionSqlRows.Name(row, 4),
            Access = Enum.Parse<AccessLevel>(row.GetString(6)),
            UpdatedOn = row.GetFieldValue<DateOnly>(7),
            Tally = GuideSql.ReadTally(row, 8),
            Topics =
            [
                .. row.GetFieldValue<string[]>(13)
                    .Zip(row.GetFieldValue<string[]>(14), (slug, name) => new Named(slug, name)),
            ],
            Read = row.GetInt32(15),
            IsBookmarked = row.GetBoolean(16),
        };
}
