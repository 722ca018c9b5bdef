using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>A formula as typed, without its dollars, and where its characters stand in the Markdown.</summary>
/// <param name="Tex">The source; it may be refused later.</param>
/// <param name="IsDisplay">On a line of its own (<c>$$</c>).</param>
/// <param name="Lines">Start of each line: its offset in <paramref name="Tex"/> and in the Markdown.</param>
/// <param name="IsClosed">Whether its last dollars were found.</param>
internal sealed record Formula(
    string Tex,
    bool IsDisplay,
    IReadOnlyList<(int Tex, int Markdown)> Lines,
    bool IsClosed = true
)
{
    /// <summary>The offset in the Markdown of a character of the formula.</summary>
    public int MarkdownOffset(int texOffset)
    {
        var line = Lines.LastOrDefault(line => line.Tex <= texOffset, Lines[0]);
        return line.Markdown + Math.Max(0, texOffset - line.Tex);
    }
}

/// <summary>A formula inside a line.</summary>
internal sealed class FormulaInline(Formula formula) : LeafInline
{
    public Formula Formula { get; } = formula;
}

/// <summary>A formula between <c>$$</c> lines.</summary>
internal sealed class FormulaBlock(BlockParser parser) : LeafBlock(parser)
{
    public bool IsClosed { get; set; }

    public Formula Formula { get; set; } = new("", IsDisplay: true, [(0, 0)]);
}
