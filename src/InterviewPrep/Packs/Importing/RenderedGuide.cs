using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs.Importing;

/// <summary>The HTML of every text of a guide.</summary>
internal sealed class RenderedGuide
{
    private readonly Dictionary<string, RenderedMarkdown> parts = new(StringComparer.Ordinal);

    private RenderedGuide() { }

    public static async Task<RenderedGuide> RenderAsync(
        GuideFile file,
        MarkdownRenderer renderer,
        CancellationToken cancel
    )
    {
        var rendered = new RenderedGuide();
        foreach (var piece in file.Pieces())
        {
            var html = await PieceRenderer.RenderAsync(piece, Scope(piece.Part), renderer, cancel);
            rendered.parts[piece.Part] = html with { Html = CitationLinks.Apply(html.Html, file.References) };
        }

        return rendered;
    }

    /// <summary>That of the part that got least far.</summary>
    public int Version => parts.Values.Select(p => p.Version).DefaultIfEmpty(RendererVersion.Current).Min();

    /// <summary>The HTML of a part; empty where the guide has none.</summary>
    public string this[string part] => parts.TryGetValue(part, out var rendered) ? rendered.Html : "";

    /// <summary>Whether a part has mathematics.</summary>
    public bool HasMathematics(string part) => parts.TryGetValue(part, out var rendered) && rendered.HasMathematics;

    /// <summary>Reports what the renderer found, at its place in the file.</summary>
    public void Report(PlaceMap places, FileLog log) => PieceRenderer.Report(parts, places, log);

    // Ids of the texts of one page stay apart.
    private static IdScope Scope(string part) =>
        new(
            part.Replace("[", "-", StringComparison.Ordinal)
                .Replace("].", "-", StringComparison.Ordinal)
                .Replace("]", "", StringComparison.Ordinal) + '-'
        );
}
