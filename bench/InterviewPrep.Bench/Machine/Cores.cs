using System.Diagnostics;

namespace InterviewPrep.Bench.Machine;

/// <summary>Which core does what: server and database share one, the load and this program have the other.</summary>
internal static class Cores
{
    public const int Server = 0;
    public const int Load = 1;

    /// <summary>Moves a running process with all its threads; children that it starts later follow.</summary>
    public static async Task PinAsync(int processId, int core)
    {
        using var taskset = Process.Start(
            new ProcessStartInfo("taskset", ["-a", "-c", "-p", core.ToString(), processId.ToString()])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        await taskset.WaitForExitAsync();
        if (taskset.ExitCode != 0)
        {
            throw new InvalidOperationException($"taskset could not pin process {processId}.");
        }
    }
}
