using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>A note, tip, important remark or warning; its first child is the title when it has one.</summary>
internal sealed class CalloutBlock(string kind) : ContainerBlock(null)
{
    /// <summary>note, tip, important or warning.</summary>
    public string Kind { get; } = kind;

    /// <summary>The kind as the word that is printed.</summary>
    public string Word => string.Concat(Kind[..1].ToUpperInvariant(), Kind.AsSpan(1));

    /// <summary>What stood behind the kind on its line; null for nothing.</summary>
    public ContainerInline? Title { get; init; }
}

/// <summary>Turns quotes that begin with <c>[!NOTE] Title</c> into callouts.</summary>
internal static partial class Callouts
{
    public static void Apply(ParsedText text)
    {
        foreach (var quote in text.Document.Descendants<QuoteBlock>().ToList())
        {
            if (quote is [ParagraphBlock { Inline: { } line } opening, ..] && Marker(line) is { } marker)
            {
                var kind = marker.Groups["kind"].Value.ToLower(CultureInfo.InvariantCulture);
                if (kind is "note" or "tip" or "important" or "warning")
                {
                    Replace(quote, kind, opening, marker.Length);
                }
                else
                {
                    text.Report(
                        quote.Span.Start,
                        $"There is no callout “{kind}”: use NOTE, TIP, IMPORTANT or WARNING."
                    );
                }
            }
        }
    }

    private static Match? Marker(ContainerInline line)
    {
        if (line.FirstChild is not LiteralInline { IsFirstCharacterEscaped: false })
        {
            return null;
        }

        var text = new StringBuilder();
        for (Inline? part = line.FirstChild; part is LiteralInline literal && text.Length < 40; part = part.NextSibling)
        {
            text.Append(literal.Content.AsSpan());
        }

        var match = MarkerPattern().Match(text.ToString());
        return match.Success ? match : null;
    }

    private static void Replace(QuoteBlock quote, string kind, ParagraphBlock opening, int markerLength)
    {
        DropText(opening.Inline!, markerLength);
        var callout = new CalloutBlock(kind) { Title = TakeFirstLine(opening.Inline!), Span = quote.Span };
        if (opening.Inline!.FirstChild is null)
        {
            quote.Remove(opening);
        }

        var parent = quote.Parent!;
        parent[parent.IndexOf(quote)] = callout;
        foreach (var block in quote.ToList())
        {
            quote.Remove(block);
            callout.Add(block);
        }
    }

    private static void DropText(ContainerInline line, int length)
    {
        while (length > 0 && line.FirstChild is LiteralInline literal)
        {
            var taken = Math.Min(length, literal.Content.Length);
            literal.Content.Start += taken;
            length -= taken;
            if (literal.Content.IsEmpty)
            {
                literal.Remove();
            }
        }
    }

    private static ContainerInline? TakeFirstLine(ContainerInline line)
    {
        var title = new ContainerInline();
        while (line.FirstChild is { } part)
        {
            part.Remove();
            if (part is LineBreakInline)
            {
                break;
            }

            title.AppendChild(part);
        }

        return title.FirstChild is null ? null : title;
    }

    [GeneratedRegex(@"\A\[!(?<kind>[A-Za-z]{1,20})\][ \t]*", RegexOptions.NonBacktracking)]
    private static partial Regex MarkerPattern();
}
