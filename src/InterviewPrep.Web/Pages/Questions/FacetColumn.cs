using InterviewPrep.Search;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>One filter of the column: its first values at once, the rest folded away.</summary>
public sealed class FacetColumn(FacetView facet, bool isCapped)
{
    private const int AtOnce = 10;

    private readonly FacetValue[] values = [.. Ordered(facet)];

    public string Key { get; } = facet.Facet.ToString().ToLowerInvariant();

    public string Name => NameOf(facet.Facet);

    /// <summary>Also the ones that were chosen from the rest.</summary>
    public IEnumerable<FacetValue> First => values.Where((v, at) => at < AtOnce || v.IsChosen);

    public IReadOnlyList<FacetValue> Rest => [.. values.Where((v, at) => at >= AtOnce && !v.IsChosen)];

    public bool IsOpen =>
        facet.Facet is ListFacet.Status or ListFacet.Category or ListFacet.Difficulty || values.Any(v => v.IsChosen);

    public string Id(FacetValue value) => $"{Key}-{value.Entry.Slug}";

    /// <summary>A capped search has seen some of the matches, so that each count is the least there are.</summary>
    public string Count(FacetValue value) => isCapped && value.Count > 0 ? $"{value.Count:N0}+" : $"{value.Count:N0}";

    public static string NameOf(ListFacet facet) => facet == ListFacet.Status ? "Your status" : facet.ToString();

    /// <summary>Companies and topics are many: those with most questions first. The others keep the editors' order.</summary>
    private static IEnumerable<FacetValue> Ordered(FacetView facet) =>
        facet.Facet is ListFacet.Company or ListFacet.Topic
            ? facet.Values.OrderByDescending(v => v.Count).ThenBy(v => v.Entry.Name, StringComparer.Ordinal)
            : facet.Values;
}
