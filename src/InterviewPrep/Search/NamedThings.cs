using InterviewPrep.Data;
using InterviewPrep.Questions;

namespace InterviewPrep.Search;

/// <summary>Topics and companies by their names, and topics by what else they are called.</summary>
public sealed class NamedThings(AppDbContext db)
{
    private const int Most = 6;

    private const string Topics = """
        select t.slug, t.name from topics t
        where t.archived_at is null and (t.name ilike @pattern
            or exists (select 1 from unnest(t.aliases) a where a ilike @pattern)
            or similarity(t.name, @search) > 0.45)
        order by similarity(t.name, @search) desc, t.name
        limit @most
        """;

    private const string Companies = """
        select y.slug, y.name from companies y
        where y.archived_at is null and (y.name ilike @pattern or similarity(y.name, @search) > 0.45)
        order by similarity(y.name, @search) desc, y.name
        limit @most
        """;

    /// <summary>At most six of each, the nearest first.</summary>
    /// <param name="search">As typed, and clean; see <see cref="SearchText.Clean"/>.</param>
    public async Task<(IReadOnlyList<Named> Topics, IReadOnlyList<Named> Companies)> FindAsync(
        string search,
        CancellationToken cancel
    )
    {
        await using var batch = new SqlBatch(db)
            .With("search", search)
            .With("pattern", LikePattern.Found(search))
            .With("most", Most)
            .Add(Topics)
            .Add(Companies);
        await using var reader = await batch.ReadAsync(cancel);
        var topics = await reader.ListAsync(QuestionSqlRows.Name, cancel);
        return (topics, await reader.ListAsync(QuestionSqlRows.Name, cancel));
    }
}
