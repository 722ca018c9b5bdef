namespace InterviewPrep.Community.Moderation;

/// <summary>A warning, or a suspension for a time. Who gave it stands in the audit log.</summary>
public sealed class Sanction
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    /// <summary>As the member reads it: at most 300 characters.</summary>
    public required string Reason { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>When a suspension ends by itself; null for a warning.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>When an editor took a suspension back before its end.</summary>
    public DateTimeOffset? LiftedAt { get; set; }

    public string? LiftedReason { get; set; }

    /// <summary>When the member said that a warning is read.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
