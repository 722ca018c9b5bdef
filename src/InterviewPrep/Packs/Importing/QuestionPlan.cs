using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>What an import does with one question file.</summary>
/// <param name="Pack">The file as read from the pack.</param>
/// <param name="Stored">The database's question, or null where it is new.</param>
/// <param name="Merge">What the database shall hold.</param>
/// <param name="Findings">What the linter says about the file.</param>
internal sealed record QuestionPlan(
    ParsedQuestion Pack,
    StoredQuestion? Stored,
    Merged<QuestionFile> Merge,
    IReadOnlyList<Problem> Findings
)
{
    public string Path => Pack.Path;

    public QuestionFile File => Merge.Value;

    /// <summary>Whether an editor publishes in spite of the findings.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>The linter keeps a question back that would be published, unless an editor published it in spite of the same findings.</summary>
    public bool IsHeld =>
        !IsOverridden
        && File.Publication.Status is PublicationStatus.Published or PublicationStatus.Scheduled
        && Findings.Count > 0
        && !(
            Stored?.Status == PublicationStatus.Published
            && Findings.All(f => Stored.Findings.Contains(f.Message, StringComparer.Ordinal))
        );

    /// <summary>Whether rows of the question change.</summary>
    public bool IsWritten => Stored is null || Merge.Changed.Count > 0 || Stored.IsHeld != IsHeld;

    /// <summary>The text becomes the origin of later merges once nothing is left undecided.</summary>
    public bool IsSettled => Merge.Conflicts.Count == 0;

    public FileChange Change =>
        new(
            Path,
            Stored is null ? ChangeKind.Added
                : IsWritten ? ChangeKind.Changed
                : ChangeKind.Unchanged,
            Stored is null
                ? []
                :
                [
                    .. Merge.Changed,
                    .. Stored.IsHeld != IsHeld && !Merge.Changed.Contains("status")
                        ? ["status"]
                        : Array.Empty<string>(),
                ],
            Merge.Conflicts,
            IsHeld
        );
}
