namespace InterviewPrep.Search;

/// <summary>What a list of questions can be filtered by. The order is that of addresses and of the filter column.</summary>
public enum ListFacet
{
    Category = 1,
    Company,
    Topic,
    Role,
    Round,
    Difficulty,
    Access,

    /// <summary>The reader's own progress; members only.</summary>
    Status,
}

/// <summary>A reader's standing with a question, as a value of <see cref="ListFacet.Status"/>.</summary>
public enum ListStatus
{
    New = 1,

    /// <summary>Answered and not marked solved.</summary>
    Attempted,
    Solved,

    /// <summary>Beside any of the others.</summary>
    Bookmarked,
}

/// <summary>How a list of questions is ordered.</summary>
public enum ListSort
{
    /// <summary>By full-text rank; only with a search.</summary>
    Relevance,
    Newest,
    Solved,
    Voted,

    /// <summary>Easy ones first.</summary>
    Difficulty,
}

/// <summary>A filter value as one number: the facet in the upper bits, the value's id below.</summary>
internal static class FacetKey
{
    private const int Bits = 24;

    public static int Of(ListFacet facet, int id) => ((int)facet << Bits) | id;

    public static ListFacet Facet(int key) => (ListFacet)(key >> Bits);

    public static int Id(int key) => key & ((1 << Bits) - 1);
}
