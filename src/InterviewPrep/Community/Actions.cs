namespace InterviewPrep.Community;

/// <summary>A member's vote on a question.</summary>
public sealed class QuestionVote
{
    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    /// <summary>+1 or -1.</summary>
    public short Value { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>A member's vote on another member's public answer.</summary>
public sealed class AnswerVote
{
    public Guid MemberId { get; set; }

    public long AnswerId { get; set; }

    /// <summary>+1 or -1.</summary>
    public short Value { get; set; }

    public DateTimeOffset At { get; set; }
}

public sealed class Bookmark
{
    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>A member's private note on a question.</summary>
public sealed class Note
{
    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    public required string Markdown { get; set; }

    public required string Html { get; set; }

    public int RendererVersion { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Counts saves, from 1: a stale save is refused with 409. Rendering a note again is no save.</summary>
    public int Version { get; set; }
}
