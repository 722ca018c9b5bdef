namespace InterviewPrep.Authoring.Catalogue;

/// <summary>Which entries an editor wants to see. What is null or empty narrows nothing.</summary>
public sealed record CatalogueQuery
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Longest <see cref="Words"/>, in UTF-16 units.</summary>
    public const int MostWords = 100;

    /// <summary>Part of a name, a slug or another name.</summary>
    public string Words { get; init; } = "";

    public CatalogueOnly? Only { get; init; }

    public CatalogueSort Sort { get; init; }

    /// <summary>The id of the row that the page follows.</summary>
    public int? After { get; init; }

    /// <summary>The id of the row that the page precedes; <see cref="After"/> comes first.</summary>
    public int? Before { get; init; }
}

/// <summary>A part of the list; without one it has all that is not archived.</summary>
public enum CatalogueOnly
{
    /// <summary>Nothing refers to it.</summary>
    Unused,

    Archived,
}

/// <summary>The order of the list.</summary>
public enum CatalogueSort
{
    /// <summary>By name, A first.</summary>
    Name,

    /// <summary>With the most questions first.</summary>
    Questions,
}

/// <summary>An entry in the list.</summary>
/// <param name="Key">What its address has: a slug, or the id of a glossary entry.</param>
/// <param name="Aliases">Other names, or synonyms.</param>
/// <param name="Parent">Name of the topic above.</param>
/// <param name="Questions">All that use it.</param>
/// <param name="Published">Those of them that readers see.</param>
/// <param name="IsUnused">Whether nothing refers to it, reports and other topics included.</param>
/// <param name="MovedTo">The slug that its own leads to since it was merged.</param>
public sealed record CatalogueRow(
    int Id,
    string Key,
    string Name,
    IReadOnlyList<string> Aliases,
    string? Parent,
    int Questions,
    int Published,
    bool IsUnused,
    bool IsArchived,
    string? MovedTo
);

/// <summary>One page of the list.</summary>
/// <param name="Count">All that match.</param>
public sealed record CataloguePage(IReadOnlyList<CatalogueRow> Rows, int Count, bool HasEarlier, bool HasMore);
