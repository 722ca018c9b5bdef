using System.Text.RegularExpressions;
using AngleSharp.Dom;
using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Tests.Rendering;

/// <summary>
/// HTML as a browser reads it, so that two ways to write the same page are equal: parsed, runs of white space as one space,
/// none beside blocks (CommonMark, tests/normalize.py, says the same rules).
/// </summary>
internal static partial class NormalHtml
{
    private static readonly HashSet<string> Inlines = new(StringComparer.Ordinal)
    {
        "a",
        "em",
        "strong",
        "code",
        "img",
        "span",
        "del",
        "sup",
        "b",
        "i",
        "s",
        "responsive-image",
        "bab",
        "c2c",
        "b2",
        "a2",
        "foo",
    };

    /// <param name="html">What to normalise.</param>
    /// <param name="withoutAdditions">
    /// Leaves out what we add to every text: ids and anchors of headings, keyboard access of code, lazy loading of images.
    /// </param>
    public static string Of(string html, bool withoutAdditions = false)
    {
        var root = Tree.Parse(html);
        foreach (var comment in root.Descendants<IComment>().ToList())
        {
            comment.Remove();
        }

        if (withoutAdditions)
        {
            LeaveOutAdditions(root);
        }

        root.Normalize();
        foreach (var text in Texts(root))
        {
            Squeeze(text);
        }

        return HtmlWriter.Inner(root);
    }

    private static void LeaveOutAdditions(IElement root)
    {
        foreach (var element in Tree.Elements(root))
        {
            if (element.ClassName == "heading-anchor")
            {
                element.Remove();
            }

            foreach (var name in new[] { "id", "tabindex", "loading", "decoding" })
            {
                element.RemoveAttribute(name);
            }
        }
    }

    private static List<IText> Texts(IElement root) =>
        [
            .. Tree.Nodes(root)
                .OfType<IText>()
                .Where(text =>
                    text.Ancestors<IElement>().All(e => e.LocalName is not ("pre" or "textarea" or "script" or "style"))
                ),
        ];

    private static void Squeeze(IText text)
    {
        var words = Spaces().Replace(text.Data, " ");
        words = IsBlock(text.PreviousSibling ?? text.Parent) ? words.TrimStart(' ') : words;
        text.Data = IsBlock(text.NextSibling ?? text.Parent) ? words.TrimEnd(' ') : words;
    }

    private static bool IsBlock(INode? node) => node is IElement element && !Inlines.Contains(element.LocalName);

    [GeneratedRegex(@"[ \t\r\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
