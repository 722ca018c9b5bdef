namespace InterviewPrep.Members;

/// <summary>Who did what to whom; append-only, with ids and never names, mail addresses or text of members.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The acting member, or null for the command line and the system.</summary>
    public Guid? ActorId { get; set; }

    /// <summary>What was done, such as <c>entitlement.granted</c>.</summary>
    public required string Action { get; set; }

    /// <summary>What it was done to, such as <c>member:…</c> or <c>question:12</c>.</summary>
    public required string Subject { get; set; }

    /// <summary>
    /// The network that an editor or administrator acted from, such as <c>192.0.2.0/24</c>; null for everybody else, for the
    /// command line, and in rows older than this.
    /// </summary>
    public string? Network { get; set; }

    /// <summary>JSON with ids, dates and enum values.</summary>
    public string? Detail { get; set; }
}
