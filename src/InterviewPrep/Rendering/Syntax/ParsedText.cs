using InterviewPrep.Rendering.Html;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>A text while it is being rendered: its syntax tree, the formulas met and the problems found so far.</summary>
internal sealed class ParsedText
{
    private readonly string markdown;
    private readonly Dialect dialect;
    private readonly List<Formula> formulas = [];
    private readonly List<RenderProblem> problems = [];

    public ParsedText(string markdown, Dialect dialect, IdScope scope)
    {
        this.markdown = markdown;
        this.dialect = dialect;
        Document = Markdig.Markdown.Parse(markdown, dialect.Pipeline);

        Bound();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Callouts.Apply(this);
        Steps.Apply(this, scope.FirstStep, ids);
        if (!dialect.IsBare)
        {
            Headings.Apply(Document, dialect.HeadingOffset, ids);
            Links.Apply(this, dialect.HasProductLinks);
        }
    }

    public MarkdownDocument Document { get; }

    /// <summary>In the order in which <see cref="ToHtml"/> left a place for them.</summary>
    public IReadOnlyList<Formula> Formulas => formulas;

    public IReadOnlyList<RenderProblem> Problems => [.. problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];

    public void Report(int offset, string message)
    {
        var before = markdown.AsSpan(0, Math.Clamp(offset, 0, markdown.Length));
        problems.Add(new(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), message));
    }

    /// <summary>HTML that is not clean yet, with a <c>span</c> of class <c>formula</c> for each formula.</summary>
    /// <exception cref="OverLimitException">It is longer than the dialect allows.</exception>
    public string ToHtml()
    {
        using var writer = new BoundedWriter(dialect.MaxHtmlCharacters);
        var renderer = new HtmlRenderer(writer);
        dialect.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Insert(0, new CalloutRenderer());
        renderer.ObjectRenderers.Insert(0, new StepsRenderer());
        renderer.ObjectRenderers.Insert(0, new StepRenderer());
        renderer.ObjectRenderers.Insert(0, new ContainerRenderer());
        renderer.ObjectRenderers.Insert(0, new AnchorRenderer());
        renderer.ObjectRenderers.Insert(0, new FormulaInlineRenderer(formulas));
        renderer.ObjectRenderers.Insert(0, new FormulaBlockRenderer(formulas));
        renderer.ImplicitParagraph = dialect.IsInline;
        renderer.Render(Document);
        return writer.ToString();
    }

    // Each use of a reference is as long as its address, and is looked at before anything is written.
    private void Bound()
    {
        var length = 0L;
        foreach (var link in Document.Descendants<LinkInline>())
        {
            length += (link.Url?.Length ?? 0) + (link.Title?.Length ?? 0);
            if (length > dialect.MaxHtmlCharacters)
            {
                throw OverLimitException.Html(dialect.MaxHtmlCharacters);
            }
        }
    }
}
