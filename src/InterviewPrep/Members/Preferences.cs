using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>What a member chose for themselves.</summary>
public sealed class Preferences(AppDbContext db)
{
    /// <summary>IANA names of the zones that this system knows, in order.</summary>
    public static IReadOnlyList<string> TimeZones { get; } =
    [
        .. TimeZoneInfo
            .GetSystemTimeZones()
            .Select(z => z.Id)
            .Append("UTC")
            .Where(id => id == "UTC" || id.Contains('/', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    public Task SaveAsync(Guid id, string name, string timeZone, bool shortcuts, CancellationToken cancel) =>
        db
            .Users.Where(m => m.Id == id)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.DisplayName, name)
                        .SetProperty(x => x.TimeZone, timeZone)
                        .SetProperty(x => x.KeyboardShortcuts, shortcuts)
                        // Identity writes whole rows: an older copy of this one must not undo the change.
                        .SetProperty(x => x.ConcurrencyStamp, Guid.NewGuid().ToString()),
                cancel
            );
}
