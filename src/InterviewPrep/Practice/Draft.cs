namespace InterviewPrep.Practice;

/// <summary>An answer being written. One per member, question and follow-up.</summary>
public sealed class Draft
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    public int? FollowUpId { get; set; }

    public required string Markdown { get; set; }

    /// <summary>Counts saves from 1; a save that names another version than this is a conflict.</summary>
    public int Number { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>An anonymous visitor's answer written without JavaScript, kept for a time under a random cookie.</summary>
public sealed class VisitorAnswer
{
    public long Id { get; set; }

    /// <summary>SHA-256 of the cookie's value; the value itself is never stored.</summary>
    public required byte[] VisitorHash { get; set; }

    public int QuestionId { get; set; }

    public required string Markdown { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A member's mark that the question is solved; needs a submitted answer.</summary>
public sealed class Solve
{
    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>One rendered form's submission, kept 7 days: same key and body gives the same result.</summary>
public sealed class IdempotencyKey
{
    public Guid Key { get; set; }

    public Guid MemberId { get; set; }

    /// <summary>SHA-256 of the posted body.</summary>
    public required byte[] BodyHash { get; set; }

    /// <summary>Where the first submission led.</summary>
    public required string Result { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
