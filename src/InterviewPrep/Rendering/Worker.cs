namespace InterviewPrep.Rendering;

/// <summary>
/// A thread with a deep stack that does one job after another. Making such a thread for each text cost four times what
/// rendering a short text does.
/// </summary>
internal sealed class Worker : IDisposable
{
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly SemaphoreSlim given = new(0);
    private Action? job;

    public Worker() => new Thread(Work, StackBytes) { IsBackground = true, Name = "Rendering" }.Start();

    /// <summary>Hands over the next job; only to a worker that has none.</summary>
    public void Give(Action next)
    {
        job = next;
        given.Release();
    }

    /// <summary>Lets the thread end, which frees what it waited on.</summary>
    public void Dispose()
    {
        job = null;
        given.Release();
    }

    private void Work()
    {
        given.Wait();
        while (job is { } next)
        {
            next();
            given.Wait();
        }

        given.Dispose();
    }
}
