using InterviewPrep.Rendering;

namespace InterviewPrep.Questions;

/// <summary>The statements behind <see cref="QuestionPage"/>, in the order in which the reader maps them.</summary>
internal static class QuestionSql
{
    private const string Version = "q.renderer_version";

    public static readonly string Facts = $"""
        select q.id, q.slug, q.title, q.description, c.slug, c.name, r.slug, r.name, o.slug, o.name, y.slug, y.name, y.mark,
            q.difficulty, q.access, q.updated_on, q.published_at, q.minutes,
            case when q.overview_markdown <> q.prompt_markdown then {Prose("overview")} end,
            {Prose("prompt")}, {Prose("context")}, {Lines("expectations")}, {Lines("approach")}, q.has_mathematics,
            coalesce(n.up_votes, 0), coalesce(n.down_votes, 0), coalesce(n.answers, 0), coalesce(n.solved, 0)
        from questions q
        join categories c on c.id = q.category_id
        left join interview_roles r on r.id = q.role_id
        left join rounds o on o.id = q.round_id
        left join companies y on y.id = q.company_id
        left join question_counts n on n.question_id = q.id
        where q.slug = @slug and q.status = 'Published'
        """;

    public const string Topics = """
        select t.slug, coalesce(k.shown_as, t.name)
        from question_topics k
        join questions q on q.id = k.question_id
        join topics t on t.id = k.topic_id
        where q.slug = @slug and q.status = 'Published'
        order by k.position
        """;

    public static readonly string FollowUps = $"""
        select f.id, f.position, {StoredHtml.InlineSql(Version, "f.html", "f.markdown")}, f.has_answer
        from follow_ups f join questions q on q.id = f.question_id
        where q.slug = @slug and q.status = 'Published' and f.archived_at is null
        order by f.position
        """;

    public static readonly string Sections = $"""
        select s.position, s.title, {StoredHtml.TeaserSql(Version, "s.teaser_html")}, s.words
        from sample_sections s join questions q on q.id = s.question_id
        where q.slug = @slug and q.status = 'Published'
        order by s.position
        """;

    public const string Asked = """
        select y.slug, y.name, a.source, a.date
        from asked_reports a
        join questions q on q.id = a.question_id
        join companies y on y.id = a.company_id
        where q.slug = @slug and q.status = 'Published'
        order by a.position
        """;

    public const string Reports = """
        select y.slug, y.name, count(*)::int, max(i.month)
        from interview_reports i
        join questions q on q.id = i.question_id
        join companies y on y.id = i.company_id
        where q.slug = @slug and q.status = 'Published' and i.refused_at is null
        group by y.slug, y.name
        order by count(*) desc, y.name
        """;

    // Topics are shared with thousands of questions: of each the newest 200 are looked at, and the best 60 of all read. Of
    // the company and the category the newest 20 are enough, because they follow whatever shares a topic.
    public static readonly string Related = $"""
        with here as (select id, category_id, company_id from questions where slug = @slug and status = 'Published'),
        by_topic as (
            select other.question_id as id, 10 * count(*)::int as rank
            from question_topics mine
            join here on mine.question_id = here.id
            cross join lateral (
                select question_id from question_topics
                where topic_id = mine.topic_id and question_id <> here.id
                order by question_id desc limit 200) other
            group by other.question_id
            order by 2 desc, 1 desc limit 60
        ),
        candidate as (
            select r.related_id as id, 1000 - r.position as rank from related_questions r join here on r.question_id = here.id
            union all select id, rank from by_topic
            union all {NewestOf("company_id")}
            union all {NewestOf("category_id")}
        ),
        best as (select id, max(rank) as rank from candidate group by id)
        select q.id, q.slug, q.title, y.name, q.difficulty,
            exists (select 1 from solves s where s.question_id = q.id and s.member_id = @member),
            exists (select 1 from answers a where a.question_id = q.id and a.member_id = @member)
        from best
        join questions q on q.id = best.id and q.status = 'Published'
        cross join here
        left join companies y on y.id = q.company_id
        where q.id <> here.id
        order by best.rank
            + case when q.company_id = here.company_id then 5 else 0 end
            + case when q.category_id = here.category_id then 2 else 0 end desc, q.id
        limit 6
        """;

    public const string RelatedStates = """
        select r.id,
            exists (select 1 from solves s where s.question_id = r.id and s.member_id = @member),
            exists (select 1 from answers a where a.question_id = r.id and a.member_id = @member)
        from unnest(@related) r (id)
        """;

    public static readonly string Answers = $"""
        select a.id, m.display_name, {StoredHtml.Sql("a")}, a.revised_at, a.score, coalesce(v.value, 0),
            coalesce(a.member_id = @member, false)
        from answers a
        join questions q on q.id = a.question_id
        join members m on m.id = a.member_id
        left join answer_votes v on v.answer_id = a.id and v.member_id = @member
        where q.slug = @slug and q.status = 'Published' and a.follow_up_id is null
            and a.visibility = 'Public' and a.hidden_at is null
        order by a.score desc, a.id
        limit {PublicAnswers.PageSize} offset @skip
        """;

    public const string Title = "select title from questions where slug = @slug and status = 'Published'";

    public const string AnswerCount = """
        select count(*)::int from answers a join questions q on q.id = a.question_id
        where q.slug = @slug and q.status = 'Published' and a.follow_up_id is null
            and a.visibility = 'Public' and a.hidden_at is null
        """;

    private static string NewestOf(string column) =>
        $"""
            select other.id, 0 from here cross join lateral (
                select id from questions
                where {column} = here.{column} and status = 'Published' and id <> here.id
                order by id desc limit 20) other
            """;

    private static string Prose(string column) => StoredHtml.Sql(Version, $"q.{column}_html", $"q.{column}_markdown");

    private static string Lines(string column) => StoredHtml.LinesSql(Version, $"q.{column}_html", $"q.{column}");
}
