using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Importing;

/// <summary>A text of a guide on its way into the database.</summary>
/// <param name="Part">Its name in the file, by which its HTML is found; of prose without a title.</param>
internal sealed record GuideTextRow(GuideText Text, string Part, string? Practise);

/// <summary>An item of a quiz on its way into the database.</summary>
internal sealed record QuizRow(QuizItem Item, string Part, int? Section, int Position, bool IsPreview);

/// <summary>Lays a guide out as rows.</summary>
internal static class GuideRows
{
    /// <summary>How many sections everybody reads before access is asked.</summary>
    public static int PreviewOf(GuideFile file) => file.Access == AccessLevel.Pro ? file.Preview ?? 0 : 0;

    /// <summary>Every text with its title, in the order of the file; HTML is that of the rendered guide.</summary>
    public static List<GuideTextRow> Texts(GuideFile file, RenderedGuide html)
    {
        var rows = new List<GuideTextRow>();
        var numbers = new Dictionary<GuideTextKind, int>();
        for (var s = 0; s < file.Sections.Count; s++)
        {
            for (var b = 0; b < file.Sections[s].Blocks.Count; b++)
            {
                Block(file.Sections[s].Blocks[b], $"sections[{s}].blocks[{b}]", s, b);
            }
        }

        for (var i = 0; i < file.Faq.Count; i++)
        {
            Add(new Written(GuideTextKind.Faq, file.Faq[i].Question, file.Faq[i].Answer), $"faq[{i}]", null, i);
        }

        return rows;

        void Block(GuideBlock block, string part, int section, int place)
        {
            if (block is ProseText prose)
            {
                Add(new Written(GuideTextKind.Prose, null, prose.Text), part, section, place);
            }
            else if (block is InterviewText q)
            {
                var written = new Written(GuideTextKind.Question, q.Question, q.Answer);
                Add(written with { Level = q.Level, Practise = q.Practise }, part, section, place);
            }
            else if (block is StepsText steps)
            {
                for (var k = 0; k < steps.Steps.Count; k++)
                {
                    var step = steps.Steps[k];
                    var written = new Written(GuideTextKind.Step, step.Title, step.Text) { Time = step.Time };
                    Add(written, $"{part}.steps[{k}]", section, place);
                }
            }
        }

        void Add(Written written, string part, int? section, int place)
        {
            var textPart = written.Title is null ? part : $"{part}.text";
            int? number = null;
            if (written.Kind is GuideTextKind.Step or GuideTextKind.Question)
            {
                number = numbers[written.Kind] = numbers.GetValueOrDefault(written.Kind) + 1;
            }

            rows.Add(
                new(
                    new()
                    {
                        Position = rows.Count,
                        Section = section,
                        Block = place,
                        Kind = written.Kind,
                        Number = number,
                        Title = written.Title,
                        TitleHtml = written.Title is null ? null : html[part],
                        Time = written.Time,
                        Seconds = TimeBox.SecondsOf(written.Time),
                        Level = written.Level,
                        Markdown = written.Markdown,
                        Html = html[textPart],
                        IsPreview = section < PreviewOf(file),
                        RendererVersion = html.Version,
                        HasMathematics = html.HasMathematics(textPart) || html.HasMathematics(part),
                    },
                    part,
                    written.Practise
                )
            );
        }
    }

    /// <summary>Every item of every quiz.</summary>
    public static List<QuizRow> Items(GuideFile file) =>
        [
            .. file.Sections.SelectMany(
                (section, s) =>
                    section.Quiz.Select(
                        (item, i) => new QuizRow(item, $"sections[{s}].quiz[{i}]", s, i, s < PreviewOf(file))
                    )
            ),
            .. file.Quiz.Select((item, i) => new QuizRow(item, $"quiz[{i}]", null, i, false)),
        ];

    private sealed record Written(GuideTextKind Kind, string? Title, string Markdown)
    {
        public string? Time { get; init; }
        public GuideLevel? Level { get; init; }
        public string? Practise { get; init; }
    }
}
