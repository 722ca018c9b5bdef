using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>What differs between the texts that are rendered; everything else is one path.</summary>
internal sealed record Dialect
{
    /// <summary>Editors' packs: product links, no limits beyond those that keep the process alive.</summary>
    public static Dialect Trusted { get; } = new() { HasProductLinks = true, MaxCharacters = 1_000_000 };

    /// <summary>Editors' list items and titles: no blocks at all.</summary>
    public static Dialect Inline { get; } = Trusted with { IsInline = true };

    /// <summary>Members: links disowned, ids prefixed, headings below those of the page, mathematics counted.</summary>
    public static Dialect Untrusted { get; } =
        new()
        {
            IdPrefix = "user-content-",
            LinkRelation = "ugc nofollow noopener",
            HeadingOffset = 2,
            MaxCharacters = 100_000,
            MaxHtmlCharacters = 1_000_000,
            MaxFormulas = 200,
            MaxFormulaCharacters = 20_000,
        };

    /// <summary>
    /// For comparison with the CommonMark examples only: the syntax of <see cref="Trusted"/>, but raw HTML is allowed and
    /// neither ids, wrappers and labels are added nor anything is refused. Never reachable from outside.
    /// </summary>
    public static Dialect Specification { get; } =
        new()
        {
            AllowsRawHtml = true,
            IsBare = true,
            MaxCharacters = 1_000_000,
        };

    public string IdPrefix { get; init; } = "";

    public string? LinkRelation { get; init; }

    public int HeadingOffset { get; init; }

    public bool HasProductLinks { get; init; }

    public bool IsInline { get; init; }

    public bool AllowsRawHtml { get; init; }

    public bool IsBare { get; init; }

    /// <summary>Longer texts stay escaped source.</summary>
    public int MaxCharacters { get; init; }

    /// <summary>Opening square brackets: the parser looks at each pair of them.</summary>
    public int MaxBrackets { get; init; } = 5_000;

    /// <summary>Of the whole text, its mathematics at most half of it: a short text can name a long address often.</summary>
    public int MaxHtmlCharacters { get; init; } = 20_000_000;

    public int MaxFormulas { get; init; } = int.MaxValue;

    /// <summary>Of all formulas of a text together.</summary>
    public int MaxFormulaCharacters { get; init; } = int.MaxValue;

    public MarkdownPipeline Pipeline =>
        IsInline ? Pipelines.Inline
        : AllowsRawHtml ? Pipelines.WithHtml
        : Pipelines.Blocks;

    private static class Pipelines
    {
        public static readonly MarkdownPipeline Blocks = Build(builder => builder.DisableHtml());
        public static readonly MarkdownPipeline WithHtml = Build(builder => builder);
        public static readonly MarkdownPipeline Inline = Build(builder => OnlyParagraphs(builder.DisableHtml()));

        private static MarkdownPipeline Build(Func<MarkdownPipelineBuilder, MarkdownPipelineBuilder> finish)
        {
            var builder = new MarkdownPipelineBuilder()
                .UsePreciseSourceLocation()
                .UsePipeTables()
                .UseFootnotes()
                .UseTaskLists()
                .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
            // The block alone: the extension would also turn ::words:: into a span, and text is printed as typed.
            builder.BlockParsers.Insert(0, new CustomContainerParser());
            builder.BlockParsers.Insert(0, new FormulaBlockParser());
            builder.InlineParsers.InsertBefore<EscapeInlineParser>(new FormulaInlineParser());
            return finish(builder).Build();
        }

        private static MarkdownPipelineBuilder OnlyParagraphs(MarkdownPipelineBuilder builder)
        {
            builder.Extensions.RemoveAll(extension => extension is not EmphasisExtraExtension);
            builder.BlockParsers.Clear();
            builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
            return builder;
        }
    }
}
