using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>How often one action may happen.</summary>
/// <param name="Name">Part of the bucket: lower-case letters and hyphens, at most 40.</param>
/// <param name="Limit">Hits that one bucket takes in one window.</param>
/// <param name="Window">The window's length; windows start at multiples of it since year 1.</param>
public sealed record RateRule(string Name, int Limit, TimeSpan Window);

/// <summary>Counts the actions that somebody could abuse, in rows that every process of the site shares.</summary>
public sealed class RateLimit(AppDbContext db, TimeProvider clock)
{
    /// <summary>
    /// Counts one hit; null where it is within the rule, else how long to wait. Call it outside of a transaction, or
    /// a rollback takes the hit back.
    /// </summary>
    /// <param name="rule">What is limited.</param>
    /// <param name="whom">An address, a member's id, a normalised e-mail address: stored only as a hash.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<TimeSpan?> HitAsync(RateRule rule, string whom, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var start = WindowStart(rule, now);
        var bucket = Bucket(rule, whom);
        var hits = await db
            .Database.SqlQuery<int>(
                $"""
                insert into rate_counters as c (bucket, window_start, hits) values ({bucket}, {start}, 1)
                on conflict (bucket, window_start) do update set hits = least(c.hits, 1000000) + 1
                returning hits as "Value"
                """
            )
            .ToListAsync(cancel);
        return hits[0] <= rule.Limit ? null : start + rule.Window - now;
    }

    /// <summary>Forgets the hits of the current window, after the action proved to be an honest one.</summary>
    public Task ForgetAsync(RateRule rule, string whom, CancellationToken cancel)
    {
        var bucket = Bucket(rule, whom);
        return db.RateCounters.Where(c => c.Bucket == bucket).ExecuteDeleteAsync(cancel);
    }

    private static DateTimeOffset WindowStart(RateRule rule, DateTimeOffset now) =>
        new(now.UtcTicks - now.UtcTicks % rule.Window.Ticks, TimeSpan.Zero);

    private static string Bucket(RateRule rule, string whom) =>
        $"{rule.Name}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whom)))}";
}
