using InterviewPrep.Authoring.Editing;
using InterviewPrep.Guides;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Quizzes;
using static InterviewPrep.Authoring.Editing.TypedText;

namespace InterviewPrep.Authoring.Guides;

/// <summary>Turns a guide into an editor's form.</summary>
internal static class ManuscriptOfGuide
{
    /// <param name="sections">What is stored: its sections keep their addresses.</param>
    public static Manuscript Of(GuideFile file, IReadOnlyList<GuideSection> sections) =>
        Of(file, sections.Where(s => s.ArchivedAt is null).OrderBy(s => s.Position).Select(s => (s.Title, s.Anchor)));

    /// <param name="anchors">Titles of sections with their addresses, in order.</param>
    public static Manuscript Of(GuideFile file, IEnumerable<(string Title, string Anchor)> anchors)
    {
        var known = new SectionAnchors(anchors);
        return new()
        {
            Title = file.Title,
            Summary = file.Summary ?? "",
            Category = file.Category ?? "",
            Access = Word<Access.AccessLevel>(file.Access),
            Status = Word<Questions.PublicationStatus>(file.Publication.Status),
            PublishAt = Time(file.Publication.At),
            Preview = $"{file.Preview}",
            Companion = file.Companion ?? "",
            Introduction = file.Introduction ?? "",
            Tags = [.. file.Tags],
            Related = [.. file.Related],
            References = [.. file.References.Select(Work)],
            Blocks = [.. file.Sections.SelectMany(s => Section(s, known.Take(s.Title)))],
            Quiz =
            [
                .. file.Quiz.Select(i => new ItemText
                {
                    Question = i.Question,
                    Answers = Word<QuizKind>(i.Kind),
                    Text = QuizWriter.Below(i),
                }),
            ],
            Faq = [.. file.Faq.Select(f => new TitledText { Title = f.Question, Text = f.Answer })],
        };
    }

    private static WorkText Work(GuideReference reference) =>
        new()
        {
            Key = reference.Key,
            Authors = reference.Authors,
            Year = $"{reference.Year}",
            Title = reference.Title,
            Link = reference.Link ?? "",
        };

    private static IEnumerable<BlockText> Section(SectionText section, string? anchor) =>
        [
            Block(BlockKind.Section, section.Title, "", b => b.Anchor = anchor ?? ""),
            .. section.Blocks.SelectMany(Blocks),
            .. section.Quiz.Select(i =>
                Block(BlockKind.Item, i.Question, QuizWriter.Below(i), b => b.Answers = Word<QuizKind>(i.Kind))
            ),
        ];

    private static IEnumerable<BlockText> Blocks(GuideBlock block) =>
        block switch
        {
            StepsText steps => steps.Steps.Select(
                (s, i) => Block(BlockKind.Step, s.Title, s.Text, b => (b.Time, b.IsNewList) = (s.Time ?? "", i == 0))
            ),
            InterviewText q =>
            [
                Block(
                    BlockKind.Question,
                    q.Question,
                    q.Answer,
                    b => (b.Level, b.Practise) = (Word(q.Level), q.Practise ?? "")
                ),
            ],
            _ => [Block(BlockKind.Prose, "", ((ProseText)block).Text, _ => { })],
        };

    private static BlockText Block(BlockKind kind, string title, string text, Action<BlockText> with)
    {
        var block = new BlockText
        {
            Kind = Word<BlockKind>(kind),
            Title = title,
            Text = text,
        };
        with(block);
        return block;
    }
}

/// <summary>The addresses of sections by their titles; of two with one title the first comes first.</summary>
internal sealed class SectionAnchors(IEnumerable<(string Title, string Anchor)> anchors)
{
    private readonly List<(string Title, string Anchor)> free = [.. anchors.Where(a => a.Anchor.Length > 0)];

    public string? Take(string title)
    {
        var at = free.FindIndex(a => a.Title == title);
        if (at < 0)
        {
            return null;
        }

        var anchor = free[at].Anchor;
        free.RemoveAt(at);
        return anchor;
    }
}
