using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Jobs;

/// <summary>Works through the queue, in every process of the site; a job that fails is tried again after growing pauses.</summary>
public sealed partial class JobWorker(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime life,
    ILogger<JobWorker> logger
) : BackgroundService
{
    /// <summary>After so many attempts a job is left as failed.</summary>
    public const int MaxAttempts = 10;

    private const int Hands = 2;
    private const string Unended = "no attempt came to an end";

    /// <summary>For so long nobody else takes a job; prolonged while it is worked on.</summary>
    internal TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);

    // The first hand looks often; the others help when there is much to do.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleHelper = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Unreachable = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first pages come before the first job.
        using var started = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStarted, stoppingToken);
        await Task.Delay(Timeout.Infinite, started.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(Idle, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(hand => WorkAsync(hand, stoppingToken)));
    }

    private async Task WorkAsync(int hand, CancellationToken stop)
    {
        var isScheduled = hand > 0;
        while (!stop.IsCancellationRequested)
        {
            var pause = TimeSpan.Zero;
            try
            {
                if (!isScheduled)
                {
                    await ScheduleAsync(stop);
                    isScheduled = true;
                }

                pause =
                    await TakeOneAsync(stop) ? TimeSpan.Zero
                    : hand == 0 ? Idle
                    : IdleHelper;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // The database is away or full: the queue is still there when it is back.
                QueueUnreachable(logger, e.GetType().Name);
                pause = Unreachable;
            }

            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ScheduleAsync(CancellationToken stop)
    {
        await using var scope = new JobScope(scopes);
        var queue = scope.Services.GetRequiredService<JobQueue>();
        foreach (var kind in JobQueue.Recurring)
        {
            await queue.AddOnceAsync(kind, TimeSpan.Zero, stop);
        }
    }

    private async Task<bool> TakeOneAsync(CancellationToken stop)
    {
        await using var scope = new JobScope(scopes);
        var queue = scope.Services.GetRequiredService<JobQueue>();
        if (await queue.ClaimAsync(Lease, stop) is not { } job)
        {
            return false;
        }

        if (job.Attempts > MaxAttempts)
        {
            // The last attempt came to no end: the process that worked on it is gone.
            GaveUp(logger, job.Id, job.Kind, MaxAttempts, Unended);
            await queue.GiveUpAsync(job.Id, Unended, CancellationToken.None);
            return true;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var holding = HoldAsync(job, over.Token);
        try
        {
            await using var work = new JobScope(scopes);
            await work.Services.GetRequiredKeyedService<IJobHandler>(job.Kind).RunAsync(job.Payload, stop);
            await queue.FinishAsync(job.Id, CancellationToken.None);
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is not OutOfMemoryException)
        {
            await FailAsync(queue, job, e);
        }
        finally
        {
            await over.CancelAsync();
            await holding;
        }

        return true;
    }

    // Work of minutes stays in one hand: its lease is prolonged long before it ends.
    private async Task HoldAsync(ClaimedJob job, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Lease / 5, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                over.ThrowIfCancellationRequested();
                await using var scope = new JobScope(scopes);
                await scope.Services.GetRequiredService<JobQueue>().HoldAsync(job, Lease, over);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                QueueUnreachable(logger, e.GetType().Name);
            }
        }
    }

    private async Task FailAsync(JobQueue queue, ClaimedJob job, Exception e)
    {
        var error = $"{e.GetType().Name}: {e.Message}".CutTo(1000);
        if (job.Attempts >= MaxAttempts)
        {
            GaveUp(logger, job.Id, job.Kind, job.Attempts, e.GetType().Name);
            await queue.GiveUpAsync(job.Id, error, CancellationToken.None);
            return;
        }

        Failed(logger, job.Id, job.Kind, job.Attempts, e.GetType().Name);
        await queue.PostponeAsync(job.Id, PauseAfter(job.Attempts), error, CancellationToken.None);
    }

    /// <summary>10 s, 30 s, 90 s, … and six hours at the most.</summary>
    internal static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(10 * Math.Pow(3, attempts - 1), TimeSpan.FromHours(6).TotalSeconds));

    [LoggerMessage(
        EventId = Events.JobFailed,
        Level = LogLevel.Warning,
        Message = "Job {Id} ({Kind}) failed at attempt {Attempt}: {Error}"
    )]
    private static partial void Failed(ILogger logger, long id, string kind, int attempt, string error);

    [LoggerMessage(
        EventId = Events.JobGivenUp,
        Level = LogLevel.Error,
        Message = "Job {Id} ({Kind}) is given up after {Attempt} attempts: {Error}"
    )]
    private static partial void GaveUp(ILogger logger, long id, string kind, int attempt, string error);

    [LoggerMessage(
        EventId = Events.JobQueueUnreachable,
        Level = LogLevel.Warning,
        Message = "The job queue cannot be reached: {Error}"
    )]
    private static partial void QueueUnreachable(ILogger logger, string error);
}
