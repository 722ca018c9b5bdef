namespace InterviewPrep.Search;

/// <summary>One page of questions with everything around it, for one reader.</summary>
public sealed record QuestionList
{
    /// <summary>What was listed, without the filter values that do not exist.</summary>
    public required QuestionListQuery Query { get; init; }

    public required IReadOnlyList<ListRow> Rows { get; init; }

    /// <summary>Questions in the list; a search stops counting at 1,000.</summary>
    public required int Total { get; init; }

    /// <summary>Whether there may be more than <see cref="Total"/>.</summary>
    public bool IsCapped { get; init; }

    /// <summary>At least 1.</summary>
    public int Pages => Math.Max(1, (Total + QuestionListQuery.PageSize - 1) / QuestionListQuery.PageSize);

    /// <summary>Every filter with its values, in the order of the filter column.</summary>
    public required IReadOnlyList<FacetView> Facets { get; init; }

    /// <summary>Filter values that do not exist, as "company foo".</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What was searched instead, where nothing has the words as typed; null otherwise.</summary>
    public string? Corrected { get; init; }

    /// <summary>For an empty list: each single filter or search whose removal finds something, the most fruitful first.</summary>
    public IReadOnlyList<Loosening> Loosenings { get; init; } = [];
}

/// <summary>A filter as the column shows it.</summary>
public sealed record FacetView(ListFacet Facet, IReadOnlyList<FacetValue> Values);

/// <summary>A value with the number of questions that it would list beside the filters of other facets.</summary>
public sealed record FacetValue(FacetEntry Entry, int Count, bool IsChosen);

/// <summary>What removing one thing would find.</summary>
/// <param name="Facet">The filter to remove, or null for the search.</param>
public sealed record Loosening(ListFacet? Facet, QuestionListQuery Query, int Count);
