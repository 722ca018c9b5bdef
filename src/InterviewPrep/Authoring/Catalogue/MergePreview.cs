namespace InterviewPrep.Authoring.Catalogue;

/// <summary>What a merge would change.</summary>
/// <param name="Gone">Name of the one that goes.</param>
/// <param name="Kept">Name of the one that stays.</param>
/// <param name="Questions">How many would be filed under the one that stays instead.</param>
/// <param name="Aliases">Other names that it would have; for topics.</param>
/// <param name="Fault">Why they cannot be merged, or null.</param>
public sealed record MergePreview(
    string Gone,
    string Kept,
    int Questions,
    IReadOnlyList<MergeCount> Counts,
    IReadOnlyList<string> Aliases,
    string? Fault
);

/// <summary>How much refers to the one that goes.</summary>
/// <param name="Table">The table that does.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Doubles">Those of them that say the same of both, of which one stays.</param>
public sealed record MergeCount(string Table, int Rows, int Doubles);
