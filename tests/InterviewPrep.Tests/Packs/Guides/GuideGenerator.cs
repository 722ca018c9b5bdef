using FsCheck;
using FsCheck.Fluent;
using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Tests.Packs.Guides;

/// <summary>Makes guides that are valid and as awkward as valid guides can be.</summary>
internal static class GuideGenerator
{
    // Nothing in it is a heading, a list or a link, and two lines stay two.
    private static Gen<string> Paragraph { get; } =
        Gen.Frequency(
            (
                5,
                from words in PackGenerator.Line
                from more in PackGenerator.Line
                select $"t{Plain(words)}\nand {Plain(more)}"
            ),
            (1, Gen.Constant("```text\n## no heading\n\n### Q: nor this\n:::steps\n- [x] nor this\n```")),
            (1, Gen.Constant("- one\n- two\n\n      code in a list")),
            (1, Gen.Constant("> [!TIP] A title\n> and words")),
            (1, Gen.Constant("$$\nx\n= y\n$$"))
        );

    private static Gen<string> Text { get; } =
        from count in Gen.Choose(1, 3)
        from paragraphs in Paragraph.ArrayOf(count)
        select string.Join("\n\n", paragraphs).TrimEnd();

    private static Gen<string> Title { get; } = from line in PackGenerator.Line select $"T {Plain(line)}.";

    private static Gen<QuizItem> Item { get; } =
        from kind in Gen.Elements(Enum.GetValues<QuizKind>())
        from question in Title
        from body in Maybe(Paragraph.Where(p => !p.StartsWith('-')).Select(p => p.TrimEnd()))
        from count in Gen.Choose(3, 5)
        from explanations in Text.ArrayOf(5)
        from words in PackGenerator.Line.ArrayOf(5)
        select new QuizItem(
            kind,
            question,
            body,
            [.. Enumerable.Range(0, count).Select(i => Entry(kind, i, words[i], explanations[i]))]
        );

    private static Gen<GuideBlock> Block { get; } =
        Gen.Frequency(
            (
                2,
                from title in Title
                from level in Gen.Elements<GuideLevel?>(null, GuideLevel.Beginner, GuideLevel.Advanced)
                from practise in Gen.Elements<string?>(null, "q-0")
                from answer in Text
                select (GuideBlock)new InterviewText(title, level, practise, answer)
            ),
            (
                1,
                from titles in Title.ArrayOf(2)
                from time in Gen.Elements<string?>(null, "30 seconds", "2.5 minutes")
                from text in Text
                select (GuideBlock)new StepsText([new(titles[0], time, text), new(titles[1], null, "")])
            ),
            (2, from title in Title from text in Text select (GuideBlock)new ProseText($"### {title}\n\n{text}"))
        );

    private static Gen<SectionText> Section { get; } =
        from title in Title
        from first in Text
        from count in Gen.Choose(0, 4)
        from blocks in Block.ArrayOf(count)
        from items in Gen.Choose(0, 1)
        from quiz in Item.ArrayOf(items)
        select new SectionText(title, Joined([new ProseText(first), .. blocks]), quiz);

    public static Gen<GuideFile> Guide { get; } =
        from title in PackGenerator.Line
        from summary in Maybe(PackGenerator.Line)
        from access in Gen.Elements(AccessLevel.Free, AccessLevel.Pro)
        from status in Gen.Elements(PublicationStatus.Draft, PublicationStatus.Review, PublicationStatus.Published)
        from preview in Gen.Elements<int?>(null, 1, 2)
        from day in Gen.Choose(0, 20_000)
        from introduction in Maybe(Text)
        from count in Gen.Choose(0, 3)
        from sections in Section.ArrayOf(count)
        from items in Gen.Choose(0, 3)
        from quiz in Item.ArrayOf(items)
        from questions in Title.ArrayOf(2)
        from answer in Text
        from authors in PackGenerator.Line
        select new GuideFile
        {
            Slug = "",
            Title = title,
            Summary = summary,
            Category = day % 2 == 0 ? "category-1" : null,
            Tags = day % 3 == 0 ? [] : ["topic-1", "topic-0"],
            Access = access,
            Publication = new(status, null),
            Preview = preview,
            Updated = new DateOnly(2000, 1, 1).AddDays(day),
            References = day % 2 == 0 ? [] : [new("smith1956", authors, 1956, title, "https://example.com/a?b=c#d:e")],
            Introduction = introduction,
            Sections = sections,
            Quiz = quiz,
            Faq = day % 5 == 0 ? [] : [new(questions[0], answer), new(questions[1], "")],
        };

    /// <summary>Two guides that are companions and related, or one alone.</summary>
    public static Gen<IReadOnlyList<GuideFile>> Guides { get; } =
        from count in Gen.Choose(0, 2)
        from guides in Guide.ArrayOf(count)
        select (IReadOnlyList<GuideFile>)
            [
                .. guides.Select(
                    (g, i) =>
                        g with
                        {
                            Slug = $"g-{i}",
                            Companion = count == 2 ? $"g-{1 - i}" : null,
                            Related = count == 2 && i == 0 ? ["g-1"] : [],
                        }
                ),
            ];

    // Two runs of prose are one, whatever stands between them.
    private static List<GuideBlock> Joined(IEnumerable<GuideBlock> blocks)
    {
        var joined = new List<GuideBlock>();
        foreach (var block in blocks)
        {
            if (block is ProseText prose && joined is [.., ProseText before])
            {
                joined[^1] = new ProseText($"{before.Text}\n\n{prose.Text}");
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    private static QuizEntry Entry(QuizKind kind, int index, string words, string explanation) =>
        kind switch
        {
            QuizKind.Order => new(true, $"{index} {Plain(words)}.", null, explanation),
            QuizKind.Match => new(true, $"{index} {Plain(words)}.", $"right {index}", explanation),
            QuizKind.Number => new(index == 1, index == 1 ? "0.250 ± 0.5 %" : $"-{index}", null, explanation),
            QuizKind.Formula => new(
                index == 1,
                index == 1 ? "`x / (1 + x)` for x from -0.5 to 3" : $"`x + {index}`",
                null,
                explanation
            ),
            _ => new(index == 1, $"{index} {Plain(words)}.", null, explanation),
        };

    private static string Plain(string text) =>
        text.Replace("$", "", StringComparison.Ordinal).Replace("[@", "", StringComparison.Ordinal);

    private static Gen<string?> Maybe(Gen<string> gen) =>
        Gen.Frequency((1, Gen.Constant<string?>(null)), (2, gen.Select(v => (string?)v)));
}
