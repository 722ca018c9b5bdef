namespace InterviewPrep.Authoring.Editing;

/// <summary>How a question came to be what it is.</summary>
/// <param name="Revisions">Newest first.</param>
/// <param name="HasOlder">Whether more come before them.</param>
public sealed record QuestionHistory(string Slug, string Title, IReadOnlyList<RevisionFacts> Revisions, bool HasOlder);

/// <summary>One revision, without its text.</summary>
/// <param name="Author">The editor's name, or null for imports and jobs.</param>
/// <param name="Reason">What the editor said, or nothing.</param>
public sealed record RevisionFacts(int Number, RevisionOrigin Origin, string? Author, DateTimeOffset At, string Reason);

/// <summary>Two revisions beside each other. Holds locked text.</summary>
/// <param name="Parts">What differs, part by part.</param>
/// <param name="SourceBefore">The earlier one as a pack's file.</param>
/// <param name="SourceAfter">The later one as a pack's file.</param>
public sealed record Comparison(
    string Title,
    int From,
    int To,
    IReadOnlyList<ChangedPart> Parts,
    string SourceBefore,
    string SourceAfter
);

/// <summary>A part that differs: as text to read, and as readers would see it (empty where it is no text).</summary>
public sealed record ChangedPart(string Part, string Before, string After, string BeforeHtml, string AfterHtml);
