namespace InterviewPrep.Guides.Reading;

/// <summary>What one reader did with one guide; nothing of anybody else's.</summary>
public sealed record OwnGuideState
{
    /// <summary>The state of a reader who did nothing, and of every anonymous one.</summary>
    public static OwnGuideState None { get; } = new();

    public bool IsBookmarked { get; init; }

    /// <summary>Ids of sections marked read.</summary>
    public IReadOnlySet<int> Read { get; init; } = new HashSet<int>();

    /// <summary>The section in which the reader stopped, or null.</summary>
    public int? PlaceSectionId { get; init; }

    /// <summary>Marked passages in the order of the guide.</summary>
    public IReadOnlyList<OwnHighlight> Highlights { get; init; } = [];
}

/// <summary>A marked passage as its reader may see it.</summary>
/// <param name="Passage">Null while its section is closed for the reader: the words are the section's.</param>
/// <param name="Note">Plain text of the reader's own; empty without one.</param>
public sealed record OwnHighlight(
    long Id,
    int SectionId,
    PassageQuote? Passage,
    string Note,
    DateTimeOffset At,
    int Version
);

/// <summary>Words of a page and those around them, by which they are found again.</summary>
public sealed record PassageQuote(string Text, string Before, string After);
