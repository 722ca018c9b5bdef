using Markdig.Helpers;
using Markdig.Parsers;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>
/// <c>$…$</c> and <c>$$…$$</c> inside a line. As in Pandoc (manual, tex_math_dollars), so that prices stay prices: no space after
/// the opening dollar or before the closing one, and no digit after the closing one. <c>\$</c> closes nothing.
/// </summary>
internal sealed class FormulaInlineParser : InlineParser
{
    // Bounds what an unclosed dollar may cost; formulas longer than the engine takes are found all the same.
    private const int LongestScan = 5_000;

    public FormulaInlineParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var dollars = slice.PeekChar() == '$' ? 2 : 1;
        var start = slice.Start + dollars;
        var end = Close(slice, start, dollars);
        if (end < 0)
        {
            return dollars == 2 && SkipDollars(processor, ref slice);
        }

        var lines = new List<(int, int)> { (0, processor.GetSourcePosition(start, out var line, out var column)) };
        for (var i = start; i < end; i++)
        {
            if (slice.Text[i] == '\n')
            {
                lines.Add((i + 1 - start, processor.GetSourcePosition(i + 1)));
            }
        }

        var formula = new Formula(slice.Text[start..end], dollars == 2, lines);
        processor.Inline = new FormulaInline(formula)
        {
            Span = new(lines[0].Item2 - dollars, processor.GetSourcePosition(end) + dollars - 1),
            Line = line,
            Column = column,
        };
        slice.Start = end + dollars;
        return true;
    }

    private static int Close(in StringSlice slice, int start, int dollars)
    {
        var text = slice.Text;
        if (start > slice.End || (dollars == 1 && char.IsWhiteSpace(text[start])))
        {
            return -1;
        }

        for (var i = start; i <= slice.End && i - start < LongestScan; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '$')
            {
                return IsClosing(slice, start, i, dollars) ? i : -1;
            }
        }

        return -1;
    }

    private static bool IsClosing(in StringSlice slice, int start, int at, int dollars)
    {
        var next = at < slice.End ? slice.Text[at + 1] : '\0';
        return at > start
            && (dollars == 2 ? next == '$' : !char.IsWhiteSpace(slice.Text[at - 1]) && !char.IsAsciiDigit(next));
    }

    // Both dollars become text at once: the second must not open a formula of its own.
    private static bool SkipDollars(InlineProcessor processor, ref StringSlice slice)
    {
        var offset = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new Markdig.Syntax.Inlines.LiteralInline("$$")
        {
            Span = new(offset, offset + 1),
            Line = line,
            Column = column,
        };
        slice.Start += 2;
        return true;
    }
}
