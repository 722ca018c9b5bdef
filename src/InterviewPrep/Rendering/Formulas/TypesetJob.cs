using System.Diagnostics;

namespace InterviewPrep.Rendering.Formulas;

/// <summary>One formula on its way through the queue.</summary>
internal sealed class TypesetJob(string tex, bool isDisplay)
{
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Typeset> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isAbandoned;
    private long began;
    private long ended;

    public string Tex { get; } = tex;

    /// <summary>Nobody waits any more: the queue passes over it.</summary>
    public bool IsAbandoned => isAbandoned;

    /// <summary>How long the engine was busy with it so far.</summary>
    public TimeSpan Spent =>
        began == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(began, ended == 0 ? Stopwatch.GetTimestamp() : ended);

    /// <summary>The formula, set.</summary>
    /// <param name="queueing">Longest wait for an engine, the time in which it loads included.</param>
    /// <param name="setting">Longest wait from then on.</param>
    /// <exception cref="TimeoutException">One of the two ran out.</exception>
    /// <exception cref="OperationCanceledException">The caller's token.</exception>
    public async Task<Typeset> WaitAsync(TimeSpan queueing, TimeSpan setting, CancellationToken cancel)
    {
        try
        {
            await started.Task.WaitAsync(queueing, cancel);
            return await result.Task.WaitAsync(setting, cancel);
        }
        finally
        {
            isAbandoned = true;
        }
    }

    /// <summary>Called on the engine's thread.</summary>
    public void Run(TypesetFormula engine)
    {
        Interlocked.Exchange(ref began, Stopwatch.GetTimestamp());
        started.TrySetResult();
        var typeset = engine(Tex, isDisplay);
        Interlocked.Exchange(ref ended, Stopwatch.GetTimestamp());
        result.TrySetResult(typeset);
    }

    /// <summary>Called on the engine's thread when the engine broke.</summary>
    public void Fail(Exception error)
    {
        result.TrySetException(error);
        started.TrySetResult();
        // Nobody may be waiting any more; then nobody would look at the error either.
        _ = result.Task.Exception;
    }
}
