using InterviewPrep.Packs.Guides;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>What an import does with one guide.</summary>
/// <param name="Pack">The file as read from the pack.</param>
/// <param name="Stored">The database's guide, or null where it is new.</param>
/// <param name="Merge">What the database shall hold.</param>
/// <param name="Findings">What the linter says about the file.</param>
internal sealed record GuidePlan(
    ParsedGuide Pack,
    StoredGuide? Stored,
    Merged<GuideFile> Merge,
    IReadOnlyList<Problem> Findings
)
{
    public string Path => Pack.Path;

    public GuideFile File => Merge.Value;

    /// <summary>Whether an editor publishes in spite of the findings.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>The linter keeps a guide back that would be published, unless an editor published it in spite of the same findings.</summary>
    public bool IsHeld =>
        !IsOverridden
        && File.Publication.Status is PublicationStatus.Published or PublicationStatus.Scheduled
        && Findings.Count > 0
        && !(
            Stored?.Status == PublicationStatus.Published
            && Findings.All(f => Stored.Findings.Contains(f.Message, StringComparer.Ordinal))
        );

    /// <summary>Whether rows of the guide change.</summary>
    public bool IsWritten => Stored is null || Merge.Changed.Count > 0 || Stored.IsHeld != IsHeld;

    /// <summary>The text becomes the origin of later merges once nothing is left undecided.</summary>
    public bool IsSettled => Merge.Conflicts.Count == 0;

    public FileChange Change =>
        new(
            Path,
            Stored is null ? ChangeKind.Added
                : IsWritten ? ChangeKind.Changed
                : ChangeKind.Unchanged,
            Stored is null ? []
                : Stored.IsHeld != IsHeld && !Merge.Changed.Contains("status") ? [.. Merge.Changed, "status"]
                : Merge.Changed,
            Merge.Conflicts,
            IsHeld
        );
}

/// <summary>A guide ready to be written.</summary>
/// <param name="Id">The stored id, or the one reserved for it.</param>
internal sealed record GuideRow(int Id, GuidePlan Plan, RenderedGuide Html)
{
    public GuideFile File => Plan.File;

    /// <summary>For each section the address by which a form knows it, or null; empty where nobody says.</summary>
    public IReadOnlyList<string?> Anchors { get; init; } = [];
}
