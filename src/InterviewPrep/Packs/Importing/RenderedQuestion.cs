using InterviewPrep.Access;
using InterviewPrep.Images;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs.Importing;

/// <summary>What everybody sees of a section of the sample answer, beside its title.</summary>
internal sealed record SectionFace(string TeaserHtml, int Words);

/// <summary>One text that the paywall guards.</summary>
/// <param name="Position">Zero-based place of the section or follow-up.</param>
internal sealed record SealedPart(SealedKind Kind, int Position, string Markdown, RenderedMarkdown Rendered);

/// <summary>The HTML of every text of a question.</summary>
internal sealed class RenderedQuestion
{
    private const int LongestDescription = 300;

    private readonly Dictionary<string, RenderedMarkdown> parts = new(StringComparer.Ordinal);

    private readonly List<SectionFace> sections = [];

    private RenderedQuestion() { }

    /// <summary>Renders what a question says.</summary>
    public static async Task<RenderedQuestion> RenderAsync(
        QuestionFile file,
        ImageSizes images,
        MarkdownRenderer renderer,
        CancellationToken cancel
    )
    {
        var rendered = new RenderedQuestion();
        foreach (var piece in file.Pieces())
        {
            var html = await PieceRenderer.RenderAsync(piece, Scope(piece.Part), renderer, cancel);
            rendered.parts[piece.Part] = images.Apply(html);
        }

        for (var i = 0; i < file.SampleAnswer.Count; i++)
        {
            var html = rendered[$"sampleAnswer[{i}].text"].Html;
            var words = PlainText.From(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            rendered.sections.Add(new(Teaser.Cut(html), words));
        }

        return rendered;
    }

    /// <summary>What everybody sees of each section of the sample answer.</summary>
    public IReadOnlyList<SectionFace> Sections => sections;

    /// <summary>Plain text of the overview or the prompt, cut at a word.</summary>
    public string Description
    {
        get
        {
            var text = PlainText.From(Html("overview") ?? Html("prompt"));
            if (text.Length <= LongestDescription)
            {
                return text;
            }

            var end = text.LastIndexOf(' ', LongestDescription - 1);
            return end > 0 ? $"{text[..end]}…" : text.CutTo(LongestDescription, "…");
        }
    }

    /// <summary>That of the part that got least far.</summary>
    public int Version => parts.Values.Min(p => p.Version);

    /// <summary>Whether a public part or a teaser has mathematics.</summary>
    public bool HasPublicMathematics =>
        parts.Any(p => !p.Key.EndsWith(".text", StringComparison.Ordinal) && p.Value.HasMathematics)
        || sections.Exists(s => RenderedMarkdown.ContainsMathematics(s.TeaserHtml));

    public RenderedMarkdown this[string part] => parts[part];

    public string? Html(string part) => parts.GetValueOrDefault(part)?.Html;

    public List<string> Htmls(string list, int count) =>
        [.. Enumerable.Range(0, count).Select(i => parts[$"{list}[{i}]"].Html)];

    /// <summary>The texts that the paywall guards: sections of the sample answer, then answers to follow-ups.</summary>
    public IEnumerable<SealedPart> Sealed(QuestionFile file) =>
        file
            .SampleAnswer.Select(
                (s, i) => new SealedPart(SealedKind.SampleSection, i, s.Text, this[$"sampleAnswer[{i}].text"])
            )
            .Concat(
                file.FollowUps.Index()
                    .Where(f => f.Item.Answer is not null)
                    .Select(f => new SealedPart(
                        SealedKind.FollowUpAnswer,
                        f.Index,
                        f.Item.Answer!,
                        this[$"followUps[{f.Index}].text"]
                    ))
            );

    /// <summary>Reports what the renderer found, at its place in the file.</summary>
    public void Report(PlaceMap places, FileLog log) => PieceRenderer.Report(parts, places, log);

    // Ids of the texts of one page stay apart; those of the prompt stay as they are.
    private static IdScope Scope(string part) =>
        part == "prompt"
            ? IdScope.Page
            : new(
                string.Concat(part.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"))
                    .Replace("[", "-", StringComparison.Ordinal)
                    .Replace("].text", "", StringComparison.Ordinal) + "-"
            );
}
