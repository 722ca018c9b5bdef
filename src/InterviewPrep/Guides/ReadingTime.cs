using System.Text;
using AngleSharp.Dom;
using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Guides;

/// <summary>
/// How long a guide takes to read: words at 220 a minute, rounded up, at least one. A formula counts as 3 words within a line and as
/// 12 on a line of its own, a line of code as 8, a picture as 40: they are looked at, not read over.
/// </summary>
internal static class ReadingTime
{
    private const int WordsAMinute = 220;
    private const int Formula = 3;
    private const int DisplayedFormula = 12;
    private const int LineOfCode = 8;
    private const int Picture = 40;

    /// <param name="htmls">Everything that is read, locked or not.</param>
    public static int Minutes(IEnumerable<string> htmls) =>
        Math.Max(1, (int)Math.Ceiling(htmls.Sum(Words) / (double)WordsAMinute));

    /// <summary>Words of a text, with what stands for words.</summary>
    public static int Words(string html)
    {
        var words = 0;
        var prose = new StringBuilder();
        Tree.Visit(
            Tree.Parse(html),
            node =>
            {
                prose.Append(node is IText text ? text.Data : " ");
                var weight = node is IElement element ? Weight(element) : null;
                words += weight ?? 0;
                return weight is null;
            },
            node => prose.Append(node is IText ? "" : " ")
        );
        return words
            + prose
                .ToString()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Count(word => word.Any(char.IsLetterOrDigit));
    }

    // Null where what stands inside is read.
    private static int? Weight(IElement element) =>
        element.LocalName == "pre" ? LineOfCode * element.TextContent.Split('\n').Count(l => l.Trim().Length > 0)
        : element.LocalName == "img" ? Picture
        : SetFormula.Is(element)
            ? SetFormula.IsDisplay(element) ? DisplayedFormula
                : Formula
        : PlainText.IsDecoration(element) ? 0
        : null;
}
