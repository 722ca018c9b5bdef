using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community.Moderation;

/// <summary>A member as editors see them: what was decided about what they publish.</summary>
/// <param name="HasRole">Whether they are an administrator or editor, who are not warned or suspended.</param>
/// <param name="Accepted">Public answers that an editor accepted.</param>
/// <param name="Hidden">Answers that are hidden.</param>
/// <param name="Sanctions">Newest first.</param>
public sealed record Conduct(
    Guid Id,
    string Name,
    DateTimeOffset JoinedAt,
    bool HasRole,
    int Accepted,
    int Hidden,
    IReadOnlyList<PastSanction> Sanctions
);

/// <param name="EndsAt">Null for a warning.</param>
/// <param name="ReadAt">When the member said that a warning is read.</param>
public sealed record PastSanction(
    long Id,
    string Reason,
    DateTimeOffset At,
    DateTimeOffset? EndsAt,
    DateTimeOffset? LiftedAt,
    string? LiftedReason,
    DateTimeOffset? ReadAt
);

/// <summary>A warning that its member has not read yet.</summary>
public sealed record UnreadWarning(long Id, string Reason, DateTimeOffset At);

internal static class Addresses
{
    /// <summary>Where a member is written to; null where nobody proved that the address is theirs.</summary>
    public static Task<string?> ConfirmedAddressAsync(this AppDbContext db, Guid member, CancellationToken cancel) =>
        db.Users.Where(m => m.Id == member && m.EmailConfirmed).Select(m => m.Email).SingleOrDefaultAsync(cancel);
}
