using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;

namespace InterviewPrep.Packs.Guides;

/// <summary>One guide as a pack holds it: slugs for references, Markdown for prose, nothing derived.</summary>
internal sealed record GuideFile
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public string? Category { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public AccessLevel Access { get; init; } = AccessLevel.Pro;
    public Publication Publication { get; init; } = new(PublicationStatus.Draft, null);

    /// <summary>How many sections everybody reads; null where the author does not say.</summary>
    public int? Preview { get; init; }
    public string? Companion { get; init; }
    public IReadOnlyList<string> Related { get; init; } = [];
    public DateOnly Updated { get; init; }
    public IReadOnlyList<GuideReference> References { get; init; } = [];
    public string? Introduction { get; init; }
    public IReadOnlyList<SectionText> Sections { get; init; } = [];
    public IReadOnlyList<QuizItem> Quiz { get; init; } = [];
    public IReadOnlyList<FaqText> Faq { get; init; } = [];

    public static string PathOf(string slug) => $"guides/{slug}.md";
}

/// <summary>A work that the guide cites as <c>[@key]</c>.</summary>
/// <param name="Authors">As printed: surnames before initials.</param>
internal sealed record GuideReference(string Key, string Authors, int Year, string Title, string? Link);

/// <param name="Quiz">At the end of the section; empty for none.</param>
internal sealed record SectionText(string Title, IReadOnlyList<GuideBlock> Blocks, IReadOnlyList<QuizItem> Quiz);

/// <summary>A run of a section that is shown in one way.</summary>
internal abstract record GuideBlock;

internal sealed record ProseText(string Text) : GuideBlock;

internal sealed record StepsText(IReadOnlyList<StepText> Steps) : GuideBlock;

/// <param name="Time">The time box as typed, such as <c>30 seconds</c>; null for none.</param>
internal sealed record StepText(string Title, string? Time, string Text);

/// <summary>An interview question with its answer.</summary>
/// <param name="Practise">The question of the pack to practise it on.</param>
internal sealed record InterviewText(string Question, GuideLevel? Level, string? Practise, string Answer) : GuideBlock;

internal sealed record FaqText(string Question, string Answer);
