using AngleSharp.Dom;
using InterviewPrep.Rendering.Code;
using InterviewPrep.Rendering.Formulas;
using InterviewPrep.Rendering.Html;
using InterviewPrep.Rendering.Syntax;

namespace InterviewPrep.Rendering;

/// <summary>A text as a clean tree in which only the mathematics is missing.</summary>
internal sealed class Page
{
    private readonly ParsedText text;
    private readonly Dialect dialect;
    private readonly IElement root;
    private readonly List<IElement> places;

    public Page(string markdown, Dialect dialect, IdScope scope)
    {
        this.dialect = dialect;
        text = new ParsedText(markdown, dialect, scope);
        root = Tree.Parse(text.ToHtml());
        places =
        [
            .. Tree.Elements(root)
                .Where(element => element.ClassName?.StartsWith("formula formula-", StringComparison.Ordinal) == true),
        ];
        if (!dialect.IsBare)
        {
            Polish.Apply(root, dialect.IdPrefix + scope.CleanPrefix, dialect.LinkRelation);
            Highlighting.Apply(root);
            Sanitiser.Clean(root, AllowList.Prose);
        }
    }

    public IReadOnlyList<Formula> Formulas => text.Formulas;

    /// <summary>The finished text.</summary>
    /// <param name="formulas">What became of <see cref="Formulas"/>, in their order.</param>
    /// <exception cref="OverLimitException">It is longer than the dialect allows.</exception>
    public RenderedMarkdown Fill(IReadOnlyList<FormulaPlace> formulas)
    {
        var replacements = new Dictionary<IElement, string>();
        foreach (var place in places)
        {
            replacements[place] = formulas[int.Parse(place.ClassName!["formula formula-".Length..])].Html;
        }

        for (var i = 0; i < formulas.Count; i++)
        {
            if (formulas[i].Fault is { } fault)
            {
                text.Report(Formulas[i].MarkdownOffset(formulas[i].Offset), $"This formula is not set: {fault}.");
            }
        }

        var html = HtmlWriter.Inner(root, replacements).Trim();
        if (html.Length > dialect.MaxHtmlCharacters)
        {
            throw OverLimitException.Html(dialect.MaxHtmlCharacters);
        }

        return new(html, text.Problems) { IsDegraded = formulas.Any(formula => formula.IsDegraded) };
    }
}
