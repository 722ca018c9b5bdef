using System.Globalization;

namespace InterviewPrep.Bench.Reports;

/// <summary>A figure as the table prints it, so that what stands there is what was compared with the goal.</summary>
internal sealed record Figure(double Measured, int Decimals)
{
    public double Value => double.Parse(ToString(), CultureInfo.InvariantCulture);

    public override string ToString() => Measured.ToString($"F{Decimals}", CultureInfo.InvariantCulture);
}
