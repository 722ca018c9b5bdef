using InterviewPrep.Bench.Machine;

namespace InterviewPrep.Bench.Load;

/// <summary>Measures contestants in turns, so that what disturbs the machine disturbs all of them alike.</summary>
internal sealed class Contest(BenchOptions options, ProcessTree processes)
{
    private const int ManyConnections = 16;

    public async Task<IReadOnlyDictionary<string, Summary>> RunAsync(IReadOnlyList<Contestant> contestants)
    {
        await WarmAsync(contestants);
        var samples = contestants.ToDictionary(c => c.Name, _ => new List<Sample>());
        for (var round = 1; round <= options.Rounds; round++)
        {
            Console.Error.WriteLine($"  round {round} of {options.Rounds}");
            foreach (var contestant in contestants)
            {
                await contestant.BeforeRound();
                samples[contestant.Name].Add(await MeasureAsync(contestant));
            }
        }

        return samples.ToDictionary(s => s.Key, s => new Summary(s.Value));
    }

    // Long enough for the runtime to have compiled what is hot, with its counters (tiered compilation). What fails meanwhile is
    // said, and only what fails later ends the run: with every page to be made at once, a kernel's scheduler has left a
    // backend of the database runnable for three seconds without the core (its schedstat stood still).
    private async Task WarmAsync(IReadOnlyList<Contestant> contestants)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            foreach (var contestant in contestants)
            {
                await contestant.BeforeRound();
                await Wrk.WarmAsync(contestant, ManyConnections, options.IsQuick ? 3 : 8);
            }
        }
    }

    private async Task<Sample> MeasureAsync(Contestant contestant)
    {
        var before = processes.Seconds();
        var many = await Wrk.RunAsync(contestant, ManyConnections, options.SecondsAtSixteen);
        var used = processes.Seconds() - before;
        var one = await Wrk.RunAsync(contestant, connections: 1, seconds: 1);
        return new Sample(many.PerSecond, used * 1e6 / many.Requests, many.Bytes / (double)many.Requests, one.Median);
    }
}

/// <summary>One round of one contestant.</summary>
/// <param name="PerSecond">Requests a second at 16 connections.</param>
/// <param name="CpuMicros">Processor time a request in microseconds, database included.</param>
/// <param name="Bytes">Bytes a response, headers included.</param>
/// <param name="AloneMedian">Median latency at one connection.</param>
internal sealed record Sample(double PerSecond, double CpuMicros, double Bytes, TimeSpan AloneMedian);
