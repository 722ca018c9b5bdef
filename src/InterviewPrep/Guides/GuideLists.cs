using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Search;

namespace InterviewPrep.Guides;

/// <summary>Which guides to list; null leaves a condition out.</summary>
/// <param name="Category">Slug of a category.</param>
/// <param name="Topic">Slug of a topic; a topic of the first level means those below it, too.</param>
public sealed record GuideQuery(string? Category = null, string? Topic = null);

/// <summary>Lists published guides. Only public columns are read, and searched.</summary>
public sealed class GuideLists(AppDbContext db)
{
    /// <summary>Far more than a site has: a list is one page.</summary>
    private const int Most = 500;

    private const int Found = 10;

    private static readonly string ByCategory = $"""
        {GuideRowSql.Select}
        where g.status = 'Published' and (@category = '' or c.slug = @category)
            and (@topic = '' or exists (
                select 1 from guide_topics k
                join topics t on t.id = k.topic_id
                left join topics p on p.id = t.parent_id
                where k.guide_id = g.id and (t.slug = @topic or p.slug = @topic)))
        order by c.position, g.title, g.id
        limit {Most}
        """;

    private static readonly string ByDate = $"""
        {GuideRowSql.Select}
        where g.status = 'Published'
        order by g.published_at desc, g.id desc
        limit @most
        """;

    // By how many of the company's questions have a topic of the guide.
    private static readonly string ByCompany = $"""
        {GuideRowSql.Select}
        join (
            select k.guide_id as id, count(distinct q.id) as questions
            from companies y
            join questions q on q.company_id = y.id and q.status = 'Published'
            join question_topics m on m.question_id = q.id
            join guide_topics k on k.topic_id = m.topic_id
            where y.slug = @company
            group by k.guide_id
        ) shared on shared.id = g.id
        where g.status = 'Published'
        order by shared.questions desc, g.title, g.id
        limit {GuideRowSql.Most}
        """;

    private static readonly string ByWords = $"""
        {GuideRowSql.Select}
        join guide_documents d on d.guide_id = g.id
        where g.status = 'Published' and d.vector @@ @tsquery::tsquery
        order by ts_rank_cd(d.vector, @tsquery::tsquery) desc, g.id
        limit {Found}
        """;

    /// <summary>By category in the editors' order, then by title.</summary>
    public Task<IReadOnlyList<GuideRow>> ReadAsync(GuideQuery query, Viewer viewer, CancellationToken cancel) =>
        RowsAsync(ByCategory, viewer, cancel, ("category", query.Category ?? ""), ("topic", query.Topic ?? ""));

    /// <summary>Those published last.</summary>
    public Task<IReadOnlyList<GuideRow>> NewestAsync(int most, Viewer viewer, CancellationToken cancel) =>
        RowsAsync(ByDate, viewer, cancel, ("most", most));

    /// <summary>About what a company's questions ask for, at most six.</summary>
    public Task<IReadOnlyList<GuideRow>> OfCompanyAsync(string company, Viewer viewer, CancellationToken cancel) =>
        RowsAsync(ByCompany, viewer, cancel, ("company", company));

    /// <summary>Those whose public text has the words, best first.</summary>
    /// <param name="search">As typed, and clean; see <see cref="SearchText.Clean"/>.</param>
    public async Task<IReadOnlyList<GuideRow>> SearchAsync(string search, Viewer viewer, CancellationToken cancel) =>
        await SearchTerms.QueryAsync(db, search, cancel) is { Length: > 0 } terms
            ? await RowsAsync(ByWords, viewer, cancel, ("tsquery", terms))
            : [];

    private async Task<IReadOnlyList<GuideRow>> RowsAsync(
        string sql,
        Viewer viewer,
        CancellationToken cancel,
        params (string Name, object Value)[] values
    )
    {
        await using var batch = new SqlBatch(db).With("member", viewer.MemberId ?? Guid.Empty);
        foreach (var (name, value) in values)
        {
            batch.With(name, value);
        }

        await using var reader = await batch.Add(sql).ReadAsync(cancel);
        return await reader.ListAsync(GuideRowSql.Read, cancel);
    }
}
