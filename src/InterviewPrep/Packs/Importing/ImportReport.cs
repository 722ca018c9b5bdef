namespace InterviewPrep.Packs.Importing;

/// <summary>What an import did, or would do.</summary>
/// <param name="Files">One entry a file of the pack and a file that vanished from it, by path.</param>
/// <param name="Problems">Every fault, by file, line and column.</param>
public sealed record ImportReport(IReadOnlyList<FileChange> Files, IReadOnlyList<Problem> Problems)
{
    /// <summary>Nothing was imported, because a fault stops the whole pack.</summary>
    public bool IsRefused => Problems.Any(p => p.Severity == Severity.Error);

    /// <summary>The database was filled already and the import was asked to leave it alone then.</summary>
    public bool WasFilled { get; init; }

    /// <summary>Whether a row of content changed, or would.</summary>
    public bool HasChanges => Files.Any(f => f.Kind != ChangeKind.Unchanged);

    /// <summary>How many files fared in one way.</summary>
    public int Count(ChangeKind kind) => Files.Count(f => f.Kind == kind);
}

/// <summary>How one file fared.</summary>
/// <param name="Path">Path inside the pack.</param>
/// <param name="Fields">What changes, such as <c>prompt</c> or <c>google: why</c>.</param>
/// <param name="Conflicts">What both sides changed and is left as the database has it.</param>
/// <param name="IsHeld">Imported as a draft because the linter has findings.</param>
public sealed record FileChange(
    string Path,
    ChangeKind Kind,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Conflicts,
    bool IsHeld
);

/// <summary>How a file fared.</summary>
public enum ChangeKind
{
    /// <summary>The database has what the file says, or keeps what it has.</summary>
    Unchanged,

    /// <summary>New in the database.</summary>
    Added,

    /// <summary>Some fields take the pack's values.</summary>
    Changed,

    /// <summary>Gone from the pack: out of every list, and kept.</summary>
    Archived,
}
