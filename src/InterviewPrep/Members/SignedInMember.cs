using InterviewPrep.Access;

namespace InterviewPrep.Members;

/// <summary>The member of a request, from rows read in this request.</summary>
/// <param name="Viewer">What the paywall knows of the member.</param>
/// <param name="Session">The row that keeps this browser signed in.</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="KeyboardShortcuts">Whether single-key shortcuts are wanted.</param>
/// <param name="Roles">Names of <see cref="MemberRole"/>.</param>
public sealed record SignedInMember(
    Viewer Viewer,
    OpenSession Session,
    string TimeZone,
    bool KeyboardShortcuts,
    IReadOnlyList<string> Roles
)
{
    /// <summary>Whom the site takes the reader for.</summary>
    public Guid Id => Viewer.MemberId!.Value;

    /// <summary>Set where an administrator reads as this member; nothing may be changed then.</summary>
    public RunningImitation? Imitation { get; internal init; }

    /// <summary>Who signed in.</summary>
    public Guid SignedInId => Imitation?.ActorId ?? Id;
}

/// <summary>A session that is open now.</summary>
/// <param name="Id">The row's id; never the key in the cookie.</param>
/// <param name="Ticket">The protected authentication ticket.</param>
/// <param name="SignedInAt">When the member proved who they are.</param>
/// <param name="LastSeenAt">Exact to <see cref="Sessions.SeenEvery"/>.</param>
/// <param name="ExpiresAt">When the session ends unless it is prolonged.</param>
public sealed record OpenSession(
    Guid Id,
    byte[] Ticket,
    DateTimeOffset SignedInAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt
);

/// <summary>A session to keep.</summary>
/// <param name="MemberId">Who signed in.</param>
/// <param name="Ticket">The protected authentication ticket.</param>
/// <param name="ExpiresAt">When the session ends unless it is prolonged.</param>
/// <param name="Device">Browser and system in words, at most 120 characters.</param>
public sealed record NewSession(Guid MemberId, byte[] Ticket, DateTimeOffset ExpiresAt, string Device);
