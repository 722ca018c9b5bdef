namespace InterviewPrep.Bench.Load;

/// <summary>The rounds of one contestant.</summary>
internal sealed class Summary(IReadOnlyList<Sample> samples)
{
    public Spread PerSecond { get; } = Spread.Of(samples.Select(s => s.PerSecond));

    public Spread CpuMicros { get; } = Spread.Of(samples.Select(s => s.CpuMicros));

    public Spread Bytes { get; } = Spread.Of(samples.Select(s => s.Bytes));

    public Spread AloneMedianMicros { get; } = Spread.Of(samples.Select(s => s.AloneMedian.TotalMicroseconds));
}

/// <summary>Median, least and most.</summary>
internal sealed record Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Spread(Middle(sorted), sorted[0], sorted[^1]);
    }

    /// <summary>The nearest-rank percentile of sorted values.</summary>
    public static double Percentile(IReadOnlyList<double> sorted, int percent) =>
        sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];

    private static double Middle(double[] sorted) =>
        sorted.Length % 2 == 1
            ? sorted[sorted.Length / 2]
            : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
}
