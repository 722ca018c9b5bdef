namespace InterviewPrep.Members;

/// <summary>
/// A browser of an administrator that sees the site as a member does, for a time, and changes nothing. See
/// <see cref="Sessions.ReadAsync"/> for what it opens.
/// </summary>
public sealed class Imitation
{
    public long Id { get; set; }

    /// <summary>The administrator.</summary>
    public Guid ActorId { get; set; }

    /// <summary>Whom they imitate.</summary>
    public Guid MemberId { get; set; }

    /// <summary>The one browser, which may be signed out by now.</summary>
    public Guid SessionId { get; set; }

    /// <summary>For the record: at most <see cref="Imitations.MaxReason"/> UTF-16 units.</summary>
    public required string Reason { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>When the administrator ended it, where that was sooner.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>An imitation that a request is made under.</summary>
/// <param name="ActorId">The administrator.</param>
/// <param name="EndsAt">When it ends by itself.</param>
public sealed record RunningImitation(Guid ActorId, DateTimeOffset EndsAt);
