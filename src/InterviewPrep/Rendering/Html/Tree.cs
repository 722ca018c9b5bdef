using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace InterviewPrep.Rendering.Html;

/// <summary>
/// Parsing and walking without recursion, because hostile input nests deeper than a stack is long, and without asking a node for its
/// sibling, because AngleSharp looks for the node among its parent's children to answer.
/// </summary>
internal static class Tree
{
    /// <summary>Parses a fragment; the element that is returned holds its nodes and is no part of it.</summary>
    public static IElement Parse(string html)
    {
        var document = new HtmlParser().ParseDocument("");
        var nodes = new HtmlParser().ParseFragment(html, document.Body!);
        return nodes.Length > 0 ? nodes[0].ParentElement! : document.CreateElement("div");
    }

    /// <summary>Goes through everything below the root in document order.</summary>
    /// <param name="root">Not visited itself.</param>
    /// <param name="enter">Called for each node; false leaves its children out, and its end.</param>
    /// <param name="leave">Called after the children of a node that was entered.</param>
    public static void Visit(INode root, Func<INode, bool> enter, Action<INode>? leave = null)
    {
        var path = new Stack<(INode Node, int Child)>();
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.Child < at.Node.ChildNodes.Length)
            {
                path.Push((at.Node, at.Child + 1));
                var child = at.Node.ChildNodes[at.Child];
                if (enter(child))
                {
                    path.Push((child, 0));
                }
            }
            else if (at.Node != root)
            {
                leave?.Invoke(at.Node);
            }
        }
    }

    /// <summary>Everything below the root in document order, as a list: callers change the tree.</summary>
    public static List<INode> Nodes(INode root)
    {
        var nodes = new List<INode>();
        Visit(
            root,
            node =>
            {
                nodes.Add(node);
                return true;
            }
        );
        return nodes;
    }

    /// <summary>The elements among <see cref="Nodes"/>.</summary>
    public static List<IElement> Elements(INode root) => [.. Nodes(root).OfType<IElement>()];

    /// <summary>Puts an element's children in its place.</summary>
    public static void Unwrap(IElement element)
    {
        while (element.LastChild is { } child)
        {
            element.Parent!.InsertBefore(child, element.NextSibling);
        }

        element.Parent!.RemoveChild(element);
    }
}
