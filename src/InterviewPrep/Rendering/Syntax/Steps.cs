using System.Text.RegularExpressions;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>The cards of one <c>:::steps</c> container.</summary>
internal sealed class StepsBlock() : ContainerBlock(null);

/// <summary>One card: its heading and what follows it.</summary>
internal sealed class StepBlock(int number, string id) : ContainerBlock(null)
{
    /// <summary>Counted through the text, from 1.</summary>
    public int Number { get; } = number;

    public string Id { get; } = id;

    public required HeadingBlock Heading { get; init; }

    /// <summary>What stood in brackets behind the title, such as "30 seconds"; null without one.</summary>
    public string? Time { get; init; }
}

/// <summary>Turns <c>:::steps</c> containers into numbered cards, one for each third-level heading.</summary>
internal static partial class Steps
{
    public static void Apply(ParsedText text, int firstNumber, HashSet<string> ids)
    {
        var number = firstNumber;
        foreach (var container in text.Document.Descendants<CustomContainer>().ToList())
        {
            if (!string.Equals(container.Info, "steps", StringComparison.OrdinalIgnoreCase))
            {
                text.Report(container.Span.Start, $"There is no container “{container.Info}”: use :::steps.");
                continue;
            }

            if (container.ClosingFencedCharCount == 0)
            {
                text.Report(container.Span.Start, "These steps are not closed: put ::: on a line after the last one.");
            }

            Replace(text, container, ids, ref number);
        }
    }

    private static void Replace(ParsedText text, CustomContainer container, HashSet<string> ids, ref int number)
    {
        var steps = new StepsBlock { Span = container.Span };
        StepBlock? step = null;
        foreach (var block in container.ToList())
        {
            if (block is HeadingBlock { Level: 3 } heading)
            {
                container.Remove(block);
                step = new(number, $"step-{number}")
                {
                    Heading = heading,
                    Time = TakeTime(heading.Inline),
                    Span = block.Span,
                };
                ids.Add(step.Id);
                steps.Add(step);
                number++;
            }
            else if (step is not null)
            {
                container.Remove(block);
                step.Add(block);
            }
        }

        if (steps.Count == 0)
        {
            text.Report(container.Span.Start, "These steps have no step: begin each one with a ### heading.");
            return;
        }

        // What stood before the first heading keeps its place before the cards.
        container.Add(steps);
    }

    private static string? TakeTime(ContainerInline? title)
    {
        if (title?.LastChild is not LiteralInline last)
        {
            return null;
        }

        var match = TimeBox().Match(last.Content.ToString());
        if (!match.Success || (match.Index == 0 && last.PreviousSibling is null))
        {
            return null;
        }

        last.Content.End -= match.Length;
        return match.Groups["time"].Value;
    }

    [GeneratedRegex(
        @"\s*\((?<time>[^()]{0,12}\d[^()]{0,20}\b(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?)\b[^()]{0,20})\)\s*\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex TimeBox();
}
