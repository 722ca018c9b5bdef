using InterviewPrep.Practice;

namespace InterviewPrep.Community.Moderation;

/// <summary>What an editor is asked to decide.</summary>
public enum WaitingKind
{
    /// <summary>A reader's report on a question.</summary>
    Question,

    /// <summary>A reader's report on a public answer.</summary>
    Answer,

    /// <summary>A newcomer's first public answer, or a hidden one that its author revised.</summary>
    First,

    /// <summary>A candidate's "I was asked this".</summary>
    Asked,

    /// <summary>An answer that is hidden; waits for nothing, and can be shown again.</summary>
    Hidden,
}

/// <summary>The place of an entry in the queue: older ones come first.</summary>
public sealed record WaitingPlace(DateTimeOffset At, WaitingKind Kind, long Id)
{
    /// <summary>Before everything.</summary>
    public static WaitingPlace Start { get; } = new(DateTimeOffset.UnixEpoch, WaitingKind.Question, 0);
}

/// <summary>An entry of the queue, with what is needed to decide.</summary>
/// <param name="By">Who reported it; null where nobody did.</param>
/// <param name="Answer">The answer that it is about, or null.</param>
/// <param name="Report">The report of a problem, or null.</param>
/// <param name="Interview">The report of an interview, or null.</param>
public sealed record WaitingEntry(
    WaitingPlace Place,
    WaitingQuestion Question,
    WaitingMember? By,
    WaitingAnswer? Answer,
    WaitingReport? Report,
    WaitingInterview? Interview
);

/// <param name="IsPublished">Whether readers have a page of it.</param>
public sealed record WaitingQuestion(string Slug, string Title, bool IsPublished);

public sealed record WaitingMember(Guid Id, string Name);

/// <summary>An answer as readers see it, or would see it were it not hidden.</summary>
/// <param name="Html">Empty where its author keeps it private: then it is nobody else's to read.</param>
/// <param name="HiddenReason">What its author was told.</param>
public sealed record WaitingAnswer(
    long Id,
    WaitingMember Author,
    string Html,
    AnswerVisibility Visibility,
    int RevisionNumber,
    DateTimeOffset RevisedAt,
    DateTimeOffset? HiddenAt,
    string? HiddenReason
);

public sealed record WaitingReport(FlagReason Reason, string? Details);

/// <param name="IsRefused">Whether an earlier version of it was refused.</param>
public sealed record WaitingInterview(string Company, string? Role, string? Round, DateOnly Month, bool IsRefused);

/// <summary>One page of the queue.</summary>
/// <param name="Counts">How many wait of each kind, up to <see cref="MostCounted"/> and one more.</param>
public sealed record WaitingPage(
    IReadOnlyList<WaitingEntry> Entries,
    IReadOnlyDictionary<WaitingKind, int> Counts,
    bool HasMore
)
{
    public const int MostCounted = 999;
}
