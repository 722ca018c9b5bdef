using InterviewPrep.Bench.Figures;
using InterviewPrep.Bench.Load;

namespace InterviewPrep.Bench.Reports;

/// <summary>The figures as Markdown.</summary>
internal static class Table
{
    public static IEnumerable<string> Reading(IReadOnlyDictionary<string, Summary> summaries)
    {
        yield return "| measured | requests/s | CPU µs a request | p50 alone, µs | bytes |";
        yield return "|---|---|---|---|---|";
        foreach (var (name, s) in summaries)
        {
            yield return $"| {name} | {Of(s.PerSecond)} | {Of(s.CpuMicros)} | {Of(s.AloneMedianMicros)} | {s.Bytes.Median:N0} |";
        }
    }

    public static IEnumerable<string> Goals(Results results)
    {
        yield return "| # | what | figure | reach | |";
        yield return "|---|---|---|---|---|";
        foreach (var goal in Goal.Of(results))
        {
            yield return $"| {goal.Number} | {goal.What} | {goal.Figure} | {goal.Reach} | {(goal.IsMet ? "met" : "**missed**")} |";
        }
    }

    private static string Of(Spread spread) => $"{spread.Median:N0} ({spread.Least:N0} to {spread.Most:N0})";
}
