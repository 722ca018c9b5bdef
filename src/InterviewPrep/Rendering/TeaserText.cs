using System.Text;
using AngleSharp.Dom;
using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Rendering;

/// <summary>Reads a section until a number of seen characters is reached.</summary>
/// <param name="limit">Seen characters, spaces between words included; below 1 nothing is taken.</param>
internal sealed class TeaserText(int limit)
{
    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal)
    {
        "pre",
        "table",
        "img",
        "input",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "script",
        "style",
        "template",
        "hr",
    };

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "strong", "em", "del", "sub", "sup" };

    private readonly StringBuilder html = new();
    private readonly Stack<(INode Node, string Name)> open = new();
    private (int Length, (INode, string)[] Open) lastWord = (0, []);
    private int seen;
    private bool isSpaceDue;

    /// <summary>What was taken, every tag closed.</summary>
    public string Html { get; private set; } = "";

    /// <summary>All characters that a reader sees of a section.</summary>
    public static int Count(IElement root)
    {
        var text = new StringBuilder();
        for (var node = Tree.Next(root, root); node is not null; )
        {
            var element = node as IElement;
            var isFormula = element is not null && SetFormula.Is(element);
            text.Append(isFormula ? SetFormula.Seen(element!) : (node as IText)?.Data);
            node = Tree.Next(node, root, isFormula || (element is not null && PlainText.IsDecoration(element)));
        }

        return PlainText.Squeeze(text).Length;
    }

    public void Read(IElement root)
    {
        var node = Tree.Next(root, root);
        while (node is not null)
        {
            CloseTo(node);
            var isWhole = true;
            switch (node)
            {
                case IText text when !Add(text.Data):
                    GoBack();
                    Finish();
                    return;
                case IElement element when IsAtom(element):
                    if (!AddAtom(element))
                    {
                        GoBack();
                        Finish();
                        return;
                    }

                    break;
                case IElement element when !IsPassedOver(element):
                    isWhole = false;
                    Enter(element);
                    break;
            }

            node = Tree.Next(node, root, isWhole);
        }

        Finish();
    }

    private static bool IsAtom(IElement element) =>
        element.LocalName == "code" || (SetFormula.Is(element) && !SetFormula.IsDisplay(element));

    private static bool IsPassedOver(IElement element) =>
        PassedOver.Contains(element.LocalName)
        || SetFormula.Is(element)
        || PlainText.IsDecoration(element)
        || element.ClassName is "callout-title";

    private void Enter(IElement element)
    {
        if (Kept.Contains(element.LocalName))
        {
            SpaceBefore(0);
            html.Append('<').Append(element.LocalName).Append('>');
            open.Push((element, element.LocalName));
        }
        else if (element.LocalName is not ("a" or "span"))
        {
            EndWord();
        }
    }

    // False when the limit is reached.
    private bool Add(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            if (char.IsWhiteSpace(text[start]))
            {
                EndWord();
                start++;
                continue;
            }

            var end = EndOfWord(text, start);
            if (seen + Space + (end - start) > limit)
            {
                return false;
            }

            SpaceBefore(end - start);
            html.Append(HtmlWriter.Escape(text[start..end]));
            start = end;
            if (IsIdeograph(text[end - 1]))
            {
                Remember();
            }
        }

        return true;
    }

    private bool AddAtom(IElement element)
    {
        var length = SetFormula.Is(element) ? SetFormula.Seen(element).Length : element.TextContent.Length;
        if (seen + Space + length > limit)
        {
            return false;
        }

        SpaceBefore(length);
        html.Append(
            SetFormula.Is(element)
                ? $"<span class=\"math math-inline\">{HtmlWriter.Inner(element)}</span>"
                : $"<code>{HtmlWriter.Escape(element.TextContent)}</code>"
        );
        return true;
    }

    private int Space => isSpaceDue && seen > 0 ? 1 : 0;

    private void SpaceBefore(int length)
    {
        if (Space > 0)
        {
            html.Append(' ');
            seen++;
        }

        isSpaceDue = false;
        seen += length;
    }

    // Chinese and Japanese have no spaces: there a character may end a line, and a teaser.
    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (
            end < text.Length && !char.IsWhiteSpace(text[end]) && !IsIdeograph(text[end - 1]) && !IsIdeograph(text[end])
        )
        {
            end++;
        }

        return end;
    }

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff';

    private void EndWord()
    {
        if (!isSpaceDue)
        {
            Remember();
            isSpaceDue = true;
        }
    }

    // Half a word may already stand there, or an emphasis with nothing in it: words are cut only where one has ended.
    private void Remember() => lastWord = (html.Length, [.. open.Reverse()]);

    private void GoBack()
    {
        html.Length = lastWord.Length;
        open.Clear();
        foreach (var element in lastWord.Open)
        {
            open.Push(element);
        }
    }

    private void CloseTo(INode node)
    {
        while (open.Count > 0 && !open.Peek().Node.Contains(node))
        {
            html.Append("</").Append(open.Pop().Name).Append('>');
        }
    }

    private void Finish()
    {
        while (open.Count > 0)
        {
            html.Append("</").Append(open.Pop().Name).Append('>');
        }

        Html = html.ToString();
    }
}
