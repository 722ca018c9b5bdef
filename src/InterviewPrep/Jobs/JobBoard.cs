using InterviewPrep.Data;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Jobs;

/// <summary>The queue as an administrator sees it, without what its jobs hold.</summary>
public sealed class JobBoard(AppDbContext db, TimeProvider clock)
{
    /// <summary>Most jobs in trouble that are listed.</summary>
    public const int MostListed = 100;

    public async Task<JobState> ReadAsync(CancellationToken cancel)
    {
        var open = db.Jobs.Where(j => j.DoneAt == null && j.FailedAt == null);
        return new(
            await open.CountAsync(j => j.Attempts == 0, cancel),
            await open.CountAsync(j => j.Attempts > 0 && j.LastError == null, cancel),
            await open.CountAsync(j => j.LastError != null, cancel),
            await db.Jobs.CountAsync(j => j.FailedAt != null, cancel)
        );
    }

    /// <summary>Those that failed or are to be tried again, newest first.</summary>
    public async Task<IReadOnlyList<TroubledJob>> TroubledAsync(CancellationToken cancel) =>
        await db
            .Jobs.Where(j => j.DoneAt == null && (j.FailedAt != null || j.LastError != null))
            .OrderByDescending(j => j.Id)
            .Take(MostListed)
            .Select(j => new TroubledJob(
                j.Id,
                j.Kind,
                j.CreatedAt,
                j.Attempts,
                j.FailedAt,
                j.RunAt,
                j.LastError ?? "",
                j.FailedAt == null || JobQueue.Recurring.Contains(j.Kind)
            ))
            .ToListAsync(cancel);

    /// <summary>
    /// Has a job tried at once that waits for its next attempt, or one that was given up and needs no payload, which was
    /// dropped then. False where there is no such job, or somebody works on it.
    /// </summary>
    public Task<bool> RetryAsync(Guid actor, long id, CancellationToken cancel) =>
        ActAsync(
            actor,
            "job.retried",
            id,
            $"""
            update jobs set run_at = now(), failed_at = null, attempts = case when failed_at is null then attempts else 0 end
            where id = {id} and done_at is null and last_error is not null
                and (failed_at is null or kind = any ({JobQueue.Recurring}))
            returning kind as "Value"
            """,
            cancel
        );

    /// <summary>Takes a job in trouble out of the queue for good; false as for <see cref="RetryAsync"/>.</summary>
    public Task<bool> DiscardAsync(Guid actor, long id, CancellationToken cancel) =>
        ActAsync(
            actor,
            "job.discarded",
            id,
            $"""
            delete from jobs where id = {id} and done_at is null and last_error is not null returning kind as "Value"
            """,
            cancel
        );

    private async Task<bool> ActAsync(
        Guid actor,
        string action,
        long id,
        FormattableString statement,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Database.SqlQuery<string>(statement).ToListAsync(cancel) is not [var kind])
        {
            return false;
        }

        db.AuditEntries.Add(Audit.Of(actor, action, $"job:{id}", clock.GetUtcNow(), new { kind }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}

/// <summary>How many jobs there are that are not done.</summary>
/// <param name="Waiting">For their first attempt.</param>
/// <param name="Running">Somebody works on them, or did and is gone; then the next attempt comes by itself.</param>
/// <param name="Retried">They failed and wait for their next attempt.</param>
/// <param name="Failed">They were given up.</param>
public sealed record JobState(int Waiting, int Running, int Retried, int Failed);

/// <summary>A job that failed.</summary>
/// <param name="FailedAt">When it was given up, or null where it is tried again.</param>
/// <param name="NextAt">The next attempt, where there is one.</param>
/// <param name="Error">Of the last attempt.</param>
/// <param name="CanRetry">Whether there is still something to try.</param>
public sealed record TroubledJob(
    long Id,
    string Kind,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset? FailedAt,
    DateTimeOffset NextAt,
    string Error,
    bool CanRetry
)
{
    /// <summary>The first line of the error.</summary>
    public string ErrorLine => Error.Split('\n')[0].Trim();
}
