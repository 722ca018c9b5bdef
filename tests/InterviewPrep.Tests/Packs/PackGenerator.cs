using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Access;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;

namespace InterviewPrep.Tests.Packs;

/// <summary>Makes packs that are valid and as awkward as valid packs can be.</summary>
internal static class PackGenerator
{
    // Everything that YAML or Markdown reads as more than a letter, and texts that look like other types.
    private static readonly string[] Awkward =
    [
        "a",
        "Word",
        " ",
        "  x",
        ": ",
        ":",
        " #",
        "#",
        "- ",
        "-",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ",",
        "&",
        "*",
        "!",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "`",
        "\\",
        "/",
        "null",
        "~",
        "true",
        "No",
        "1.5e3",
        "0x1F",
        "12:30",
        "2026-01-01",
        ".inf",
        "<<",
        "=",
        "...",
        "---",
        "é",
        "Ω",
        "漢字",
        "🙂",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "(",
        ")",
        "<b>",
        "&amp;",
        "_",
        "**",
        "1. ",
        "$5",
        "\\n",
        "\u200f",
    ];

    public static Gen<string> Line { get; } =
        from count in Gen.Choose(1, 7)
        from pieces in Gen.Elements(Awkward).ArrayOf(count)
        let line = string.Concat(pieces).Trim()
        select line.Length == 0 ? "x" : line;

    public static Gen<IReadOnlyList<QuestionFile>> Questions { get; } =
        from count in Gen.Choose(1, 4)
        from questions in Question.ArrayOf(count)
        select (IReadOnlyList<QuestionFile>)
            [
                .. questions.Select(
                    (q, i) =>
                        q with
                        {
                            Slug = $"q-{i}",
                            Related = [.. q.Related.Where(r => r != $"q-{i}" && r[2] - '0' < count)],
                        }
                ),
            ];

    // Of a whole pack: one that holds a part comes back as the whole of the database.
    public static Gen<IReadOnlyList<ListFile>> Lists { get; } =
        from header in Item(ListSchema.Header, 0).Select(h => h.With(PackLists.Holds, (string?)null))
        from lists in Gen.CollectToArray(
            ListSchema.Lists.Where(s => s.Space is not null || s == ListSchema.Glossary).Select(List)
        )
        select (IReadOnlyList<ListFile>)[new(ListSchema.Header, [header]), .. lists];

    private static Gen<string> Paragraph { get; } =
        Gen.Frequency(
            (6, from words in Line from more in Line select $"t{words}\nand {more}"),
            (1, Gen.Constant("```python\n## no heading\n\n### nor this\nx = \"y\"\n```")),
            (1, Gen.Constant("- one\n- two\n\n      code in a list")),
            (1, Gen.Constant("| a | b |\n|---|---|\n| 1 | 2 |")),
            (1, Gen.Constant("    indented code  \n\n    after two spaces")),
            (1, Gen.Constant("$$\nx\n= y\n$$"))
        );

    private static Gen<string> Text { get; } =
        from count in Gen.Choose(1, 3)
        from paragraphs in Paragraph.ArrayOf(count)
        select string.Join("\n\n", paragraphs).TrimEnd();

    private static Gen<IReadOnlyList<string>> Lines(int most) =>
        from count in Gen.Choose(0, most)
        from lines in Line.ArrayOf(count)
        select (IReadOnlyList<string>)[.. lines.Distinct(StringComparer.Ordinal)];

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, gen.Select(v => (T?)v)));

    private static Gen<RubricPoint> Rubric { get; } =
        from point in Line
        from weight in Gen.Choose(1, 10)
        from evidence in Lines(4)
        select new RubricPoint(point, weight, evidence);

    private static Gen<Publication> Publication { get; } =
        from status in Gen.Elements(Enum.GetValues<PublicationStatus>())
        from minutes in Gen.Choose(0, 1_000_000)
        select new Publication(
            status,
            status == PublicationStatus.Scheduled ? DateTimeOffset.UnixEpoch.AddMinutes(minutes) : null
        );

    private static Gen<QuestionFile> Facts { get; } =
        from title in Line
        from difficulty in Gen.Elements<Difficulty?>(null, Difficulty.Easy, Difficulty.Hard)
        from role in Maybe(Gen.Elements("role-0", "role-1"))
        from company in Maybe(Gen.Constant("company-0"))
        from shownAs in Maybe(Line)
        from publication in Publication
        from day in Gen.Choose(0, 20_000)
        from minutes in Gen.Elements<int?>(null, 1, 10_080)
        from related in Gen.SubListOf("q-0", "q-1", "q-2")
        from rubric in Rubric.ArrayOf(2)
        from claims in Line.ArrayOf(3)
        select new QuestionFile
        {
            Slug = "",
            Title = title,
            Category = "category-0",
            Difficulty = difficulty,
            Role = role,
            Company = company,
            Asked = day % 2 == 0 ? [] : [new("company-1", "https://example.com/a?b=c#d:e", new(2026, 1, 1 + day % 28))],
            Topics = [new("topic-1", shownAs), new("topic-0", null)],
            Access = day % 3 == 0 ? AccessLevel.Free : AccessLevel.Pro,
            Publication = publication,
            Updated = new DateOnly(2000, 1, 1).AddDays(day),
            Minutes = minutes,
            Related = [.. related],
            Rubric = rubric,
            Pitfalls = [new(claims[0], claims[1], [claims[2]])],
            Prompt = "",
        };

    private static Gen<QuestionFile> Question { get; } =
        from facts in Facts
        from overview in Maybe(Text)
        from prompt in Text
        from context in Maybe(Text)
        from expectations in Lines(3)
        from approach in Lines(3)
        from asked in Lines(3)
        from answer in Maybe(Text)
        from titles in Lines(3)
        from section in Text
        select facts with
        {
            Overview = overview,
            Prompt = prompt,
            Context = context,
            Expectations = expectations,
            Approach = approach,
            FollowUps = [.. asked.Select((a, i) => new FollowUpText(a, i == 0 ? answer : null))],
            SampleAnswer = [.. titles.Select(t => new AnswerSection(t, section))],
        };

    private static Gen<ListFile> List(ListSchema schema) =>
        Gen.CollectToArray(Enumerable.Range(0, 2).Select(i => Item(schema, i)))
            .Select(items => new ListFile(schema, items));

    private static Gen<ListItem> Item(ListSchema schema, int index) =>
        from texts in Line.ArrayOf(schema.Fields.Count)
        from aliases in Lines(3)
        select schema
            .Fields.Select((f, i) => (Field: f, Text: texts[i]))
            .Aggregate(
                new ListItem(),
                (item, f) => item.With(f.Field.Key, Values(f.Field, f.Text, index, aliases, schema))
            );

    private static IReadOnlyList<string> Values(
        ListField field,
        string text,
        int index,
        IReadOnlyList<string> aliases,
        ListSchema schema
    ) =>
        field.Kind switch
        {
            FieldKind.Slug when field.Key == "parent" => index == 0 ? [] : ["topic-0"],
            FieldKind.Slug => [$"{schema.Space.ToString()!.ToLowerInvariant()}-{index}"],
            FieldKind.Number => ["45"],
            FieldKind.Word => [field.Words[index % field.Words.Count == 1 ? ^1 : 0]],
            FieldKind.Address => ["https://example.com/x?y=z"],
            FieldKind.Texts => [.. aliases.Select(a => $"alias {a}{index}").Append($"last {index}")],
            _ when field.Max < 10 => ["Ab"],
            _ when field.Key is "name" or "term" => [$"{text}{index}"],
            _ => [text],
        };
}
