using System.Text;
using InterviewPrep.Access;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Guides;

/// <summary>Writes a guide in canonical form.</summary>
internal static class GuideWriter
{
    public static string Write(GuideFile file)
    {
        var text = new StringBuilder("---\n");
        Facts(text, file);
        text.Append("---\n");
        return Append(text, file).ToString();
    }

    /// <summary>What stands below the front matter.</summary>
    public static string Body(GuideFile file) => Append(new(), file).ToString().Trim('\n');

    private static StringBuilder Append(StringBuilder text, GuideFile file)
    {
        foreach (var part in Parts(file).Where(p => p.Length > 0))
        {
            text.Append('\n').Append(part).Append('\n');
        }

        return text;
    }

    private static void Facts(StringBuilder text, GuideFile file)
    {
        Line(text, "title", YamlWriter.Block(file.Title));
        Line(text, "summary", Text(file.Summary));
        Line(text, "category", Text(file.Category));
        Line(text, "tags", List(file.Tags));
        Line(text, "access", Word(file.Access));
        Line(text, "status", Word(file.Publication.Status));
        Line(text, "publishAt", file.Publication.At?.ToString(YamlValues.TimeFormat));
        Line(text, "preview", file.Preview?.ToString());
        Line(text, "companion", Text(file.Companion));
        Line(text, "related", List(file.Related));
        Line(text, "updated", file.Updated.ToString("yyyy-MM-dd"));
        if (file.References.Count > 0)
        {
            text.Append("references:\n");
        }

        foreach (var reference in file.References)
        {
            Line(text.Append("  - "), "key", YamlWriter.Block(reference.Key));
            Line(text.Append("    "), "authors", YamlWriter.Block(reference.Authors));
            Line(text.Append("    "), "year", reference.Year.ToString());
            Line(text.Append("    "), "title", YamlWriter.Block(reference.Title));
            if (reference.Link is { } link)
            {
                Line(text.Append("    "), "link", YamlWriter.Block(link));
            }
        }
    }

    private static IEnumerable<string> Parts(GuideFile file) =>
        [
            file.Introduction ?? "",
            .. file.Sections.SelectMany(Section),
            .. QuizWriter.Parts(file.Quiz, "##"),
            .. file.Faq.Count > 0 ? [$"## {GuideKeys.Faq}"] : Array.Empty<string>(),
            .. file.Faq.SelectMany(f => (string[])[$"### {f.Question}", f.Answer]),
        ];

    private static IEnumerable<string> Section(SectionText section) =>
        [$"## {section.Title}", .. section.Blocks.SelectMany(Block), .. QuizWriter.Parts(section.Quiz, "###")];

    private static IEnumerable<string> Block(GuideBlock block) =>
        block switch
        {
            ProseText prose => [prose.Text],
            StepsText steps => [$":::steps\n{string.Join("\n\n", steps.Steps.Select(Step))}\n:::"],
            InterviewText question => [Heading(question), question.Answer],
            _ => [],
        };

    private static string Step(StepText step)
    {
        var heading = step.Time is null ? $"### {step.Title}" : $"### {step.Title} ({step.Time})";
        return step.Text.Length == 0 ? heading : $"{heading}\n\n{step.Text}";
    }

    private static string Heading(InterviewText question)
    {
        List<string> attributes = [];
        if (question.Level is { } level)
        {
            attributes.Add($"level={Word(level)}");
        }

        if (question.Practise is { } practise)
        {
            attributes.Add($"question={practise}");
        }

        var heading = $"### {GuideKeys.QuestionMark} {question.Question}";
        return attributes.Count == 0 ? heading : $"{heading} {{{string.Join(' ', attributes)}}}";
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static string? Text(string? text) => text is null ? null : YamlWriter.Block(text);

    private static string? List(IReadOnlyList<string> items) => items.Count == 0 ? null : YamlWriter.Flow(items);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
