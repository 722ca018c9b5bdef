using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Rendering.Formulas;

/// <summary>
/// The engines' threads and the queue before them. An engine is loaded when the first formula arrives and dropped with its
/// thread when none came for a while. One that never comes back from a formula keeps its thread: there are never more than two.
/// </summary>
/// <param name="load">Makes an engine, on the thread that will use it.</param>
/// <param name="idle">How long an engine waits for work before it is dropped; five minutes in the product.</param>
internal sealed class Typesetter(Func<TypesetFormula> load, TimeSpan idle, ILogger logger) : IDisposable
{
    private const int MaxThreads = 2;
    private const int MaxWaiting = 2_000;
    private const int StackBytes = 16 * 1024 * 1024;

    // Below this a second engine would take longer to load than the first takes to catch up.
    private const int BacklogForAnother = 50;

    private readonly object gate = new();
    private readonly PriorityQueue<TypesetJob, (RenderPriority, long)> waiting = new();
    private long arrivals;
    private int threads;
    private int idleThreads;
    private bool isStopped;

    /// <summary>Engines loaded or loading.</summary>
    public int Threads
    {
        get
        {
            lock (gate)
            {
                return threads;
            }
        }
    }

    /// <summary>Puts a formula into the queue: saves before previews, otherwise first come, first served.</summary>
    /// <exception cref="TimeoutException">The queue is full.</exception>
    public TypesetJob Enqueue(string tex, bool isDisplay, RenderPriority priority)
    {
        var job = new TypesetJob(tex, isDisplay);
        lock (gate)
        {
            if (waiting.Count >= MaxWaiting || isStopped)
            {
                throw new TimeoutException();
            }

            waiting.Enqueue(job, (priority, arrivals++));
            if (idleThreads > 0)
            {
                Monitor.Pulse(gate);
            }
            else if (threads == 0 || (threads < MaxThreads && waiting.Count >= BacklogForAnother))
            {
                threads++;
                new Thread(Work, StackBytes) { IsBackground = true, Name = "Mathematics" }.Start();
            }
        }

        return job;
    }

    public void Dispose()
    {
        lock (gate)
        {
            isStopped = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Work()
    {
        TypesetFormula? engine = null;
        while (Take() is { } job)
        {
            engine ??= Load();
            if (engine is null)
            {
                job.Fail(new InvalidOperationException("No mathematics engine."));
                continue;
            }

            try
            {
                job.Run(engine);
            }
            catch (Exception error)
            {
                // A fault of the engine and not of a formula: the next formula gets a fresh one.
                Log.EngineFailed(logger, error.GetType().Name, job.Tex.Length);
                engine = null;
                job.Fail(error);
            }
        }

        if (engine is not null)
        {
            engine = null;
            Log.EngineDropped(logger);
            // An idle process collects nothing by itself, and this is most of what it holds.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        }
    }

    private TypesetFormula? Load()
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var engine = load();
            Log.EngineLoaded(logger, clock.ElapsedMilliseconds);
            return engine;
        }
        catch (Exception error)
        {
            Log.EngineNotLoaded(logger, error);
            return null;
        }
    }

    private TypesetJob? Take()
    {
        lock (gate)
        {
            while (!isStopped)
            {
                while (waiting.TryDequeue(out var job, out _))
                {
                    if (!job.IsAbandoned)
                    {
                        return job;
                    }
                }

                idleThreads++;
                var isWoken = Monitor.Wait(gate, idle);
                idleThreads--;
                if (!isWoken && waiting.Count == 0)
                {
                    break;
                }
            }

            threads--;
            return null;
        }
    }
}
