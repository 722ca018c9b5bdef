using InterviewPrep.Bench.Load;
using static InterviewPrep.Bench.Figures.Reading;

namespace InterviewPrep.Bench.Reports;

/// <summary>A figure to reach.</summary>
internal sealed record Goal(string Number, string What, string Figure, string Reach, bool IsMet)
{
    public static IEnumerable<Goal> Of(Results results) =>
        [.. Cache(results.Reading), .. Wire(results), .. Pages(results.Reading), .. Submit(results), .. Start(results)];

    private static IEnumerable<Goal> Cache(IReadOnlyDictionary<string, Summary> reading)
    {
        if (!reading.TryGetValue(Bare, out var bare))
        {
            yield break;
        }

        foreach (var name in new[] { Cached, CachedBrotli, Guide })
        {
            var ratio = new Figure(reading[name].PerSecond.Median / bare.PerSecond.Median, 2);
            var cpu = new Figure(reading[name].CpuMicros.Median, 0);
            yield return new Goal(
                "G1",
                name,
                $"{ratio} of bare Kestrel, {cpu} µs CPU",
                "0.60, at most 45 µs",
                ratio.Value >= 0.60 && cpu.Value <= 45
            );
        }
    }

    private static IEnumerable<Goal> Wire(Results results)
    {
        if (results.Wire is { } wire)
        {
            var ratio = new Figure(wire.Ratio, 3);
            yield return new Goal(
                "G2",
                "bytes against brotli 11, second reader (first reader after a start)",
                $"{ratio} ({new Figure(wire.FirstRatio, 3)})",
                "1.1",
                ratio.Value <= 1.1
            );
        }
    }

    private static IEnumerable<Goal> Pages(IReadOnlyDictionary<string, Summary> reading)
    {
        if (!reading.TryGetValue(Razor, out var razor))
        {
            yield break;
        }

        if (reading.TryGetValue(Uncached, out var uncached))
        {
            yield return Against(razor, "G3", Uncached, uncached, 0.8, mostCpu: null);
        }

        foreach (var name in new[] { Free, Pro, ProGuide })
        {
            if (reading.TryGetValue(name, out var signedIn))
            {
                yield return Against(razor, "G4", name, signedIn, 0.6, mostCpu: 900);
            }
        }
    }

    private static Goal Against(Summary razor, string number, string name, Summary own, double least, double? mostCpu)
    {
        var ratio = new Figure(own.PerSecond.Median / razor.PerSecond.Median, 2);
        var cpu = new Figure(own.CpuMicros.Median, 0);
        return new Goal(
            number,
            name,
            $"{ratio} of Razor + EF, {cpu} µs CPU",
            mostCpu is null ? $"{least:0.0}" : $"{least:0.0}, at most {mostCpu} µs",
            ratio.Value >= least && (mostCpu is null || cpu.Value <= mostCpu)
        );
    }

    private static IEnumerable<Goal> Submit(Results results)
    {
        if (results.Submit is { } submit)
        {
            var (median, p99) = (new Figure(submit.Median, 1), new Figure(submit.P99, 1));
            yield return new Goal(
                "G7",
                $"{submit.Count} answers of 300 words with 3 new formulas (the first one after the start: {submit.FirstAfterStart:N0} ms)",
                $"p50 {median} ms, p99 {p99} ms, {new Figure(submit.Cpu, 1)} ms CPU",
                "25 ms, 100 ms",
                median.Value <= 25 && p99.Value <= 100
            );
        }
    }

    private static IEnumerable<Goal> Start(Results results)
    {
        if (results.Start is { } start)
        {
            var ratio = new Figure(start.Ratio, 2);
            yield return new Goal(
                "G8",
                $"start to first 200: {start.Site.Median:N0} ms ({start.Site.Least:N0} to {start.Site.Most:N0}), minimal {start.Minimal.Median:N0} ms ({start.Minimal.Least:N0} to {start.Minimal.Most:N0})",
                $"{ratio} of a minimal Razor + EF program",
                "1.5",
                ratio.Value <= 1.5
            );
        }
    }
}
