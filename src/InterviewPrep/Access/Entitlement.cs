namespace InterviewPrep.Access;

/// <summary>What a member may see and why. A row is never edited into something else: it ends or is revoked.</summary>
public sealed class Entitlement
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    public EntitlementSource Source { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    /// <summary>Exclusive end, or null for one without end.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>A sentence that both member and admin can read.</summary>
    public required string Reason { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedReason { get; set; }

    /// <summary>The subscription that pays for it, where one does.</summary>
    public long? SubscriptionId { get; set; }
}

/// <summary>Where an entitlement comes from.</summary>
public enum EntitlementSource
{
    Subscription,
    Purchase,
    PromotionCode,
    Trial,
    TeamSeat,
    Grant,
}
