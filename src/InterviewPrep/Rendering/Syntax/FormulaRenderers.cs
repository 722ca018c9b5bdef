using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>Leaves a place for a formula inside a line: <c>formula</c>, its number and its source.</summary>
internal sealed class FormulaInlineRenderer(List<Formula> formulas) : HtmlObjectRenderer<FormulaInline>
{
    protected override void Write(HtmlRenderer renderer, FormulaInline inline) =>
        WritePlace(renderer, inline.Formula, formulas);

    internal static void WritePlace(HtmlRenderer renderer, Formula formula, List<Formula> formulas)
    {
        var fence = formula.IsDisplay ? "$$" : "$";
        // The words of an image become an attribute.
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(fence).WriteEscape(formula.Tex).Write(fence);
            return;
        }

        var number = formulas.Count.ToString(CultureInfo.InvariantCulture);
        renderer.Write($"<span class=\"formula formula-{number}\">").Write(fence);
        renderer.WriteEscape(formula.Tex).Write(fence).Write("</span>");
        formulas.Add(formula);
    }
}

/// <summary>Leaves a place for a formula on lines of its own.</summary>
internal sealed class FormulaBlockRenderer(List<Formula> formulas) : HtmlObjectRenderer<FormulaBlock>
{
    protected override void Write(HtmlRenderer renderer, FormulaBlock block)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"math-display\">");
        FormulaInlineRenderer.WritePlace(renderer, block.Formula, formulas);
        renderer.WriteLine("</div>");
    }
}
