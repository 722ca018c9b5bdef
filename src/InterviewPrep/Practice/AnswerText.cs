using System.Text;
using System.Text.RegularExpressions;

namespace InterviewPrep.Practice;

/// <summary>What may be stored as an answer, and what is said when it may not.</summary>
public static partial class AnswerText
{
    /// <summary>Longest answer, in UTF-16 units.</summary>
    public const int MaxLength = 50_000;

    /// <summary>Line ends as LF, without null characters, which PostgreSQL cannot store, and without lone surrogates.</summary>
    public static string Clean(string? typed)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A sentence for the field, or null where the cleaned text is fine.</summary>
    public static string? Problem(string cleaned) =>
        string.IsNullOrWhiteSpace(cleaned) ? "Write something before you submit."
        : cleaned.Length > MaxLength
            ? $"Your answer has {cleaned.Length:N0} characters; {MaxLength:N0} is the most. Shorten it and submit again."
        : null;

    /// <summary>Words: runs of letters or digits, apostrophes and hyphens inside them included.</summary>
    public static int CountWords(string text) => Word().Count(text);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’\-][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
