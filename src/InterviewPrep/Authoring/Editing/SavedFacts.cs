using InterviewPrep.Questions;

namespace InterviewPrep.Authoring.Editing;

/// <summary>What the audit log keeps of a save, as its detail.</summary>
internal sealed class SavedFacts(
    int number,
    IReadOnlyList<string> changed,
    bool isHeld,
    PublicationStatus? before,
    PublicationStatus after,
    bool mayOverride,
    int findings
)
{
    public int Number => number;

    public IReadOnlyList<string> Changed => changed;

    public bool IsHeld => isHeld;

    /// <summary>The status that readers saw; null for what is new.</summary>
    public string? Before => before?.ToString();

    public string After => after.ToString();

    /// <summary>Published in spite of what the linter said.</summary>
    public bool IsOverridden => mayOverride && findings > 0;

    public int Findings => findings;
}
