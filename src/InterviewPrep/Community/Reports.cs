namespace InterviewPrep.Community;

/// <summary>"I was asked this": a candidate's own report, one per member, question and company.</summary>
public sealed class InterviewReport
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    public int CompanyId { get; set; }

    public int? RoleId { get; set; }

    public int? RoundId { get; set; }

    /// <summary>First day of the month of the interview.</summary>
    public DateOnly Month { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Set when a moderator refused the report; refused ones are not counted.</summary>
    public DateTimeOffset? RefusedAt { get; set; }

    /// <summary>Why it was refused, as the candidate reads it: at most 300 characters.</summary>
    public string? RefusedReason { get; set; }

    /// <summary>When an editor confirmed or refused what it says now; null while it waits for one.</summary>
    public DateTimeOffset? DecidedAt { get; set; }
}

/// <summary>A reported problem with a question or a public answer.</summary>
public sealed class Flag
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public int QuestionId { get; set; }

    public long? AnswerId { get; set; }

    public FlagReason Reason { get; set; }

    /// <summary>What is wrong, at most 2,000 characters.</summary>
    public string? Details { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>What an editor found, once it is settled.</summary>
    public FlagOutcome? Outcome { get; set; }

    /// <summary>What the editor adds, at most 300 characters.</summary>
    public string? Word { get; set; }
}

public enum FlagOutcome
{
    Mended,
    NothingWrong,
}

public enum FlagReason
{
    WrongAnswer,
    Unclear,
    Typo,
    BrokenFormatting,
    Duplicate,
    Offensive,
    Spam,
    Other,
}
