namespace InterviewPrep.Jobs;

/// <summary>Work that survives a restart: enqueued in the transaction of the change, claimed with SKIP LOCKED, safe to run twice.</summary>
public sealed class Job
{
    public long Id { get; set; }

    /// <summary>The handler's name, such as <c>mail</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>JSON for the handler.</summary>
    public required string Payload { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Not before; moved on after each failure.</summary>
    public DateTimeOffset RunAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Set when no further attempt will be made.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>Type and message of the last failure, never payload; null while it is worked on.</summary>
    public string? LastError { get; set; }
}
