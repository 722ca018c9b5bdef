using System.Text;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Questions;

/// <summary>Writes a question in canonical form.</summary>
internal static class QuestionWriter
{
    public static string Write(QuestionFile file)
    {
        var text = new StringBuilder("---\n");
        WriteFacts(text, file);
        text.Append("---\n");
        WriteBody(text, file);
        return text.ToString();
    }

    private static void WriteFacts(StringBuilder text, QuestionFile file)
    {
        Line(text, "title", YamlWriter.Block(file.Title));
        Line(text, "category", Slug(file.Category));
        Line(text, "difficulty", Word(file.Difficulty));
        Line(text, "role", Slug(file.Role));
        Line(text, "round", Slug(file.Round));
        Line(text, "company", Slug(file.Company));
        Entries(
            text,
            "asked",
            file.Asked,
            a =>
                [
                    ("company", YamlWriter.Block(a.Company)),
                    ("source", YamlWriter.Block(a.Source)),
                    ("date", Date(a.Date)),
                ]
        );
        Line(text, "topics", file.Topics.Count == 0 ? null : $"[{string.Join(", ", file.Topics.Select(Topic))}]");
        Line(text, "access", Word<Access.AccessLevel>(file.Access));
        Line(text, "status", Word<PublicationStatus>(file.Publication.Status));
        Line(text, "publishAt", file.Publication.At?.ToString(YamlValues.TimeFormat));
        Line(text, "updated", Date(file.Updated));
        Line(text, "minutes", file.Minutes?.ToString());
        Line(text, "related", file.Related.Count == 0 ? null : YamlWriter.Flow(file.Related));
        Entries(
            text,
            "rubric",
            file.Rubric,
            r =>
                [
                    ("point", YamlWriter.Block(r.Point)),
                    ("weight", r.Weight.ToString()),
                    ("evidence", YamlWriter.Flow(r.Evidence)),
                ]
        );
        Entries(
            text,
            "pitfalls",
            file.Pitfalls,
            p =>
                [
                    ("claim", YamlWriter.Block(p.Claim)),
                    ("correction", YamlWriter.Block(p.Correction)),
                    ("evidence", YamlWriter.Flow(p.Evidence)),
                ]
        );
    }

    private static void WriteBody(StringBuilder text, QuestionFile file)
    {
        Section(text, QuestionKeys.Overview, file.Overview);
        Section(text, QuestionKeys.Prompt, file.Prompt);
        Section(text, QuestionKeys.Context, file.Context);
        Section(text, QuestionKeys.Expectations, Lines(file.Expectations.Select(e => $"- {e}")));
        Section(text, QuestionKeys.Approach, Lines(file.Approach.Select((step, i) => $"{i + 1}. {step}")));
        Section(text, QuestionKeys.FollowUps, Inner(file.FollowUps.Select(f => (f.Question, f.Answer ?? ""))));
        Section(text, QuestionKeys.SampleAnswer, Inner(file.SampleAnswer.Select(s => (s.Title, s.Text))));
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static void Entries<T>(
        StringBuilder text,
        string key,
        IReadOnlyList<T> entries,
        Func<T, (string Key, string Value)[]> lines
    )
    {
        if (entries.Count == 0)
        {
            return;
        }

        text.Append(key).Append(":\n");
        foreach (var entry in entries)
        {
            var first = "  - ";
            foreach (var (name, value) in lines(entry))
            {
                Line(text.Append(first), name, value);
                first = "    ";
            }
        }
    }

    private static void Section(StringBuilder text, string heading, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            text.Append("\n## ").Append(heading).Append("\n\n").Append(content).Append('\n');
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Inner(IEnumerable<(string Title, string Text)> parts) =>
        string.Join("\n\n", parts.Select(p => p.Text.Length == 0 ? $"### {p.Title}" : $"### {p.Title}\n\n{p.Text}"));

    private static string Topic(KeyTopic topic) =>
        topic.ShownAs is null
            ? YamlWriter.InFlow(topic.Topic)
            : $"{{topic: {YamlWriter.InFlow(topic.Topic)}, as: {YamlWriter.InFlow(topic.ShownAs)}}}";

    private static string? Word<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static string? Slug(string? slug) => slug is null ? null : YamlWriter.Block(slug);

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd");
}
