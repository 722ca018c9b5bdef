using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace InterviewPrep.Packs;

/// <summary>
/// Runs the checks that lie beside questions (<c>questions/&lt;slug&gt;.check.mjs</c>): small Node programs without
/// dependencies that recompute what a question claims. They run with the rights of whoever runs them.
/// </summary>
public static class PackChecks
{
    private const int AtOnce = 2;
    private const int LongestOutput = 500;
    private const string NoNode =
        "Node is not installed, so no check beside a question was run: install Node 20 or skip them with --no-run.";

    /// <summary>A check that computes longer is stopped, and one that waits three times as long.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs every check of a pack's folder.</summary>
    /// <returns>One problem for each check that failed, or one that says that Node is missing.</returns>
    public static Task<IReadOnlyList<Problem>> RunAsync(
        string folder,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    ) => RunAsync(folder, Limit, progress, cancel);

    internal static async Task<IReadOnlyList<Problem>> RunAsync(
        string folder,
        TimeSpan limit,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        var paths = PackFiles
            .FromFolder(folder)
            .Paths.Where(p => p.EndsWith(".check.mjs", StringComparison.Ordinal))
            .ToList();
        var problems = new Problem?[paths.Count];
        var done = 0;
        await Parallel.ForAsync(
            0,
            paths.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (i, cancel) =>
            {
                problems[i] = await RunAsync(folder, paths[i], limit, cancel);
                progress?.Report(new("Running checks", Interlocked.Increment(ref done), paths.Count));
            }
        );
        var found = problems.OfType<Problem>().ToList();
        return found.Find(p => p.Message == NoNode) is { } absent ? [absent] : found;
    }

    private static async Task<Problem?> RunAsync(string folder, string path, TimeSpan limit, CancellationToken cancel)
    {
        using var process = new Process
        {
            StartInfo = new("node", [Path.GetFullPath(Path.Combine(folder, path))])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
                UseShellExecute = false,
                WorkingDirectory = Path.GetFullPath(folder),
            },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return Failed(path, NoNode);
        }

        process.StandardInput.Close();
        var output = new StringBuilder();
        var draining = Task.WhenAll(
            DrainAsync(process.StandardOutput, output, cancel),
            DrainAsync(process.StandardError, output, cancel)
        );
        try
        {
            if (!await EndsAsync(process, limit, cancel))
            {
                return Failed(
                    path,
                    $"The check ran longer than {limit.TotalSeconds:0} seconds and was stopped: make it shorter."
                );
            }

            await draining;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return process.ExitCode == 0
            ? null
            : Failed(
                path,
                $"The check failed with exit code {process.ExitCode}: {Line(output)} Mend the question or the check."
            );
    }

    // By the time it computed, so that a busy machine fails no honest check.
    private static async Task<bool> EndsAsync(Process process, TimeSpan limit, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var ended = process.WaitForExitAsync(cancel);
        while (await Task.WhenAny(ended, Task.Delay(Look, cancel)) != ended)
        {
            process.Refresh();
            if (clock.Elapsed > 3 * limit || Computed(process) > limit)
            {
                return false;
            }
        }

        await ended;
        return true;
    }

    private static TimeSpan Computed(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It ended since anybody looked.
            return TimeSpan.Zero;
        }
    }

    private static async Task DrainAsync(StreamReader reader, StringBuilder output, CancellationToken cancel)
    {
        var buffer = new char[1024];
        int length;
        while ((length = await reader.ReadAsync(buffer, cancel)) > 0)
        {
            lock (output)
            {
                output.Append(buffer, 0, Math.Min(length, Math.Max(0, 20_000 - output.Length)));
            }
        }
    }

    // The line that names the error: Node prints the source line before and the stack after it.
    private static string Line(StringBuilder output)
    {
        var lines = output
            .ToString()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line =
            Array.Find(lines, l => l.Contains("Error", StringComparison.Ordinal))
            ?? lines.FirstOrDefault()
            ?? "it printed nothing.";
        return line.Length > LongestOutput ? string.Concat(line.AsSpan(0, LongestOutput), "…") : line;
    }

    private static Problem Failed(string path, string message) => new(path, 1, 1, message, Severity.Error);
}
