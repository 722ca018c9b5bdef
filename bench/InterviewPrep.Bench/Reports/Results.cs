using InterviewPrep.Bench.Figures;
using InterviewPrep.Bench.Load;

namespace InterviewPrep.Bench.Reports;

/// <summary>What a run measured; what was not asked for is empty or null.</summary>
internal sealed record Results
{
    /// <summary>More than this between two measurements of the same thing, and the run says nothing.</summary>
    public const double Tolerance = 0.15;

    public IReadOnlyDictionary<string, Summary> Reading { get; init; } = new Dictionary<string, Summary>();

    public WireResult? Wire { get; init; }

    public SubmitResult? Submit { get; init; }

    public StartResult? Start { get; init; }

    /// <summary>How far two measurements of the same thing lie apart, as a share of the smaller, by processor time and by requests.</summary>
    public IEnumerable<(string Control, double Cpu, double PerSecond)> Controls =>
        new[] { (Figures.Reading.Bare, Figures.Reading.BareAgain), (Figures.Reading.Razor, Figures.Reading.RazorAgain) }
            .Where(pair => Reading.ContainsKey(pair.Item1))
            .Select(pair =>
            {
                var (one, two) = (Reading[pair.Item1], Reading[pair.Item2]);
                return (pair.Item1, Apart(one.CpuMicros, two.CpuMicros), Apart(one.PerSecond, two.PerSecond));
            });

    public bool IsSteady => Controls.All(c => c is { Cpu: <= Tolerance, PerSecond: <= Tolerance });

    private static double Apart(Spread one, Spread two) =>
        Math.Abs(one.Median - two.Median) / Math.Min(one.Median, two.Median);
}
