using System.Runtime.InteropServices;

namespace InterviewPrep.Bench.Machine;

/// <summary>What stood under the figures.</summary>
internal static class MachineFacts
{
    public static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))
            is { } line
            ? line.Split(':', 2)[1].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    public static string Runtime() => $".NET {Environment.Version}";

    /// <summary>Processes that ran or waited to run, on average over the last minute: the noise, where it is read before the load.</summary>
    public static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
