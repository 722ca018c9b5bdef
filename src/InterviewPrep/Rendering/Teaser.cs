using System.Text;
using AngleSharp.Dom;
using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Rendering;

/// <summary>The part of a locked section that everybody sees.</summary>
public static class Teaser
{
    /// <summary>Most characters that a reader sees of a teaser, its ellipsis included.</summary>
    public const int MaxCharacters = 150;

    private const string Ellipsis = "…";

    /// <summary>
    /// The beginning of a section as one paragraph of words, emphasis, code and formulas: at most
    /// <see cref="MaxCharacters"/> and a third of what the section shows, cut at a word, ending in an ellipsis. What cannot be
    /// cut (a formula, code) is kept whole or ends the teaser before it; code blocks, tables, images, displayed formulas, headings and
    /// footnotes are passed over. Never throws; an empty section has an empty teaser.
    /// </summary>
    /// <param name="html">HTML of the whole section, made by <see cref="MarkdownRenderer"/>; null counts as empty.</param>
    /// <returns>Clean HTML without ids, links or attributes other than those of formulas.</returns>
    public static string Cut(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        var root = Tree.Parse(html);
        Sanitise(root);
        var shown = TeaserText.Count(root);
        if (shown == 0)
        {
            return "";
        }

        var text = new TeaserText(Math.Min(MaxCharacters, shown / 3) - Ellipsis.Length);
        text.Read(root);
        return $"<p>{text.Html}{Ellipsis}</p>";
    }

    // Stored HTML is clean; this keeps the promise for whatever else is passed in.
    private static void Sanitise(IElement root)
    {
        foreach (var element in Tree.Elements(root))
        {
            if (SetFormula.Is(element))
            {
                Sanitiser.Clean(element, AllowList.Mathematics);
            }
        }
    }
}
