using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Quizzes.Expressions;

namespace InterviewPrep.Quizzes;

/// <summary>A number with its tolerance, such as <c>0.25 ± 0.005</c>, <c>9 ± 1 %</c> or <c>3</c>, which is exact.</summary>
/// <param name="Tolerance">The greatest distance that is accepted.</param>
internal sealed partial record NumberKey(double Value, double Tolerance)
{
    // What adding and multiplying decimals costs: 0.1 + 0.2 is 0.3 for a reader.
    private const double Rounding = 1e-9;

    private static readonly Dictionary<string, double> NoPoint = [];

    /// <summary>The key, or null where the text is none.</summary>
    public static NumberKey? Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var value = Of(match.Groups["value"]);
        var tolerance = match.Groups["tolerance"].Success ? Of(match.Groups["tolerance"]) : 0;
        tolerance = match.Groups["percent"].Success ? Math.Abs(value) * tolerance / 100 : tolerance;
        return double.IsFinite(value) && double.IsFinite(tolerance) ? new(value, tolerance) : null;
    }

    public bool Accepts(double given) =>
        double.IsFinite(given) && Math.Abs(given - Value) <= Tolerance + (Rounding * Math.Abs(Value));

    /// <summary>A number as a reader types it: digits, thousands set apart by commas, or a calculation such as 1/3.</summary>
    public static (double? Value, string? Error) Read(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (null, "Type a number first.");
        }

        if (typed.Length > ExpressionParser.MaxLength)
        {
            return (null, "This is too long for a number: write it as 0.25 or 2e-3.");
        }

        var plain = Thousands().IsMatch(typed) ? typed.Replace(",", "", StringComparison.Ordinal) : typed;
        var value = ExpressionParser.Parse(plain, []).Formula?.At(NoPoint);
        return value is { } number && double.IsFinite(number)
            ? (number, null)
            : (
                null,
                "This is no number: write it as 0.25, 2e-3 or 1/3, with a point before the decimals and without a unit."
            );
    }

    private static double Of(Group group) =>
        double.Parse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A(?<value>-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?)( ± (?<tolerance>[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?)(?<percent> %)?)?\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"\A\s*[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?\s*\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Thousands();
}
