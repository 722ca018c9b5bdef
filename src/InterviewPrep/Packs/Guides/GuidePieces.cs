using InterviewPrep.Packs.Questions;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Guides;

internal static class GuidePieces
{
    /// <summary>Every text of a guide that is Markdown, in the order of the file.</summary>
    public static IEnumerable<ProsePiece> Pieces(this GuideFile file) =>
        [
            .. Whole("introduction", file.Introduction),
            .. file.Sections.SelectMany((s, i) => Section(s, $"sections[{i}]")),
            .. Quiz(file.Quiz, "quiz"),
            .. file.Faq.SelectMany((f, i) => Titled($"faq[{i}]", f.Question, f.Answer)),
        ];

    private static IEnumerable<ProsePiece> Section(SectionText section, string name) =>
        [
            new($"{name}.title", section.Title, true),
            .. section.Blocks.SelectMany((b, i) => Block(b, $"{name}.blocks[{i}]")),
            .. Quiz(section.Quiz, $"{name}.quiz"),
        ];

    private static IEnumerable<ProsePiece> Block(GuideBlock block, string name) =>
        block switch
        {
            ProseText prose => Whole(name, prose.Text),
            StepsText steps => steps.Steps.SelectMany((s, i) => Titled($"{name}.steps[{i}]", s.Title, s.Text)),
            InterviewText question => Titled(name, question.Question, question.Answer),
            _ => [],
        };

    private static IEnumerable<ProsePiece> Quiz(IReadOnlyList<QuizItem> items, string name) =>
        items.SelectMany((item, i) => Item(item, $"{name}[{i}]"));

    /// <summary>The texts of one item.</summary>
    public static IEnumerable<ProsePiece> Item(QuizItem item, string name) =>
        [
            new(name, item.Question, true),
            .. Whole($"{name}.body", item.Body),
            .. item.Entries.SelectMany((e, i) => Entry(item.Kind, e, $"{name}.entries[{i}]")),
        ];

    // Numbers and formulas are no prose.
    private static IEnumerable<ProsePiece> Entry(QuizKind kind, QuizEntry entry, string name)
    {
        if (kind is not (QuizKind.Number or QuizKind.Formula))
        {
            yield return new(name, entry.Text, true);
        }

        if (entry.Match is { Length: > 0 } match)
        {
            yield return new($"{name}.match", match, true);
        }

        foreach (var piece in Whole($"{name}.explanation", entry.Explanation))
        {
            yield return piece;
        }
    }

    private static IEnumerable<ProsePiece> Titled(string name, string title, string text) =>
        [new(name, title, true), .. Whole($"{name}.text", text)];

    private static IEnumerable<ProsePiece> Whole(string name, string? text) =>
        string.IsNullOrEmpty(text) ? [] : [new(name, text, false)];
}
