using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Jobs;

/// <summary>Every hour: deletes what was kept for a time and is past it.</summary>
public sealed class Housekeeping(AppDbContext db, JobQueue queue, IOptions<RetentionOptions> retention) : IJobHandler
{
    public const string Kind = "housekeeping";

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var kept = retention.Value;
        await queue.AddOnceAsync(Kind, Every, cancel);
        await db.Database.ExecuteSqlAsync($"delete from sessions where expires_at <= now()", cancel);
        await db.Database.ExecuteSqlAsync($"delete from visitor_answers where expires_at <= now()", cancel);
        await db.Database.ExecuteSqlAsync(
            $"delete from idempotency_keys where created_at <= now() - make_interval(days => {kept.IdempotencyKeysDays})",
            cancel
        );
        // No window is longer than a day.
        await db.Database.ExecuteSqlAsync(
            $"delete from rate_counters where window_start <= now() - interval '2 days'",
            cancel
        );
        // Whatever was imported, or was to be, keeps its report and not its zip.
        await db.Database.ExecuteSqlAsync(
            $"delete from pack_uploads where decided_at is null and uploaded_at <= now() - interval '1 day'",
            cancel
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            update pack_uploads set state = 'Failed', zip = null, seen_at = null, ended_at = now()
            where state in ('Checking', 'Importing') and coalesce(seen_at, decided_at) <= now() - interval '1 day'
            """,
            cancel
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            delete from jobs
            where done_at <= now() - make_interval(days => {kept.DoneJobsDays})
                or failed_at <= now() - make_interval(days => {kept.FailedJobsDays})
            """,
            cancel
        );
    }
}
