namespace InterviewPrep.Members.Records;

/// <summary>Which rows of the audit log an administrator wants to see. What is null or empty narrows nothing.</summary>
public sealed record AuditQuery
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Longest text to look for, in UTF-16 units.</summary>
    public const int MostWords = 254;

    /// <summary>Part of the acting member's name, or the whole address or id.</summary>
    public string Actor { get; init; } = "";

    /// <summary>An action, or what stands before its dot.</summary>
    public string Action { get; init; } = "";

    /// <summary>A subject such as <c>question:12</c>, its kind alone, or a member's address or id.</summary>
    public string Subject { get; init; } = "";

    /// <summary>A network as the rows have it.</summary>
    public string Network { get; init; } = "";

    /// <summary>First UTC day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last UTC day, which counts too.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The row that the page follows.</summary>
    public long? After { get; init; }

    /// <summary>The row that the page precedes; <see cref="After"/> comes first.</summary>
    public long? Before { get; init; }
}

/// <summary>A row of the audit log, with the names of now.</summary>
/// <param name="ActorId">Null for the command line and the site itself.</param>
/// <param name="ActorName">Null where nobody acted, and for somebody who has left.</param>
/// <param name="Subject">Kind and id, such as <c>member:…</c>.</param>
/// <param name="SubjectName">A member's name or the title of a question or guide; null for what is gone or has none.</param>
/// <param name="QuestionSlug">Where the subject is a question.</param>
/// <param name="GuideSlug">Where the subject is a guide.</param>
/// <param name="Network">Where an editor or administrator acted from, such as <c>192.0.2.0/24</c>, or null.</param>
/// <param name="Detail">JSON, or null.</param>
public sealed record AuditLine(
    long Id,
    DateTimeOffset At,
    Guid? ActorId,
    string? ActorName,
    string Action,
    string Subject,
    string? SubjectName,
    string? QuestionSlug,
    string? GuideSlug,
    string? Network,
    string? Detail
)
{
    /// <summary>The member that it was done to, or null.</summary>
    public Guid? MemberId =>
        Subject.StartsWith("member:", StringComparison.Ordinal) && Guid.TryParse(Subject.AsSpan(7), out var id)
            ? id
            : null;
}

/// <summary>One page of the audit log, newest first.</summary>
/// <param name="HasNewer">Whether rows come before.</param>
/// <param name="HasOlder">Whether rows follow.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, bool HasNewer, bool HasOlder);
