using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewPrep.Rendering.Formulas;

/// <summary>
/// What a formula may cost, counted before the engine sees it, because the engine cannot be interrupted. Measured: 2,000 plain
/// characters take 0.3 s, a matrix of 900 cells 1.5 s, and macros that define macros have no bound.
/// </summary>
internal static partial class FormulaLimits
{
    public const int MaxCharacters = 2_000;
    public const int MaxNesting = 50;
    public const int MaxCells = 200;

    // Negative space drags a formula over what stands around it.
    private const double MaxNegativeEms = 20;

    /// <summary>Why the formula is not set; null when it may be.</summary>
    public static string? Refuse(string tex)
    {
        if (tex.Length > MaxCharacters)
        {
            return $"it is longer than {MaxCharacters:N0} characters";
        }

        if (Nesting(tex) > MaxNesting)
        {
            return $"it is nested more than {MaxNesting} deep";
        }

        if (tex.Count(c => c == '&') + Rows().Count(tex) > MaxCells)
        {
            return $"it has more than {MaxCells} cells";
        }

        if (Definitions().Match(tex) is { Success: true } definition)
        {
            return $"{definition.Value} is not available: formulas define no macros";
        }

        return NegativeEms(tex) > MaxNegativeEms ? $"it goes back more than {MaxNegativeEms} em" : null;
    }

    private static int Nesting(string tex)
    {
        var depth = 0;
        var deepest = 0;
        foreach (Match mark in Brackets().Matches(tex))
        {
            depth +=
                mark.Value is "{" or "\\left" or "\\begin" ? 1
                : mark.Value is "}" or "\\right" or "\\end" ? -1
                : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static double NegativeEms(string tex) =>
        NegativeLengths()
            .Matches(tex)
            .Sum(length =>
                double.TryParse(
                    length.Groups["number"].Value,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number * Ems(length.Groups["unit"].Value)
                    : 0.3 // \! and its kin: three to six eighteenths of an em
            );

    // TeXbook, chapter 10, for a font of 10 pt.
    private static double Ems(string unit) =>
        unit switch
        {
            "ex" => 0.43,
            "mu" => 1 / 18.0,
            "in" => 7.2,
            "cm" => 2.8,
            "mm" => 0.28,
            "pc" or "cc" or "nc" => 1.2,
            "em" => 1,
            "sp" => 1e-6,
            _ => 0.11,
        };

    [GeneratedRegex(@"\\[a-zA-Z]+|\\[^a-zA-Z]|[{}]", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\\\\|\\cr", RegexOptions.NonBacktracking)]
    private static partial Regex Rows();

    [GeneratedRegex(
        @"\\(?:[gex]?def|let|futurelet|global|long|(?:re|provide)?(?:new)?command|DeclareMathOperator)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Definitions();

    [GeneratedRegex(
        @"-\s*(?<number>[0-9]*\.?[0-9]+)\s*(?<unit>[a-z]{2})|\\(?:!|neg(?:thin|med|thick)space)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NegativeLengths();
}
