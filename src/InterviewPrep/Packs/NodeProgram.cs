using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace InterviewPrep.Packs;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Null when it was stopped or never began.</param>
/// <param name="Line">The line of its output that says most.</param>
internal sealed record NodeRun(bool HasStarted, int? ExitCode, string Line, TimeSpan Limit);

/// <summary>Runs one Node program and stops it when it takes too long.</summary>
internal static class NodeProgram
{
    private const int LongestOutput = 500;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <param name="limit">Of computing; a program that waits is stopped after three times as long.</param>
    public static async Task<NodeRun> RunAsync(
        string folder,
        IReadOnlyList<string> arguments,
        TimeSpan limit,
        CancellationToken cancel
    )
    {
        using var process = new Process
        {
            StartInfo = new("node", arguments)
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
            return new(false, null, "", limit);
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
                return new(true, null, "", limit);
            }

            await draining;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return new(true, process.ExitCode, LineOf(output), limit);
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
    private static string LineOf(StringBuilder output)
    {
        var lines = output
            .ToString()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line =
            Array.Find(lines, l => l.Contains("Error", StringComparison.Ordinal))
            ?? lines.FirstOrDefault()
            ?? "it printed nothing.";
        return line.CutTo(LongestOutput, "…");
    }
}
