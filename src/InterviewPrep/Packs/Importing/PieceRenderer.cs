using InterviewPrep.Packs.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs.Importing;

/// <summary>Renders one piece of a pack's prose.</summary>
internal static class PieceRenderer
{
    // On a busy machine the mathematics engine takes seconds to load and the first texts run out of time. What was set by then
    // is remembered, so each try gets further: thirty of them outlast such a start.
    private const int MostTries = 30;

    public static async Task<RenderedMarkdown> RenderAsync(
        ProsePiece piece,
        IdScope scope,
        MarkdownRenderer renderer,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var rendered = piece.IsInline
                ? await renderer.RenderInlineAsync(piece.Markdown, cancel)
                : await renderer.RenderTrustedAsync(piece.Markdown, scope, cancel);
            if (!rendered.IsDegraded || attempt == MostTries)
            {
                return rendered;
            }
        }
    }

    /// <summary>Reports what the renderer found, at its place in the file.</summary>
    public static void Report(IReadOnlyDictionary<string, RenderedMarkdown> parts, PlaceMap places, FileLog log)
    {
        foreach (var (part, rendered) in parts.Where(p => !p.Value.IsDegraded))
        {
            foreach (var problem in rendered.Problems)
            {
                log.Error(places.Inside(part, problem.Line, problem.Column), problem.Message);
            }
        }
    }
}
