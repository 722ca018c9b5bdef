namespace InterviewPrep.Practice;

/// <summary>What one reader did with one question; nothing of anybody else's.</summary>
public sealed record OwnState
{
    /// <summary>The state of a reader who did nothing, and of every anonymous one.</summary>
    public static OwnState None { get; } = new();

    /// <summary>+1, -1 or 0.</summary>
    public int Vote { get; init; }

    public bool IsBookmarked { get; init; }

    public DateTimeOffset? SolvedAt { get; init; }

    /// <summary>The private note, or null.</summary>
    public OwnNote? Note { get; init; }

    /// <summary>Submitted answers by follow-up id; the question's own answer stands under 0.</summary>
    public IReadOnlyDictionary<int, OwnAnswer> Answers { get; init; } = new Dictionary<int, OwnAnswer>();

    /// <summary>Drafts by follow-up id; the question's own draft stands under 0.</summary>
    public IReadOnlyDictionary<int, OwnDraft> Drafts { get; init; } = new Dictionary<int, OwnDraft>();

    /// <summary>The answer to the question itself, or null.</summary>
    public OwnAnswer? Answer => Answers.GetValueOrDefault(0);
}

/// <summary>A private note as its author sees it.</summary>
public sealed record OwnNote(string Markdown, string Html, int Version);

/// <summary>A submitted answer as its author sees it.</summary>
public sealed record OwnAnswer(
    long Id,
    string Markdown,
    string Html,
    AnswerVisibility Visibility,
    int RevisionNumber,
    DateTimeOffset SubmittedAt,
    DateTimeOffset RevisedAt,
    HiddenAnswer? Hidden
);

/// <summary>That an editor hid an own answer.</summary>
/// <param name="Reason">What the editor wrote, or nothing.</param>
/// <param name="IsRevised">Whether it was revised since, and waits to be looked at.</param>
public sealed record HiddenAnswer(string Reason, bool IsRevised);

/// <summary>An unsubmitted text and the number of the save that stored it.</summary>
public sealed record OwnDraft(string Markdown, int Number);
