using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>Prints the kind as a word, so that meaning is never colour alone.</summary>
internal sealed class CalloutRenderer : HtmlObjectRenderer<CalloutBlock>
{
    protected override void Write(HtmlRenderer renderer, CalloutBlock callout)
    {
        renderer.EnsureLine();
        renderer.Write($"<div class=\"alert alert-{callout.Kind}\" role=\"note\" aria-label=\"{callout.Word}\">");
        renderer.Write($"<p class=\"alert-title\"><span class=\"alert-kind\">{callout.Word}</span>");
        if (callout.Title is { } title)
        {
            renderer.Write(' ').WriteChildren(title);
        }

        renderer.WriteLine("</p>");
        WriteBlocks(renderer, callout);
        renderer.WriteLine("</div>");
    }

    // A loose paragraph stays one inside a tight list.
    internal static void WriteBlocks(HtmlRenderer renderer, Markdig.Syntax.ContainerBlock blocks)
    {
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(blocks);
        renderer.ImplicitParagraph = isImplicit;
    }
}

/// <summary>A container that is not (or not only) steps adds nothing of its own.</summary>
internal sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer container) =>
        CalloutRenderer.WriteBlocks(renderer, container);
}

/// <summary>The list of cards.</summary>
internal sealed class StepsRenderer : HtmlObjectRenderer<StepsBlock>
{
    protected override void Write(HtmlRenderer renderer, StepsBlock steps)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"steps\">").WriteChildren(steps);
        renderer.WriteLine("</div>");
    }
}

/// <summary>A card: its number is text and links to itself.</summary>
internal sealed class StepRenderer : HtmlObjectRenderer<StepBlock>
{
    protected override void Write(HtmlRenderer renderer, StepBlock step)
    {
        var level = step.Heading.Level.ToString(CultureInfo.InvariantCulture);
        renderer.WriteLine($"<section class=\"step\" id=\"{step.Id}\">");
        renderer.Write($"<div class=\"step-head\"><a class=\"step-number\" href=\"#{step.Id}\">{step.Number:00}</a> ");
        renderer.Write($"<h{level} class=\"step-title\">").WriteLeafInline(step.Heading).Write($"</h{level}>");
        if (step.Time is { } time)
        {
            renderer.Write(" <span class=\"tag\">").WriteEscape(time).Write("</span>");
        }

        renderer.WriteLine("</div>");
        CalloutRenderer.WriteBlocks(renderer, step);
        renderer.WriteLine("</section>");
    }
}

/// <summary>The link of a heading to itself.</summary>
internal sealed class AnchorRenderer : HtmlObjectRenderer<AnchorInline>
{
    protected override void Write(HtmlRenderer renderer, AnchorInline anchor) =>
        renderer.Write($" <a class=\"heading-anchor\" href=\"#{anchor.Id}\" aria-label=\"Link to this heading\">#</a>");
}
