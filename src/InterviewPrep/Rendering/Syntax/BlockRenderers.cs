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
        renderer.Write($"<div class=\"callout callout-{callout.Kind}\" role=\"note\" aria-label=\"{callout.Word}\">");
        renderer.Write($"<p class=\"callout-title\"><span class=\"callout-kind\">{callout.Word}</span>");
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
        renderer.WriteLine("<ol class=\"steps\">").WriteChildren(steps);
        renderer.WriteLine("</ol>");
    }
}

/// <summary>A card: its number is text and links to itself.</summary>
internal sealed class StepRenderer : HtmlObjectRenderer<StepBlock>
{
    protected override void Write(HtmlRenderer renderer, StepBlock step)
    {
        var level = step.Heading.Level.ToString(CultureInfo.InvariantCulture);
        renderer.WriteLine($"<li class=\"step\" id=\"{step.Id}\">");
        renderer.Write(
            $"<h{level} class=\"step-title\"><a class=\"step-number\" href=\"#{step.Id}\">{step.Number:00}</a> "
        );
        renderer.Write("<span class=\"step-name\">").WriteLeafInline(step.Heading).Write("</span>");
        if (step.Time is { } time)
        {
            renderer.Write(" <span class=\"step-time\">").WriteEscape(time).Write("</span>");
        }

        renderer.WriteLine($"</h{level}>");
        CalloutRenderer.WriteBlocks(renderer, step);
        renderer.WriteLine("</li>");
    }
}

/// <summary>The link of a heading to itself.</summary>
internal sealed class AnchorRenderer : HtmlObjectRenderer<AnchorInline>
{
    protected override void Write(HtmlRenderer renderer, AnchorInline anchor) =>
        renderer.Write($" <a class=\"anchor\" href=\"#{anchor.Id}\" aria-label=\"Link to this heading\">#</a>");
}
