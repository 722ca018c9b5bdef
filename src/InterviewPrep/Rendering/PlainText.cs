using System.Text;
using AngleSharp.Dom;
using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Rendering;

/// <summary>The words of rendered HTML, for descriptions, search and feeds.</summary>
public static class PlainText
{
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "p",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "th",
        "td",
        "div",
        "section",
    };

    /// <summary>
    /// One line of text with single spaces. Formulas are their TeX without dollars, images their alternative text; anchors,
    /// step numbers and footnote marks are left out. The result is text and needs escaping where HTML is written.
    /// </summary>
    /// <param name="html">HTML made by <see cref="MarkdownRenderer"/>; null counts as empty.</param>
    public static string From(string? html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return "";
        }

        var text = new StringBuilder();
        Tree.Visit(Tree.Parse(html), node => Enter(text, node), node => Space(text, node));
        return Squeeze(text);
    }

    // False when the node's children are not to be read.
    private static bool Enter(StringBuilder text, INode node)
    {
        if (node is not IElement element)
        {
            text.Append((node as IText)?.Data);
            return true;
        }

        if (IsDecoration(element))
        {
            return false;
        }

        Space(text, node);
        if (SetFormula.Is(element))
        {
            text.Append(SetFormula.Tex(element));
            return false;
        }

        text.Append(element.LocalName == "img" ? element.GetAttribute("alt") : null);
        return true;
    }

    // Words of two blocks never touch.
    private static void Space(StringBuilder text, INode node)
    {
        if (node is IElement element && Lines.Contains(element.LocalName))
        {
            text.Append(' ');
        }
    }

    internal static bool IsDecoration(IElement element) =>
        element.LocalName is "script" or "style" or "template"
        || element.ClassName is "heading-anchor" or "footnote-ref" or "footnote-back-ref" or "step-number";

    internal static string Squeeze(StringBuilder text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                line.Append(text[i]);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
