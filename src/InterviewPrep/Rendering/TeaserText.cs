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
    private readonly Stack<string> open = new();
    private (int Length, string[] Open) lastWord = (0, []);
    private int seen;
    private bool isSpaceDue;
    private bool isFull;

    /// <summary>What was taken, every tag closed.</summary>
    public string Html { get; private set; } = "";

    /// <summary>All characters that a reader sees of a section.</summary>
    public static int Count(IElement root)
    {
        var text = new StringBuilder();
        Tree.Visit(
            root,
            node =>
            {
                var isFormula = node is IElement element && SetFormula.Is(element);
                text.Append(isFormula ? SetFormula.Seen((IElement)node) : (node as IText)?.Data);
                return !isFormula && !(node is IElement other && PlainText.IsDecoration(other));
            }
        );
        return PlainText.Squeeze(text).Length;
    }

    public void Read(IElement root)
    {
        Tree.Visit(root, Enter, Leave);
        Finish();
    }

    private bool Enter(INode node)
    {
        if (isFull)
        {
            return false;
        }

        switch (node)
        {
            case IText text:
                Fill(Add(text.Data));
                return false;
            case IElement element when IsAtom(element):
                Fill(AddAtom(element));
                return false;
            case IElement element when seen > 0 && Interrupts(element):
                isFull = true;
                return false;
            case IElement element when !IsPassedOver(element):
                Open(element);
                return true;
            default:
                return false;
        }
    }

    private void Leave(INode node)
    {
        if (!isFull && node is IElement element)
        {
            if (Kept.Contains(element.LocalName))
            {
                html.Append("</").Append(open.Pop()).Append('>');
            }
            else if (IsBlock(element))
            {
                EndWord();
            }
        }
    }

    private void Fill(bool hadRoom)
    {
        if (!hadRoom)
        {
            isFull = true;
            GoBack();
        }
    }

    private static bool IsBlock(IElement element) => element.LocalName is not ("a" or "span");

    private static bool IsAtom(IElement element) =>
        element.LocalName == "code" || (SetFormula.Is(element) && !SetFormula.IsDisplay(element));

    // What follows would not read on without it: "the gradient is" and then the next sentence.
    private static bool Interrupts(IElement element) =>
        element.LocalName is "pre" or "table" or "img" || SetFormula.IsDisplay(element);

    private static bool IsPassedOver(IElement element) =>
        PassedOver.Contains(element.LocalName)
        || SetFormula.Is(element)
        || PlainText.IsDecoration(element)
        || element.ClassName is "alert-title";

    private void Open(IElement element)
    {
        if (Kept.Contains(element.LocalName))
        {
            SpaceBefore(0);
            html.Append('<').Append(element.LocalName).Append('>');
            open.Push(element.LocalName);
        }
        else if (IsBlock(element))
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

    private void Finish()
    {
        while (open.Count > 0)
        {
            html.Append("</").Append(open.Pop()).Append('>');
        }

        Html = html.ToString();
    }
}
