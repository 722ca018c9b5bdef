using System.Collections.Concurrent;

namespace InterviewPrep.Rendering;

/// <summary>
/// Runs one piece of work on a thread with a deep stack, and stops waiting for it at the limit. What is given up keeps
/// its place until it ends, so however many hostile texts arrive, only so many threads are busy with them.
/// </summary>
/// <param name="width">Pieces of work at once, from 1.</param>
/// <param name="limit">Longest wait, for a place and for the work together.</param>
internal sealed class Workbench(int width, TimeSpan limit) : IDisposable
{
    private readonly SemaphoreSlim places = new(width);
    private readonly ConcurrentBag<Worker> idle = [];

    /// <summary>The work's result.</summary>
    /// <exception cref="TimeoutException">It did not begin or end within the limit.</exception>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancel)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        clock.CancelAfter(limit);
        try
        {
            await places.WaitAsync(clock.Token);
            return await Start(work).WaitAsync(clock.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var worker))
        {
            worker.Dispose();
        }

        places.Dispose();
    }

    private Task<T> Start<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var worker = idle.TryTake(out var rested) ? rested : new Worker();
        worker.Give(() => Do(work, result, worker));
        return result.Task;
    }

    private void Do<T>(Func<T> work, TaskCompletionSource<T> result, Worker worker)
    {
        try
        {
            result.SetResult(work());
        }
        catch (Exception error)
        {
            // Whatever it was, the caller hears of it; an unobserved one on a thread would end the process.
            result.SetException(error);
        }
        finally
        {
            // Rested before the place is free: there are never more workers than places.
            idle.Add(worker);
            Leave();
        }
    }

    private void Leave()
    {
        try
        {
            places.Release();
        }
        catch (ObjectDisposedException)
        {
            // Given up before the process ended: nobody waits for the place any more.
        }
    }
}
