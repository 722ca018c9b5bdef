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

        foreach (var name in new[] { Cached, CachedBrotli })
        {
            var (ratio, cpu) = (reading[name].PerSecond.Median / bare.PerSecond.Median, reading[name].CpuMicros.Median);
            yield return new Goal(
                "G1",
                name,
                $"{ratio:0.00} of bare Kestrel, {cpu:0} µs CPU",
                "0.60, at most 45 µs",
                ratio >= 0.60 && cpu <= 45
            );
        }
    }

    private static IEnumerable<Goal> Wire(Results results)
    {
        if (results.Wire is { } wire)
        {
            yield return new Goal(
                "G2",
                "bytes against brotli 11, second reader (first reader after a start)",
                $"{wire.Ratio:0.000} ({wire.FirstRatio:0.000})",
                "1.1",
                wire.Ratio <= 1.1
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

        foreach (var name in new[] { Free, Pro })
        {
            if (reading.TryGetValue(name, out var signedIn))
            {
                yield return Against(razor, "G4", name, signedIn, 0.6, mostCpu: 900);
            }
        }
    }

    private static Goal Against(Summary razor, string number, string name, Summary own, double least, double? mostCpu)
    {
        var ratio = own.PerSecond.Median / razor.PerSecond.Median;
        return new Goal(
            number,
            name,
            $"{ratio:0.00} of Razor + EF, {own.CpuMicros.Median:0} µs CPU",
            mostCpu is null ? $"{least:0.0}" : $"{least:0.0}, at most {mostCpu} µs",
            ratio >= least && (mostCpu is null || own.CpuMicros.Median <= mostCpu)
        );
    }

    private static IEnumerable<Goal> Submit(Results results)
    {
        if (results.Submit is { } submit)
        {
            yield return new Goal(
                "G7",
                $"{submit.Count} answers of 300 words with 3 new formulas (the first one after the start: {submit.FirstAfterStart:N0} ms)",
                $"p50 {submit.Median:0.0} ms, p99 {submit.P99:0.0} ms, {submit.Cpu:0.0} ms CPU",
                "25 ms, 100 ms",
                submit is { Median: <= 25, P99: <= 100 }
            );
        }
    }

    private static IEnumerable<Goal> Start(Results results)
    {
        if (results.Start is { } start)
        {
            yield return new Goal(
                "G8",
                $"start to first 200: {start.Site.Median:N0} ms ({start.Site.Least:N0} to {start.Site.Most:N0}), minimal {start.Minimal.Median:N0} ms ({start.Minimal.Least:N0} to {start.Minimal.Most:N0})",
                $"{start.Ratio:0.00} of a minimal Razor + EF program",
                "1.5",
                start.Ratio <= 1.5
            );
        }
    }
}
