namespace InterviewPrep.Billing;

/// <summary>What a member bought; access itself is the <see cref="Access.Entitlement"/> that names it.</summary>
public sealed class Subscription
{
    public long Id { get; set; }

    public Guid MemberId { get; set; }

    /// <summary>The sales plan's key, such as <c>pro-monthly</c>.</summary>
    public required string Plan { get; set; }

    /// <summary>The gateway that sold it, such as <c>practice</c>.</summary>
    public required string Gateway { get; set; }

    /// <summary>The gateway's own id; unique within the gateway, so a repeated event changes nothing.</summary>
    public required string GatewayReference { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset CurrentPeriodEndsAt { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>PostgreSQL's xmin.</summary>
    public uint Version { get; set; }
}
