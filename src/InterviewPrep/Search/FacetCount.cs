namespace InterviewPrep.Search;

/// <summary>
/// How many listed questions have a value, given up to two filters: what makes counts beside filters as quick at a
/// million questions as at a hundred. All values are <see cref="FacetKey"/>s; 0 stands for none.
/// </summary>
/// <remarks>The row 0, 0, 0 holds the number of all. A change of any document deletes it, and then nobody trusts the table.</remarks>
internal sealed class FacetCount
{
    public int First { get; set; }

    /// <summary>Greater than <see cref="First"/>, or 0 where there are no two filters.</summary>
    public int Second { get; set; }

    public int Value { get; set; }

    public int Questions { get; set; }
}
