using InterviewPrep.Bench.Machine;

namespace InterviewPrep.Bench.Reports;

/// <summary>The tables with what stood under them.</summary>
internal sealed class Report(
    BenchOptions options,
    Results results,
    string databaseVersion,
    DateTimeOffset started,
    string noise
)
{
    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        yield return $"`{options.Command}` on {started:yyyy-MM-dd HH:mm} UTC, {MachineFacts.Processor()}, {MachineFacts.Runtime()}, "
            + $"PostgreSQL {databaseVersion}; the machine's load average before the run was {noise}.";
        yield return "";
        foreach (var line in Table.Goals(results))
        {
            yield return line;
        }

        if (results.Reading.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return $"Medians of {options.Rounds} rounds of {options.SecondsAtSixteen} s at 16 connections, least and most in brackets; alone is 1 s at one connection.";
        yield return "";
        foreach (var line in Table.Reading(results.Reading))
        {
            yield return line;
        }

        yield return "";
        foreach (var (control, cpu, perSecond) in results.Controls)
        {
            yield return $"- Measured twice, {control} differs by {cpu:P0} in CPU and {perSecond:P0} in requests/s.";
        }

        if (!results.IsSteady)
        {
            yield return $"- That is more than {Results.Tolerance:P0}: the machine was not quiet, run again.";
        }
    }
}
