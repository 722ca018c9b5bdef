using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Quizzes.Expressions;

namespace InterviewPrep.Quizzes;

/// <summary>The values over which a formula is judged.</summary>
internal sealed record VariableRange(string Name, double From, double To);

/// <summary>
/// A formula and its domain, such as <c>`(p - y) * x` for p from 0.01 to 0.99, y from 0 to 1, x from -3 to 3</c>. Another formula
/// equals it when both have the same values at fixed points of the domain.
/// </summary>
internal sealed partial class FormulaKey
{
    /// <summary>With fewer points at which the key is defined nobody can be judged.</summary>
    private const int FewestPoints = 10;

    private const int Points = 40;

    private const string One = @"(?<range>[A-Za-z][A-Za-z0-9_]* from -?[0-9]+(\.[0-9]+)? to -?[0-9]+(\.[0-9]+)?)";

    // Two ways to write the same thing differ by rounding, which is largest where terms cancel.
    private const double Relative = 1e-6;
    private const double OfLargest = 1e-9;

    private readonly IReadOnlyList<VariableRange> domain;
    private readonly IReadOnlyList<Dictionary<string, double>> points;
    private readonly double[] values;

    private FormulaKey(Expression formula, IReadOnlyList<VariableRange> domain)
    {
        this.domain = domain;
        points = [.. Enumerable.Range(1, Points).Select(i => Point(domain, i))];
        values = [.. points.Select(formula.At)];
    }

    /// <returns>The key, or a sentence that says why the text is none.</returns>
    public static (FormulaKey? Key, string? Error) Parse(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return (
                null,
                "Write a formula and its domain as `(p - y) * x` for p from 0 to 1, y from 0 to 1, x from -3 to 3."
            );
        }

        var ranges = match.Groups["range"].Captures.Select(c => Range(c.Value)).ToList();
        if (ranges.Exists(r => !(double.IsFinite(r.From) && double.IsFinite(r.To) && r.From < r.To)))
        {
            return (null, "A range goes from the smaller to the larger number: mend the domain.");
        }

        var names = ranges.ConvertAll(r => r.Name);
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count || names.Exists(Function.All.ContainsKey))
        {
            return (null, "A variable has one range, and no function is a variable: mend the domain.");
        }

        var (formula, error) = ExpressionParser.Parse(match.Groups["formula"].Value, names);
        if (formula is null)
        {
            return (null, error);
        }

        var key = new FormulaKey(formula, ranges);
        return key.values.Count(double.IsFinite) >= FewestPoints
            ? (key, null)
            : (null, "The formula is undefined nearly everywhere in its domain: mend the formula or the domain.");
    }

    /// <summary>A formula as a reader types it, or a sentence that says why it is none.</summary>
    public (Expression? Formula, string? Error) Read(string typed) =>
        ExpressionParser.Parse(typed, domain.Select(r => r.Name).ToList());

    /// <summary>Another formula over the same domain, such as a common mistake; null where the text is none.</summary>
    public FormulaKey? With(string text) =>
        Alone().Match(text) is { Success: true } match && Read(match.Groups["formula"].Value).Formula is { } formula
            ? new(formula, domain)
            : null;

    /// <summary>Where this formula is undefined the other may be anything; where only the other is, they differ.</summary>
    public bool HasValuesOf(Expression other)
    {
        var finite = values.Where(double.IsFinite).ToList();
        var slack = finite.Count == 0 ? 0 : OfLargest * finite.Max(Math.Abs);
        for (var i = 0; i < values.Length; i++)
        {
            var (mine, theirs) = (values[i], double.IsFinite(values[i]) ? other.At(points[i]) : 0);
            if (
                double.IsFinite(mine)
                && !(double.IsFinite(theirs) && Math.Abs(mine - theirs) <= slack + (Relative * Math.Abs(mine)))
            )
            {
                return false;
            }
        }

        return finite.Count > 0;
    }

    // The same for everybody and at all times: Steele, Lea and Flood (2014), SplitMix.
    private static Dictionary<string, double> Point(IReadOnlyList<VariableRange> domain, int index)
    {
        var state = unchecked((ulong)index * 0xD1342543DE82EF95);
        return domain.ToDictionary(
            r => r.Name,
            r =>
            {
                state = unchecked(state + 0x9E3779B97F4A7C15);
                var z = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
                z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
                return r.From + ((r.To - r.From) * ((z ^ (z >> 31)) >> 11) / (1UL << 53));
            },
            StringComparer.Ordinal
        );
    }

    private static VariableRange Range(string text)
    {
        var words = text.Split(' ');
        return new(words[0], Of(words[2]), Of(words[4]));
    }

    private static double Of(string number) => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\A`(?<formula>[^`]+)` for (" + One + @")(, " + One + @"){0,9}\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A`(?<formula>[^`]+)`\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();
}
