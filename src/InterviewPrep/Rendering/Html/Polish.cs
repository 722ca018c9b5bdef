using AngleSharp.Dom;

namespace InterviewPrep.Rendering.Html;

/// <summary>Makes plain Markdown output fit to stand on a page: reachable by keyboard, named for listeners, without inline styles.</summary>
internal static class Polish
{
    private static readonly string[] Sides = ["left", "center", "right"];

    public static void Apply(IElement root, string idPrefix, string? linkRelation)
    {
        foreach (var element in Tree.Elements(root))
        {
            switch (element.LocalName)
            {
                case "a":
                    Link(element, idPrefix, linkRelation);
                    break;
                case "img":
                    element.SetAttribute("loading", "lazy");
                    element.SetAttribute("decoding", "async");
                    break;
                case "input":
                    element.SetAttribute("aria-label", element.HasAttribute("checked") ? "Done" : "To do");
                    break;
                case "pre":
                    element.SetAttribute("tabindex", "0");
                    break;
                case "div" when element.ClassName == "math-display":
                    Scroll(element, "Formula");
                    break;
                case "table":
                    Wrap(element, "table-wrap", "Table");
                    break;
                case "th" or "td":
                    Align(element);
                    break;
                case "div" when element.ClassName == "footnotes":
                    Footnotes(element);
                    break;
            }

            if (idPrefix.Length > 0 && element.Id is { Length: > 0 } id)
            {
                element.Id = idPrefix + id;
            }
        }
    }

    private static void Link(IElement link, string idPrefix, string? relation)
    {
        var address = link.GetAttribute("href") ?? "";
        if (idPrefix.Length > 0 && address.Length > 1 && address[0] == '#')
        {
            link.SetAttribute("href", $"#{idPrefix}{address.AsSpan(1)}");
        }

        if (link.ClassName == "footnote-back-ref")
        {
            link.SetAttribute("aria-label", "Back to the text");
        }
        else if (link.ClassName == "footnote-ref")
        {
            link.SetAttribute("aria-label", $"Footnote {link.TextContent}");
        }
        else if (relation is not null && !address.StartsWith('#'))
        {
            link.SetAttribute("rel", relation);
        }
    }

    // What may be wider than the column scrolls by itself and by keyboard.
    private static void Wrap(IElement element, string className, string label)
    {
        var wrapper = element.Owner!.CreateElement("div");
        wrapper.ClassName = className;
        Scroll(wrapper, label);
        element.Parent!.ReplaceChild(wrapper, element);
        wrapper.AppendChild(element);
    }

    private static void Scroll(IElement element, string label)
    {
        element.SetAttribute("role", "group");
        element.SetAttribute("aria-label", label);
        element.SetAttribute("tabindex", "0");
    }

    private static void Align(IElement cell)
    {
        var style = cell.GetAttribute("style") ?? "";
        var side = Sides.FirstOrDefault(s => style.Contains(s, StringComparison.Ordinal));
        if (side is not null)
        {
            cell.ClassName = $"align-{side}";
        }

        // The empty corner of a table heads nothing (WCAG 2.2, 1.3.1): listeners would hear a header without a name.
        if (cell is { LocalName: "th", ChildElementCount: 0 } && string.IsNullOrWhiteSpace(cell.TextContent))
        {
            var corner = cell.Owner!.CreateElement("td");
            corner.ClassName = cell.ClassName;
            cell.Parent!.ReplaceChild(corner, cell);
        }
    }

    private static void Footnotes(IElement notes)
    {
        var section = notes.Owner!.CreateElement("section");
        section.ClassName = "footnotes";
        section.SetAttribute("aria-label", "Footnotes");
        notes.Parent!.ReplaceChild(section, notes);
        while (notes.FirstChild is { } child)
        {
            section.AppendChild(child);
        }

        section.QuerySelector("hr")?.Remove();
    }
}
