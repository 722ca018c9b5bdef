using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace InterviewPrep.Rendering.Html;

/// <summary>
/// The last pass over a rendered tree: whatever the steps before it let through, only the allow-list leaves it. Elements
/// outside the list give way to their children, or vanish with them where the children would be code.
/// </summary>
internal static partial class Sanitiser
{
    private static readonly HashSet<string> Swallowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "template",
        "iframe",
        "object",
        "embed",
        "noscript",
        "noembed",
        "noframes",
        "plaintext",
        "xmp",
        "title",
        "textarea",
        "select",
        "svg",
        "math",
        "audio",
        "video",
        "canvas",
        "frameset",
        "head",
    };

    public static void Clean(IElement root, AllowList allowed)
    {
        foreach (var node in Tree.Nodes(root))
        {
            if (node is IElement element)
            {
                Judge(element, allowed);
            }
            else if (node is not IText)
            {
                node.Parent!.RemoveChild(node);
            }
        }
    }

    private static void Judge(IElement element, AllowList allowed)
    {
        if (allowed.Allows(element.LocalName))
        {
            CleanAttributes(element, allowed);
            Check(element);
        }
        else if (Swallowed.Contains(element.LocalName))
        {
            element.Remove();
        }
        else
        {
            Tree.Unwrap(element);
        }
    }

    // What lost the attribute that made it something.
    private static void Check(IElement element)
    {
        switch (element.LocalName)
        {
            case "a" when !element.HasAttribute("href") && !element.HasAttribute("id"):
                Tree.Unwrap(element);
                break;
            case "img" when !element.HasAttribute("src"):
                element.Replace(element.Owner!.CreateTextNode(element.GetAttribute("alt") ?? ""));
                break;
            case "input" when element.GetAttribute("type") != "checkbox":
                element.Remove();
                break;
        }
    }

    private static void CleanAttributes(IElement element, AllowList allowed)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            var value = allowed.Allows(element.LocalName, attribute.Name)
                ? CleanValue(attribute.Name, attribute.Value)
                : null;
            if (value is null)
            {
                element.RemoveAttribute(attribute.NamespaceUri, attribute.LocalName);
            }
            else if (value != attribute.Value)
            {
                element.SetAttribute(attribute.Name, value);
            }
        }
    }

    private static string? CleanValue(string name, string value) =>
        name switch
        {
            "href" => AddressRule.Link(value),
            "src" => AddressRule.Image(value),
            "id" => Id().IsMatch(value) ? value : null,
            "class" => Classes().IsMatch(value) ? value : null,
            "start" => int.TryParse(value, out _) ? value : null,
            "style" => Styles().IsMatch(value) ? value : null,
            _ => value,
        };

    [GeneratedRegex(@"\A[\p{L}\p{N}_:.-]{1,200}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z0-9_+# -]{1,200}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Classes();

    // Lengths, colours and a few words: nothing that loads (url), nothing that leaves its place (position: fixed).
    [GeneratedRegex(
        @"\A(?:(?:height|width|min-width|max-width|top|bottom|left|right|vertical-align|margin|margin-(?:left|right|top|bottom)|padding|padding-(?:left|right|top|bottom)|border-(?:(?:top|bottom|left|right)-)?width|border-(?:right|left|top|bottom)-style|border-(?:style|color)|color|background-color|position|font-size|text-shadow|transform)\s*:\s*(?:(?:(?:calc|translate[XY]?|scale[XY]?|rgba?)\()?[#A-Za-z0-9.%+ ,()-]*)\s*;?\s*)+\z",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Styles();
}
