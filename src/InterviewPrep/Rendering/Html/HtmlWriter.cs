using System.Text;
using AngleSharp.Dom;

namespace InterviewPrep.Rendering.Html;

/// <summary>
/// Writes a cleaned tree as HTML (WHATWG, section 13.3), without recursion, and with &lt; and &gt; escaped in attribute
/// values too, so that no second parser can read them as tags.
/// </summary>
internal static class HtmlWriter
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "input" };

    /// <summary>What stands inside the root.</summary>
    /// <param name="root">A cleaned tree.</param>
    /// <param name="replacements">Clean HTML to write in place of an element.</param>
    public static string Inner(INode root, IReadOnlyDictionary<IElement, string>? replacements = null)
    {
        var html = new StringBuilder();
        Tree.Visit(
            root,
            node =>
            {
                if (node is IElement element && replacements?.TryGetValue(element, out var replacement) == true)
                {
                    html.Append(replacement);
                    return false;
                }

                Open(html, node);
                return true;
            },
            node => Close(html, node)
        );
        return html.ToString();
    }

    /// <summary>Text as it stands between tags.</summary>
    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        Escape(html, text, isAttribute: false);
        return html.ToString();
    }

    private static void Open(StringBuilder html, INode node)
    {
        if (node is IText text)
        {
            Escape(html, text.Data, isAttribute: false);
        }
        else if (node is IElement element)
        {
            html.Append('<').Append(element.LocalName);
            foreach (var attribute in element.Attributes)
            {
                html.Append(' ').Append(attribute.Name);
                if (attribute.Value.Length > 0)
                {
                    html.Append("=\"");
                    Escape(html, attribute.Value, isAttribute: true);
                    html.Append('"');
                }
            }

            html.Append('>');
        }
    }

    private static void Close(StringBuilder html, INode node)
    {
        if (node is IElement element && !Void.Contains(element.LocalName))
        {
            html.Append("</").Append(element.LocalName).Append('>');
        }
    }

    private static void Escape(StringBuilder html, string text, bool isAttribute)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // A browser reads every line end as one line feed (WHATWG, section 13.2.3.5).
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            var c = text[i];
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '\u00a0' => html.Append("&nbsp;"),
                '"' when isAttribute => html.Append("&quot;"),
                '\0' => html.Append('\ufffd'),
                '\r' => html.Append('\n'),
                _ => html.Append(c),
            };
        }
    }
}
