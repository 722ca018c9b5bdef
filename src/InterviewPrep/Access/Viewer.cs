namespace InterviewPrep.Access;

/// <summary>
/// The reader that every decision of the paywall is about. Anything above anonymous comes from rows read in this
/// request (<see cref="Members.Sessions"/>); nothing else can make one.
/// </summary>
public sealed class Viewer
{
    /// <summary>A reader without an account, and the answer to every doubt.</summary>
    public static Viewer Anonymous { get; } = new();

    private Viewer() { }

    internal Viewer(Guid memberId, string name, bool isConfirmed, DateTimeOffset? proUntil, bool hasPro)
    {
        MemberId = memberId;
        Name = name;
        IsConfirmed = isConfirmed;
        HasPro = hasPro;
        ProUntil = proUntil;
    }

    /// <summary>Null for an anonymous reader.</summary>
    public Guid? MemberId { get; }

    /// <summary>The member's display name; empty for an anonymous reader.</summary>
    public string Name { get; } = "";

    /// <summary>Whether the address is confirmed: only then may a member publish and vote.</summary>
    public bool IsConfirmed { get; }

    /// <summary>Set while an editor keeps the member from publishing.</summary>
    public Suspension? Suspension { get; internal init; }

    /// <summary>Whether what the member does may show or count in public.</summary>
    public bool MayPublish => IsConfirmed && Suspension is null;

    /// <summary>Whether an entitlement runs at the instant the request began.</summary>
    public bool HasPro { get; }

    /// <summary>The latest end of a running entitlement, or null where none runs or one has no end.</summary>
    public DateTimeOffset? ProUntil { get; }
}
