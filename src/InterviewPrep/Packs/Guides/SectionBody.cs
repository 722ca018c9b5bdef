using InterviewPrep.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Guides;

/// <summary>Reads one section into blocks: prose, steps, interview questions, and its quiz at the end.</summary>
internal sealed class SectionBody(string name, PlaceMap places, SlugIndex slugs, QuizReader quizzes, FileLog log)
{
    private const string Fence = ":::";

    private readonly List<GuideBlock> blocks = [];
    private IReadOnlyList<QuizItem> quiz = [];
    private Place? quizAt;
    private string[] lines = [];
    private int firstLine;

    public SectionText Read(MarkdownPart section)
    {
        (lines, firstLine) = (section.Text.Split('\n'), section.TextLine);
        var fences = new FenceScan();
        var from = 0;
        int? steps = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (fences.Covers(lines, i) || !lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var word = lines[i].Trim(':', ' ');
            if (steps is null && word == "steps")
            {
                Mixed(from, i);
                (steps, from) = (i, i + 1);
            }
            else if (steps is not null && word.Length == 0)
            {
                Steps(from, i);
                (steps, from) = (null, i + 1);
            }
            else
            {
                log.Error(
                    At(i),
                    "This line opens or closes no steps: write :::steps before the first step and ::: after the last one."
                );
            }
        }

        if (steps is { } open)
        {
            log.Error(At(open), "These steps are not closed: put ::: on a line after the last one.");
            Steps(from, lines.Length);
        }
        else
        {
            Mixed(from, lines.Length);
        }

        return new(section.Title, blocks, quiz);
    }

    private Place At(int line) => new(firstLine + line, 1);

    private string Text(int from, int to) => string.Join('\n', lines[from..to]);

    // What is no question and no quiz is prose with its subheadings.
    private void Mixed(int from, int to)
    {
        var (_, parts) = MarkdownParts.Cut(Text(from, to), firstLine + from, 3, log);
        var prose = from;
        foreach (var part in parts)
        {
            var isQuiz = part.Title == GuideKeys.Quiz;
            var isQuestion = part.Title.StartsWith(GuideKeys.QuestionMark, StringComparison.Ordinal);
            if (isQuiz || isQuestion)
            {
                Prose(prose, part.At.Line - firstLine);
                prose = EndOf(part, parts, to);
                if (isQuiz)
                {
                    Quiz(part);
                }
                else
                {
                    Question(part);
                }
            }
        }

        Prose(prose, to);
    }

    private int EndOf(MarkdownPart part, IReadOnlyList<MarkdownPart> parts, int to) =>
        parts.FirstOrDefault(p => p.At.Line > part.At.Line)?.At.Line - firstLine ?? to;

    private void Prose(int from, int to)
    {
        while (from < to && string.IsNullOrWhiteSpace(lines[from]))
        {
            from++;
        }

        if (from < to)
        {
            Add(new ProseText(Text(from, to).TrimEnd()), At(from));
        }
    }

    private void Quiz(MarkdownPart part)
    {
        if (quizAt is not null)
        {
            log.Error(part.At, "This section has a quiz already: join the two.");
            return;
        }

        quizAt = part.At;
        quiz = quizzes.Read(part, 4, $"{name}.quiz");
    }

    private void Question(MarkdownPart part)
    {
        var heading = new HeadingAttributes(part.Title, part.At, GuideKeys.Question, log);
        var question = heading.Text[GuideKeys.QuestionMark.Length..].Trim();
        MarkdownHeading.IsFine(part with { Title = question }, "### Q:", GuideKeys.MaxSentence, log);
        if (heading["question"] is { } practise)
        {
            slugs.Check(SlugSpace.Question, practise, part.At, log);
        }

        Add(
            new InterviewText(question, heading.Word<GuideLevel>("level"), heading["question"], part.Text),
            new(
                part.At.Line,
                1 + part.Title.Length - part.Title[GuideKeys.QuestionMark.Length..].TrimStart().Length + 4
            )
        );
        places.Set($"{name}.blocks[{blocks.Count - 1}].text", new(part.TextLine, 1));
    }

    private void Steps(int from, int to)
    {
        var (before, parts) = MarkdownParts.Cut(Text(from, to), firstLine + from, 3, log);
        if (before.Text.Length > 0)
        {
            log.Error(
                new(before.TextLine, 1),
                "This text stands above the first step: put it above :::steps or under a line “### …”."
            );
        }
        else if (parts.Count == 0)
        {
            log.Error(At(from - 1), "These steps have no step: begin each one with a ### heading.");
        }

        var steps = new List<StepText>();
        Add(new StepsText(steps), At(from - 1));
        foreach (var part in parts.Where(p => MarkdownHeading.IsFine(p, "###", GuideKeys.MaxTitle, log)))
        {
            var step = $"{name}.blocks[{blocks.Count - 1}].steps[{steps.Count}]";
            places.Set(step, new(part.At.Line, 5));
            places.Set($"{step}.text", new(part.TextLine, 1));
            var (title, time) = TimeBox.Split(part.Title);
            steps.Add(new(title, time, part.Text));
        }
    }

    private void Add(GuideBlock block, Place at)
    {
        if (quizAt is { } quizPlace)
        {
            log.Error(quizPlace, "The quiz of a section stands at its end: move it below what follows it.");
            quizAt = null;
        }

        places.Set($"{name}.blocks[{blocks.Count}]", at);
        blocks.Add(block);
    }
}
