using InterviewPrep.Packs.Questions;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Guides;

/// <summary>The prose of a guide.</summary>
internal sealed record GuideTexts
{
    public string? Introduction { get; init; }
    public IReadOnlyList<SectionText> Sections { get; init; } = [];
    public IReadOnlyList<QuizItem> Quiz { get; init; } = [];
    public IReadOnlyList<FaqText> Faq { get; init; } = [];
}

/// <summary>Reads the Markdown below the front matter: introduction, sections, quiz, questions asked often.</summary>
internal sealed class GuideBody(PlaceMap places, SlugIndex slugs, FileLog log)
{
    private readonly List<SectionText> sections = [];
    private readonly QuizReader quizzes = new(places, log);
    private MarkdownPart? quiz;
    private MarkdownPart? faq;

    public GuideTexts Read(string body, int firstLine)
    {
        var (before, parts) = MarkdownParts.Cut(body, firstLine, 2, log);
        places.Set("introduction", new(before.TextLine, 1));
        foreach (var part in parts)
        {
            Read(part);
        }

        if (sections.Count > GuideKeys.MaxSections)
        {
            log.Error(
                new(firstLine, 1),
                $"The guide has {sections.Count} sections: keep at most {GuideKeys.MaxSections}."
            );
        }

        return new()
        {
            Introduction = before.Text.Length > 0 ? before.Text : null,
            Sections = sections,
            Quiz = this.quiz is null ? [] : quizzes.Read(this.quiz, 3, "quiz"),
            Faq = this.faq is null ? [] : Questions(this.faq),
        };
    }

    private void Read(MarkdownPart part)
    {
        if (part.Title == GuideKeys.Quiz)
        {
            TakeOnce(ref this.quiz, part);
        }
        else if (part.Title == GuideKeys.Faq)
        {
            TakeOnce(ref this.faq, part);
        }
        else if (IsNearly(part.Title, GuideKeys.Quiz) || IsNearly(part.Title, GuideKeys.Faq))
        {
            log.Error(
                part.At,
                $"Write “## {GuideKeys.Quiz}” and “## {GuideKeys.Faq}” like this: otherwise it is a section."
            );
        }
        else if (this.quiz is not null || this.faq is not null)
        {
            log.Error(part.At, $"A section stands above “## {GuideKeys.Quiz}” and “## {GuideKeys.Faq}”: move it up.");
        }
        else if (MarkdownHeading.IsFine(part, "##", GuideKeys.MaxTitle, log))
        {
            var name = $"sections[{sections.Count}]";
            places.Set(name, part.At);
            places.Set($"{name}.title", new(part.At.Line, 4));
            sections.Add(new SectionBody(name, places, slugs, quizzes, log).Read(part));
        }
    }

    private void TakeOnce(ref MarkdownPart? known, MarkdownPart part)
    {
        if (known is not null)
        {
            log.Error(part.At, $"The heading “## {part.Title}” stands twice: join the two.");
        }

        known ??= part;
    }

    private List<FaqText> Questions(MarkdownPart part)
    {
        places.Set("faq", part.At);
        var (before, parts) = MarkdownParts.Cut(part.Text, part.TextLine, 3, log);
        if (before.Text.Length > 0)
        {
            log.Error(
                new(before.TextLine, 1),
                "This text stands above the first question: put it under a line “### …”."
            );
        }

        var questions = new List<FaqText>();
        foreach (var question in parts.Where(p => MarkdownHeading.IsFine(p, "###", GuideKeys.MaxSentence, log)))
        {
            places.Set($"faq[{questions.Count}]", new(question.At.Line, 5));
            places.Set($"faq[{questions.Count}].text", new(question.TextLine, 1));
            questions.Add(new(question.Title, question.Text));
        }

        if (questions.Count == 0)
        {
            log.Finding(part.At, "Nothing stands under “## FAQ”: write it or remove the heading.");
        }
        else if (questions.Count > GuideKeys.MaxItems)
        {
            log.Error(part.At, $"“FAQ” has {questions.Count} questions: keep at most {GuideKeys.MaxItems}.");
        }

        return questions;
    }

    private static bool IsNearly(string title, string heading) =>
        string.Equals(title.TrimEnd(':', ' '), heading, StringComparison.OrdinalIgnoreCase);
}

internal static class MarkdownHeading
{
    /// <summary>Whether a heading has words and not too many; reports it otherwise.</summary>
    public static bool IsFine(MarkdownPart part, string marks, int max, FileLog log)
    {
        if (part.Title.Length == 0)
        {
            log.Error(part.At, $"This heading is empty: write its words after {marks}.");
        }
        else if (part.Title.Length > max)
        {
            log.Error(part.At, $"This heading has {part.Title.Length:N0} characters: shorten it to {max:N0}.");
        }

        return part.Title.Length > 0;
    }
}
