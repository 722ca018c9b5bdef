using InterviewPrep.Access;
using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>A list's conditions as SQL over <c>search_documents d</c>. Values travel as parameters only.</summary>
internal sealed class ListFilter(IReadOnlyDictionary<ListFacet, int[]> chosen, string? tsquery, Viewer viewer)
{
    /// <summary>Candidates that a search looks at, in physical order; more are counted as "1,000+".</summary>
    public const int Cap = 1_000;

    /// <summary>Ids in force by facet.</summary>
    public IReadOnlyDictionary<ListFacet, int[]> Chosen => chosen;

    /// <summary>The search as a tsquery, or null.</summary>
    public string? TsQuery => tsquery;

    public Viewer Viewer => viewer;

    public ListFilter WithoutSearch() => new(chosen, null, viewer);

    /// <summary>What follows <c>where</c>, with every filter but one.</summary>
    public string Where(ListFacet? except = null)
    {
        var conditions = chosen.Keys.Where(facet => facet != except).Select(Condition);
        return string.Join(" and ", [.. Always, .. conditions]);
    }

    /// <summary>A search reads a capped number of rows; browsing reads them all.</summary>
    public string Limit => tsquery is null ? "" : $"limit {Cap}";

    public SqlBatch Bind(SqlBatch batch)
    {
        foreach (var (facet, ids) in chosen)
        {
            batch.With(QuestionListQuery.Names.Of(facet), ids);
        }

        return batch.With("tsquery", tsquery ?? "").With("member", viewer.MemberId ?? Guid.Empty);
    }

    private IEnumerable<string> Always =>
        tsquery is null
            ? ["d.published_at is not null"]
            : ["d.published_at is not null", "d.vector @@ @tsquery::tsquery"];

    private string Condition(ListFacet facet) =>
        facet switch
        {
            ListFacet.Category => "d.category_id = any(@category)",
            ListFacet.Company => "d.company_ids && @company",
            ListFacet.Topic => "d.topic_ids && @topic",
            ListFacet.Role => "d.role_id = any(@role)",
            ListFacet.Round => "d.round_id = any(@round)",
            ListFacet.Difficulty => "d.ease = any(@difficulty)",
            ListFacet.Access => "d.access = any(@access)",
            _ => $"({string.Join(" or ", chosen[facet].Select(id => Standing((ListStatus)id)))})",
        };

    private static string Standing(ListStatus status) =>
        status switch
        {
            ListStatus.New => $"not ({Answered} or {Solved})",
            ListStatus.Attempted => $"({Answered} and not {Solved})",
            ListStatus.Solved => Solved,
            _ => "d.question_id in (select question_id from bookmarks where member_id = @member)",
        };

    private const string Answered = "d.question_id in (select question_id from answers where member_id = @member)";
    private const string Solved = "d.question_id in (select question_id from solves where member_id = @member)";
}
