namespace InterviewPrep.Rendering;

/// <summary>
/// Runs one piece of work on a thread of its own with a deep stack, and stops waiting for it at the limit. What is given up keeps
/// its place until it ends, so however many hostile texts arrive, only so many threads are busy with them.
/// </summary>
/// <param name="width">Pieces of work at once, from 1.</param>
/// <param name="limit">Longest wait, for a place and for the work together.</param>
internal sealed class Workbench(int width, TimeSpan limit) : IDisposable
{
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly SemaphoreSlim places = new(width);

    /// <summary>The work's result.</summary>
    /// <exception cref="TimeoutException">It did not begin or end within the limit.</exception>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(limit);
        try
        {
            await places.WaitAsync(clock.Token);
            return await Start(work).WaitAsync(clock.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    public void Dispose() => places.Dispose();

    private Task<T> Start<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Do(work, result), StackBytes) { IsBackground = true, Name = "Rendering" };
        thread.Start();
        return result.Task;
    }

    private void Do<T>(Func<T> work, TaskCompletionSource<T> result)
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
            places.Release();
        }
    }
}
