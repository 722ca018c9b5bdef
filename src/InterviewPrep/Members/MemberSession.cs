namespace InterviewPrep.Members;

/// <summary>A signed-in browser. The row is the session: deleting it signs that browser out everywhere at once.</summary>
public sealed class MemberSession
{
    public Guid Id { get; set; }

    public Guid MemberId { get; set; }

    /// <summary>SHA-256 of the key in the cookie; the key itself is never stored.</summary>
    public required byte[] KeyHash { get; set; }

    /// <summary>The authentication ticket, protected by the data-protection keys.</summary>
    public required byte[] Ticket { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Browser and system in words, such as "Firefox on Linux".</summary>
    public required string Device { get; set; }
}

/// <summary>A data-protection key, shared by every process of the site.</summary>
public sealed class ProtectionKey
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string Xml { get; set; }
}
