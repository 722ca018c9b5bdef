using System.Text.Json;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Figures;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Jobs;

/// <summary>Hands work over to the worker, in the transaction of the change that wants it done.</summary>
public sealed class JobQueue(AppDbContext db)
{
    /// <summary>Kinds that come again and again and need no payload.</summary>
    public static readonly string[] Recurring =
    [
        Housekeeping.Kind,
        RenderAgain.Kind,
        PublishScheduled.Kind,
        FillSentences.Kind,
        CountDays.Kind,
    ];

    /// <summary>Adds a job that runs no earlier than <paramref name="delay"/> from now, on the database's clock.</summary>
    public Task AddAsync<T>(string kind, T payload, TimeSpan delay, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(payload);
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into jobs (kind, payload, created_at, run_at, attempts)
            values ({kind}, {json}::jsonb, now(), now() + {delay}, 0)
            """,
            cancel
        );
    }

    /// <summary>Adds a job that comes again and again, unless one of its kind waits for its first attempt.</summary>
    public Task AddOnceAsync(string kind, TimeSpan delay, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into jobs (kind, payload, created_at, run_at, attempts)
            select {kind}, '[]'::jsonb, now(), now() + {delay}, 0
            where not exists (
                select 1 from jobs
                where kind = {kind} and done_at is null and failed_at is null and attempts = 0)
            """,
            cancel
        );

    /// <summary>Has the waiting job of its kind go on at once from where another one stopped.</summary>
    public async Task ContinueAsync<T>(string kind, T payload, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(payload);
        var waiting = await db.Database.ExecuteSqlAsync(
            $"""
            update jobs set payload = {json}::jsonb, run_at = now()
            where kind = {kind} and done_at is null and failed_at is null and attempts = 0
            """,
            cancel
        );
        if (waiting == 0)
        {
            await AddAsync(kind, payload, TimeSpan.Zero, cancel);
        }
    }

    /// <summary>Takes the job that has waited longest; while its lease runs nobody else takes it.</summary>
    internal async Task<ClaimedJob?> ClaimAsync(TimeSpan lease, CancellationToken cancel) =>
        (
            await db
                .Database.SqlQuery<ClaimedJob>(
                    $"""
                    update jobs set attempts = attempts + 1, run_at = now() + {lease}, last_error = null
                    where id = (
                        select id from jobs
                        where run_at <= now() and done_at is null and failed_at is null
                        order by run_at limit 1 for update skip locked)
                    returning id as "Id", kind as "Kind", payload::text as "Payload", attempts as "Attempts"
                    """
                )
                .ToListAsync(cancel)
        ).SingleOrDefault();

    /// <summary>Prolongs the lease of a job, unless it is done or somebody else has taken it.</summary>
    internal Task HoldAsync(ClaimedJob job, TimeSpan lease, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            update jobs set run_at = now() + {lease}
            where id = {job.Id} and attempts = {job.Attempts} and done_at is null and failed_at is null
            """,
            cancel
        );

    /// <summary>What was done keeps no payload: it may hold addresses and links.</summary>
    internal Task FinishAsync(long id, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"update jobs set done_at = now(), payload = '[]'::jsonb where id = {id}", cancel);

    internal Task PostponeAsync(long id, TimeSpan pause, string error, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"update jobs set run_at = now() + {pause}, last_error = {error} where id = {id}",
            cancel
        );

    internal Task GiveUpAsync(long id, string error, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"update jobs set failed_at = now(), payload = '[]'::jsonb, last_error = {error} where id = {id}",
            cancel
        );
}

/// <summary>A job that this process works on.</summary>
/// <param name="Id">The row.</param>
/// <param name="Kind">The handler's name.</param>
/// <param name="Payload">JSON.</param>
/// <param name="Attempts">1 at the first attempt.</param>
internal sealed record ClaimedJob(long Id, string Kind, string Payload, int Attempts);
