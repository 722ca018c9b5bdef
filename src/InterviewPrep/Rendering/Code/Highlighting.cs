using AngleSharp.Dom;
using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Rendering.Code;

/// <summary>
/// Colours fenced code by class alone, under the names that themes for highlight.js use: <c>hljs-comment</c>, <c>hljs-string</c>,
/// <c>hljs-keyword</c>, <c>hljs-literal</c> (true, null, self), <c>hljs-number</c>, <c>hljs-type</c> (types and shell commands),
/// <c>hljs-title</c> (a name that is called), <c>hljs-attr</c> (keys), <c>hljs-variable</c> (shell variables) and <c>hljs-meta</c>
/// (decorators, directives).
/// </summary>
internal static class Highlighting
{
    // Beyond this a page would carry more spans than a reader reads.
    private const int LongestCode = 50_000;

    private const string Prefix = "language-";

    public static void Apply(IElement root)
    {
        foreach (var code in Tree.Elements(root))
        {
            if (
                code
                    is {
                        LocalName: "code",
                        ParentElement.LocalName: "pre",
                        ClassName: { } name,
                        FirstChild: IText text
                    }
                && name.StartsWith(Prefix, StringComparison.Ordinal)
                && Languages.Find(name[Prefix.Length..]) is { } language
                && text.Data.Length <= LongestCode
            )
            {
                Colour(code, text.Data, language);
            }
        }
    }

    private static void Colour(IElement element, string code, Language language)
    {
        var document = element.Owner!;
        var plain = 0;
        var nodes = new List<INode>();
        foreach (var token in new Lexer(code, language).Read())
        {
            if (token.Class is { } name)
            {
                AddText(nodes, document, code[plain..token.Start]);
                var span = document.CreateElement("span");
                span.ClassName = name;
                span.AppendChild(document.CreateTextNode(code[token.Start..token.End]));
                nodes.Add(span);
                plain = token.End;
            }
        }

        AddText(nodes, document, code[plain..]);
        element.RemoveChild(element.FirstChild!);
        element.Append([.. nodes]);
    }

    private static void AddText(List<INode> nodes, IDocument document, string text)
    {
        if (text.Length > 0)
        {
            nodes.Add(document.CreateTextNode(text));
        }
    }
}
