using System.Text.RegularExpressions;
using InterviewPrep.Rendering.Syntax;

namespace InterviewPrep.Rendering;

/// <summary>What a text may cost, counted before the parser sees it, because the parser cannot be interrupted.</summary>
internal static partial class TextLimits
{
    /// <summary>
    /// Cells that the tables of a text may lack. The parser fills every row up to the longest, so 25,000 pipes in one line
    /// and 12,000 lines of one pipe would become 300 million cells; a table that is as wide in all its rows lacks none.
    /// </summary>
    public const int MaxMissingCells = 20_000;

    // The parser copies an address, a title with it, for each pair of brackets that may refer to it.
    private const long MaxReferred = 20_000_000;

    /// <summary>Why the text is not rendered; null when it may be.</summary>
    public static string? Refuse(string markdown, Dialect dialect)
    {
        if (markdown.Length > dialect.MaxCharacters)
        {
            return $"The text is longer than {dialect.MaxCharacters:N0} characters.";
        }

        var brackets = markdown.AsSpan().Count('[');
        if (brackets > dialect.MaxBrackets)
        {
            return $"The text has more than {dialect.MaxBrackets:N0} brackets.";
        }

        var (missing, definition) = (0L, 0L);
        var lines = markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        foreach (var part in BlankLines().EnumerateSplits(lines))
        {
            missing += MissingCells(lines.AsSpan(part));
            definition = Math.Max(definition, Definition(lines.AsSpan(part)));
        }

        return missing > MaxMissingCells
                ? $"A table lacks more than {MaxMissingCells:N0} cells: give its rows as many as the longest one has."
            : definition * brackets > MaxReferred ? "The text refers too often to addresses that are too long."
            : null;
    }

    // No table and no definition reaches beyond a blank line. Code and quotations count as if they were tables.
    private static long MissingCells(ReadOnlySpan<char> part)
    {
        var (lines, pipes, longest) = (0L, 0L, 0L);
        foreach (var line in part.Split('\n'))
        {
            var width = part[line].Count('|');
            (lines, pipes, longest) = (lines + 1, pipes + width, Math.Max(longest, width));
        }

        return (lines * longest) - pipes;
    }

    // Not less than the longest definition of a reference.
    private static long Definition(ReadOnlySpan<char> part) =>
        part.Contains("]:", StringComparison.Ordinal) && LineOfReference().IsMatch(part) ? part.Length : 0;

    [GeneratedRegex(@"\n(?:[ \t]*\n)+", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"(?:\A|\n)[ \t>*+.)0-9-]*\[", RegexOptions.NonBacktracking)]
    private static partial Regex LineOfReference();
}
