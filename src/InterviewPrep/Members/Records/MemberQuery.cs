namespace InterviewPrep.Members.Records;

/// <summary>Which members an administrator wants to see. What is null or empty narrows nothing.</summary>
public sealed record MemberQuery
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Longest <see cref="Words"/>, in UTF-16 units: that of an address.</summary>
    public const int MostWords = 254;

    /// <summary>Part of a name or address, of one or two letters its beginning; or a whole id.</summary>
    public string Words { get; init; } = "";

    /// <summary>A name of <see cref="MemberRole"/>.</summary>
    public string Role { get; init; } = "";

    /// <summary>Whether Pro runs now.</summary>
    public bool? HasPro { get; init; }

    /// <summary>The member that the page follows.</summary>
    public Guid? After { get; init; }

    /// <summary>The member that the page precedes; <see cref="After"/> comes first.</summary>
    public Guid? Before { get; init; }
}

/// <summary>A member in the list.</summary>
/// <param name="HasPro">Whether an entitlement runs now.</param>
/// <param name="Roles">Names of <see cref="MemberRole"/>.</param>
public sealed record MemberRow(
    Guid Id,
    string Name,
    string Email,
    bool IsConfirmed,
    DateTimeOffset CreatedAt,
    bool HasPro,
    IReadOnlyList<string> Roles
);

/// <summary>One page of the list, who joined last first.</summary>
/// <param name="Count">All that match, up to one more than <see cref="MostCounted"/>.</param>
/// <param name="HasNewer">Whether rows come before.</param>
/// <param name="HasOlder">Whether rows follow.</param>
public sealed record MemberPage(IReadOnlyList<MemberRow> Rows, int Count, bool HasNewer, bool HasOlder)
{
    public const int MostCounted = 10_000;

    /// <summary>Whether there are more than were counted.</summary>
    public bool IsCapped => Count > MostCounted;
}
