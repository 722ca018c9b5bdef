using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace InterviewPrep.Rendering.Html;

/// <summary>Parsing and walking without recursion: hostile input nests deeper than a stack is long.</summary>
internal static class Tree
{
    /// <summary>Parses a fragment into a detached container element whose children are its nodes.</summary>
    public static IElement Parse(string html)
    {
        var document = new HtmlParser().ParseDocument("");
        var body = document.Body!;
        var nodes = new HtmlParser().ParseFragment(html, body);
        var root = document.CreateElement("div");
        while (nodes.Length > 0)
        {
            root.AppendChild(nodes[0]);
        }

        return root;
    }

    /// <summary>The node after this one in document order below the root; children are left out when asked.</summary>
    public static INode? Next(INode node, INode root, bool skipChildren = false)
    {
        if (!skipChildren && node.FirstChild is { } child)
        {
            return child;
        }

        for (var at = node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    /// <summary>All elements below the root in document order, as a list: callers change the tree.</summary>
    public static List<IElement> Elements(INode root)
    {
        var found = new List<IElement>();
        for (var node = Next(root, root); node is not null; node = Next(node, root))
        {
            if (node is IElement element)
            {
                found.Add(element);
            }
        }

        return found;
    }

    /// <summary>Puts an element's children in its place.</summary>
    public static void Unwrap(IElement element)
    {
        while (element.FirstChild is { } child)
        {
            element.Parent!.InsertBefore(child, element);
        }

        element.Parent!.RemoveChild(element);
    }
}
