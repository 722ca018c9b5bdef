using InterviewPrep.Access;
using InterviewPrep.Data;

namespace InterviewPrep.Search;

/// <summary>A list's query with its slugs turned into ids and its words into a tsquery.</summary>
internal sealed record ResolvedList(
    QuestionListQuery Query,
    ListFilter Filter,
    FacetCatalogue Catalogue,
    IReadOnlyList<string> LeftOut
)
{
    public static async Task<ResolvedList> ReadAsync(
        AppDbContext db,
        QuestionListQuery query,
        Viewer viewer,
        CancellationToken cancel
    )
    {
        var catalogue = await FacetCatalogue.ReadAsync(db, cancel);
        var chosen = new Dictionary<ListFacet, int[]>();
        var leftOut = new List<string>();
        foreach (var (facet, slugs) in query.Filters)
        {
            if (facet == ListFacet.Status && viewer.MemberId is null)
            {
                leftOut.Add("status, which is for members");
                query = query.Without(facet) with { Page = query.Page };
                continue;
            }

            foreach (var slug in slugs.Where(slug => catalogue.Find(facet, slug) is null))
            {
                leftOut.Add(SearchText.Shown($"{QuestionListQuery.Names.Of(facet)} {slug}"));
                query = query.Without(facet, slug) with { Page = query.Page };
            }

            var known = slugs.Select(slug => catalogue.Find(facet, slug)).OfType<FacetEntry>().Select(e => e.Id);
            if (known.ToArray() is { Length: > 0 } ids)
            {
                chosen[facet] = ids;
            }
        }

        var terms = query.HasSearch ? await SearchTerms.QueryAsync(db, query.Search, cancel) : null;
        return new(query, new ListFilter(chosen, terms, viewer), catalogue, leftOut);
    }

    public ResolvedList WithoutSearch() => this with { Query = Query.WithoutSearch(), Filter = Filter.WithoutSearch() };

    /// <summary>Whether a search's rank orders the list.</summary>
    public bool IsRanked => Query is { HasSearch: true, Sort: ListSort.Relevance };

    /// <summary>What is searched instead of what was typed; null where that is searched.</summary>
    public string? Correction { get; private init; }

    /// <summary>
    /// The same list with misspelt words replaced, or null where they are known. Its address keeps what was typed.
    /// </summary>
    public async Task<ResolvedList?> CorrectedAsync(AppDbContext db, CancellationToken cancel) =>
        await Spelling.CorrectAsync(db, Filter, Query.Search, cancel) is { } correction
            ? this with
            {
                Correction = correction,
                Filter = new ListFilter(
                    Filter.Chosen,
                    await SearchTerms.QueryAsync(db, correction, cancel),
                    Filter.Viewer
                ),
            }
            : null;
}
