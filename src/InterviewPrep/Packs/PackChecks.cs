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

    /// <summary>A check that takes longer is stopped.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Runs every check of a pack's folder.</summary>
    /// <returns>One problem for each check that failed, or one that says that Node is missing.</returns>
    public static async Task<IReadOnlyList<Problem>> RunAsync(
        string folder,
        IProgress<Importing.ImportProgress>? progress,
        CancellationToken ct
    )
    {
        var paths = PackFiles
            .FromFolder(folder)
            .Paths.Where(p => p.EndsWith(".check.mjs", StringComparison.Ordinal))
            .ToList();
        var problems = new Problem?[paths.Count];
        var done = 0;
        try
        {
            await Parallel.ForAsync(
                0,
                paths.Count,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
                async (i, cancel) =>
                {
                    problems[i] = await RunAsync(folder, paths[i], cancel);
                    progress?.Report(new("Running checks", Interlocked.Increment(ref done), paths.Count));
                }
            );
        }
        catch (Win32Exception)
        {
            return
            [
                new(
                    paths[0],
                    1,
                    1,
                    "Node is not installed, so no check beside a question was run: install Node 20 or skip them with --no-run.",
                    Severity.Error
                ),
            ];
        }

        return [.. problems.OfType<Problem>()];
    }

    private static async Task<Problem?> RunAsync(string folder, string path, CancellationToken ct)
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
        process.Start();
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        var output = new StringBuilder();
        try
        {
            await Task.WhenAll(
                DrainAsync(process.StandardOutput, output, limit.Token),
                DrainAsync(process.StandardError, output, limit.Token)
            );
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return Failed(
                path,
                $"The check ran longer than {Limit.TotalSeconds:0} seconds and was stopped: make it shorter."
            );
        }

        return process.ExitCode == 0
            ? null
            : Failed(
                path,
                $"The check failed with exit code {process.ExitCode}: {Line(output)} Mend the question or the check."
            );
    }

    private static async Task DrainAsync(StreamReader reader, StringBuilder output, CancellationToken ct)
    {
        var buffer = new char[1024];
        int length;
        while ((length = await reader.ReadAsync(buffer, ct)) > 0)
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
