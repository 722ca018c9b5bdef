using InterviewPrep.Guides;
using InterviewPrep.Images;
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
        ImageSizes images,
        MarkdownRenderer renderer,
        CancellationToken cancel
    )
    {
        var rendered = new RenderedGuide();
        foreach (var piece in file.Pieces())
        {
            var html = images.Apply(await PieceRenderer.RenderAsync(piece, Scope(piece.Part), renderer, cancel));
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

    /// <summary>Whether the introduction or a section's title has.</summary>
    public bool HasPublicMathematics(GuideFile file) =>
        HasMathematics("introduction")
        || Enumerable.Range(0, file.Sections.Count).Any(i => HasMathematics($"sections[{i}].title"));

    /// <summary>How long the guide takes to read.</summary>
    public int Minutes(GuideFile file) => ReadingTime.Minutes(Read(file));

    /// <summary>Its words, with what stands for words.</summary>
    public int Words(GuideFile file) => Read(file).Sum(ReadingTime.Words);

    // The questions of its quizzes are read, too, and what answers open is not.
    private IEnumerable<string> Read(GuideFile file) =>
        file.Pieces()
            .Where(p => !p.Part.EndsWith(".explanation", StringComparison.Ordinal))
            .Select(p => parts[p.Part].Html);

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
