using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Questions;

/// <summary>The prose of a question by its headings.</summary>
internal sealed record BodyTexts
{
    public string? Overview { get; init; }
    public string? Prompt { get; init; }
    public string? Context { get; init; }
    public IReadOnlyList<string> Expectations { get; init; } = [];
    public IReadOnlyList<string> Approach { get; init; } = [];
    public IReadOnlyList<FollowUpText> FollowUps { get; init; } = [];
    public IReadOnlyList<AnswerSection> SampleAnswer { get; init; } = [];
}

/// <summary>Reads the Markdown below the front matter.</summary>
internal sealed class QuestionBody(PlaceMap places, FileLog log)
{
    public BodyTexts Read(string body, int firstLine)
    {
        var (before, parts) = MarkdownParts.Cut(body, firstLine, 2, log);
        if (IsProse(before))
        {
            log.Error(
                new(before.TextLine, 1),
                "This text stands above the first heading: put it under one such as “## Prompt”."
            );
        }

        var sections = new Dictionary<string, MarkdownPart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            Place(part, sections);
        }

        if (!sections.ContainsKey(QuestionKeys.Prompt))
        {
            log.Error(new(firstLine, 1), "The heading “## Prompt” is missing: write the question under it.");
        }

        return new()
        {
            Overview = Text(sections, QuestionKeys.Overview),
            Prompt = Text(sections, QuestionKeys.Prompt),
            Context = Text(sections, QuestionKeys.Context),
            Expectations = Lines(sections, QuestionKeys.Expectations, isNumbered: false),
            Approach = Lines(sections, QuestionKeys.Approach, isNumbered: true),
            FollowUps =
            [
                .. Inner(sections, QuestionKeys.FollowUps, "followUps")
                    .Select(p => new FollowUpText(p.Title, p.Text.Length > 0 ? p.Text : null)),
            ],
            SampleAnswer =
            [
                .. Inner(sections, QuestionKeys.SampleAnswer, "sampleAnswer")
                    .Select(p => new AnswerSection(p.Title, p.Text)),
            ],
        };
    }

    // A heading gone wrong was reported already and is no text above another.
    private static bool IsProse(MarkdownPart before) =>
        before.Text.Split('\n').Any(l => l.Length > 0 && !l.TrimStart().StartsWith('#'));

    private void Place(MarkdownPart part, Dictionary<string, MarkdownPart> sections)
    {
        if (!QuestionKeys.Headings.Contains(part.Title, StringComparer.Ordinal))
        {
            var meant = Nearest.Find(part.Title, QuestionKeys.Headings);
            var hint = meant is null ? "" : $" Did you mean “## {meant}”?";
            log.Error(
                part.At,
                $"“## {YamlFields.Short(part.Title)}” is no heading of a question.{hint} The headings are {string.Join(", ", QuestionKeys.Headings)}."
            );
            sections.TryAdd(meant ?? part.Title, part);
        }
        else if (!sections.TryAdd(part.Title, part))
        {
            log.Error(part.At, $"The heading “## {part.Title}” stands twice: join the two.");
        }
        else if (part.Text.Length == 0 && part.Title == QuestionKeys.Prompt)
        {
            log.Error(part.At, "Nothing stands under “## Prompt”: write the question there.");
        }
        else if (part.Text.Length == 0)
        {
            log.Finding(part.At, $"Nothing stands under “## {part.Title}”: write it or remove the heading.");
        }
    }

    private string? Text(Dictionary<string, MarkdownPart> sections, string heading)
    {
        if (!sections.TryGetValue(heading, out var part) || part.Text.Length == 0)
        {
            return null;
        }

        places.Set(heading.ToLowerInvariant(), new(part.TextLine, 1));
        return part.Text;
    }

    private IReadOnlyList<string> Lines(Dictionary<string, MarkdownPart> sections, string heading, bool isNumbered)
    {
        if (!sections.TryGetValue(heading, out var part))
        {
            return [];
        }

        var list = new LineList(isNumbered, log).Read(part);
        for (var i = 0; i < list.Places.Count; i++)
        {
            places.Set($"{heading.ToLowerInvariant()}[{i}]", list.Places[i]);
        }

        return list.Items;
    }

    private List<MarkdownPart> Inner(Dictionary<string, MarkdownPart> sections, string heading, string name)
    {
        if (!sections.TryGetValue(heading, out var section))
        {
            return [];
        }

        var (before, parts) = MarkdownParts.Cut(section.Text, section.TextLine, 3, log);
        if (IsProse(before))
        {
            log.Error(
                new(before.TextLine, 1),
                $"This text stands above the first heading of “{heading}”: put it under a line “### …”."
            );
        }

        var inner = new List<MarkdownPart>();
        foreach (var part in parts)
        {
            Check(part, name);
            places.Set($"{name}[{inner.Count}]", new(part.At.Line, 5));
            places.Set($"{name}[{inner.Count}].text", new(part.TextLine, 1));
            inner.Add(part);
        }

        if (inner.Count > QuestionKeys.MaxItems)
        {
            log.Error(section.At, $"“{heading}” has {inner.Count} headings: keep at most {QuestionKeys.MaxItems}.");
        }

        return inner;
    }

    private void Check(MarkdownPart part, string name)
    {
        var max = name == "followUps" ? QuestionKeys.MaxSentence : QuestionKeys.MaxTitle;
        if (part.Title.Length == 0)
        {
            log.Error(part.At, "This heading is empty: write its words after ###.");
        }
        else if (part.Title.Length > max)
        {
            log.Error(part.At, $"This heading has {part.Title.Length:N0} characters: shorten it to {max:N0}.");
        }
        else if (name == "sampleAnswer" && part.Text.Length == 0)
        {
            log.Finding(
                part.At,
                $"Nothing stands under “### {YamlFields.Short(part.Title)}”: write it or remove the heading."
            );
        }
    }
}
