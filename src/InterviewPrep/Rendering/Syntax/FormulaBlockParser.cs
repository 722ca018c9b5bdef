using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>
/// A paragraph that begins with <c>$$</c> and whose <c>$$</c> closes at the end of the same or a later line. Lines between them
/// are TeX and nothing else: a leading minus begins no list, a row of equals signs underlines no heading.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    private const string Fence = "$$";

    public FormulaBlockParser() => OpeningCharacters = ['$'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || line.PeekChar() != '$')
        {
            return BlockState.None;
        }

        var first = line;
        first.Start += Fence.Length;
        var close = first.IndexOf(Fence, 0, false);
        var isOneLine = close >= 0;
        if (isOneLine && (close == first.Start || !IsBlank(line.Text, close + Fence.Length, line.End)))
        {
            return BlockState.None;
        }

        // Without a closing fence anywhere the dollars are money and must not swallow the rest of the text.
        if (!isOneLine && line.Text.IndexOf(Fence, line.End + 1, StringComparison.Ordinal) < 0)
        {
            return BlockState.None;
        }

        var block = new FormulaBlock(this)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new(processor.Start, line.End),
            IsClosed = isOneLine,
        };
        Add(block, first, isOneLine ? close - 1 : first.End, processor);
        processor.NewBlocks.Push(block);
        return isOneLine ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        var line = processor.Line;
        var close = line.IndexOf(Fence, 0, false);
        block.UpdateSpanEnd(line.End);
        if (close < 0)
        {
            Add(formula, line, line.End, processor);
            return BlockState.ContinueDiscard;
        }

        formula.IsClosed = IsBlank(line.Text, close + Fence.Length, line.End);
        Add(formula, line, formula.IsClosed ? close - 1 : line.End, processor);
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        var tex = new StringBuilder();
        var lines = new List<(int, int)>();
        for (var i = 0; i < formula.Lines.Count; i++)
        {
            var line = formula.Lines.Lines[i];
            if (tex.Length == 0 && line.Slice.IsEmptyOrWhitespace())
            {
                continue;
            }

            lines.Add((tex.Length, line.Position));
            tex.Append(line.Slice.AsSpan()).Append('\n');
        }

        formula.Formula = new(
            tex.ToString().TrimEnd(),
            IsDisplay: true,
            lines.Count > 0 ? lines : [(0, block.Span.Start)],
            formula.IsClosed
        );
        return true;
    }

    private static void Add(FormulaBlock block, StringSlice line, int end, BlockProcessor processor)
    {
        line.End = end;
        // Slices of lines share the text of the document, so their start is the place in the Markdown.
        block.AppendLine(ref line, processor.Column, processor.LineIndex, line.Start, processor.TrackTrivia);
    }

    private static bool IsBlank(string text, int from, int to) =>
        to < from || string.IsNullOrWhiteSpace(text[from..(to + 1)]);
}
