using System.Text;
using AngleSharp.Dom;

namespace InterviewPrep.Rendering.Html;

/// <summary>Reads formulas that are already set.</summary>
internal static class SetFormula
{
    public static bool Is(IElement element) =>
        element.LocalName == "span" && element.ClassName is "math math-inline" or "math math-block";

    public static bool IsDisplay(IElement element) => element.ClassName == "math math-block";

    /// <summary>The source that the engine leaves in the formula for listeners.</summary>
    public static string Tex(IElement formula) =>
        Tree.Elements(formula).FirstOrDefault(e => e.LocalName == "annotation")?.TextContent ?? "";

    /// <summary>The characters that a reader sees.</summary>
    public static string Seen(IElement formula)
    {
        var eyes = Tree.Elements(formula).FirstOrDefault(e => e.ClassName == "katex-html") ?? formula;
        var text = new StringBuilder();
        foreach (var words in Tree.Nodes(eyes).OfType<IText>())
        {
            text.Append(words.Data);
        }

        return text.ToString();
    }
}
