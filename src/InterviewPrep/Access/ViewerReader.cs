using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Access;

/// <summary>Builds a <see cref="Viewer"/> from the member's own rows, in one query.</summary>
public sealed class ViewerReader(AppDbContext db, TimeProvider clock)
{
    /// <summary>The viewer for a signed-in member, or anonymous where the member no longer exists.</summary>
    public async Task<Viewer> ReadAsync(Guid memberId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var row = await db
            .Users.Where(m => m.Id == memberId)
            .Select(m => new
            {
                m.DisplayName,
                m.EmailConfirmed,
                Running = db
                    .Entitlements.Where(e =>
                        e.MemberId == m.Id
                        && e.RevokedAt == null
                        && e.StartsAt <= now
                        && (e.EndsAt == null || e.EndsAt > now)
                    )
                    .Select(e => e.EndsAt)
                    .ToList(),
            })
            .SingleOrDefaultAsync(cancel);
        return row is null
            ? Viewer.Anonymous
            : new Viewer(memberId, row.DisplayName, row.EmailConfirmed, LatestEnd(row.Running), row.Running.Count > 0);
    }

    internal static DateTimeOffset? LatestEnd(IReadOnlyCollection<DateTimeOffset?> ends) =>
        ends.Contains(null) ? null : ends.Max();
}
