using System.Diagnostics;
using System.Globalization;
using InterviewPrep.Bench.Machine;

namespace InterviewPrep.Bench.Load;

/// <summary>Runs wrk on the load's core.</summary>
internal static class Wrk
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Load", "requests.lua");

    /// <exception cref="InvalidOperationException">wrk failed, or an answer was no success.</exception>
    public static async Task<WrkResult> RunAsync(Contestant contestant, int connections, int seconds)
    {
        var (result, output) = await LoadAsync(contestant, connections, seconds);
        return result is { Errors: 0 }
            ? result
            : throw new InvalidOperationException($"{contestant.Name}: wrk saw errors.\n{output}");
    }

    /// <summary>The same load, measured by nobody.</summary>
    /// <exception cref="InvalidOperationException">wrk failed.</exception>
    public static async Task WarmAsync(Contestant contestant, int connections, int seconds)
    {
        var (result, output) = await LoadAsync(contestant, connections, seconds);
        if (result is null)
        {
            throw new InvalidOperationException($"{contestant.Name}: wrk failed.\n{output}");
        }

        if (result.Errors > 0)
        {
            Console.Error.WriteLine(
                $"  while warming up, {contestant.Name}: {result.Errors} errors in {result.Requests}"
            );
        }
    }

    private static async Task<(WrkResult? Result, string Output)> LoadAsync(
        Contestant contestant,
        int connections,
        int seconds
    )
    {
        var start = new ProcessStartInfo("taskset")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            .. new[] { "-c", Cores.Load.ToString(), "wrk", "-t1", $"-c{connections}", $"-d{seconds}s", "-s", Script },
            .. contestant.Headers.SelectMany(h => new[] { "-H", $"{h.Key}: {h.Value}" }),
            contestant.Address,
            "--",
            contestant.PathFile,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var wrk = Process.Start(start)!;
        var error = wrk.StandardError.ReadToEndAsync();
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return (WrkResult.Parse(output), output + await error);
    }
}

/// <summary>What wrk counted.</summary>
/// <param name="Requests">Answers that came back.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Bytes">Bytes received, headers included.</param>
/// <param name="Median">Median latency.</param>
/// <param name="Errors">Connections that failed and answers of 400 or more.</param>
internal sealed record WrkResult(long Requests, TimeSpan Duration, long Bytes, TimeSpan Median, long Errors)
{
    public double PerSecond => Requests / Duration.TotalSeconds;

    public static WrkResult? Parse(string output) =>
        output.Split('\n').FirstOrDefault(l => l.StartsWith("result ", StringComparison.Ordinal)) is { } line
        && line.Split(' ')[1..].Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray()
            is [var requests, var duration, var bytes, var median, var errors]
            ? new(requests, Micros(duration), bytes, Micros(median), errors)
            : null;

    private static TimeSpan Micros(long microseconds) => TimeSpan.FromMicroseconds(microseconds);
}
