using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Guides;

/// <summary>The public facts of one published guide; its HTML was sanitised when it was written.</summary>
public sealed record GuideFacts
{
    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>Plain text; empty where the guide has none.</summary>
    public required string Summary { get; init; }

    public required Named Category { get; init; }
    public required AccessLevel Access { get; init; }
    public required DateOnly UpdatedOn { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required GuideTally Tally { get; init; }
    public string? IntroductionHtml { get; init; }

    /// <summary>Of the introduction and of titles.</summary>
    public required bool HasMathematics { get; init; }

    public Named? Companion { get; init; }
}

/// <summary>What is in a guide, locked parts included.</summary>
/// <param name="Minutes">See <see cref="ReadingTime"/>.</param>
/// <param name="Sections">Quiz and FAQ are none.</param>
/// <param name="Questions">Interview questions; those of the FAQ are none.</param>
/// <param name="Quiz">Questions of all its quizzes.</param>
/// <param name="Faq">Entries of the FAQ.</param>
public sealed record GuideTally(int Minutes, int Sections, int Questions, int Quiz, int Faq);

/// <summary>A section as everybody sees it.</summary>
/// <param name="Position">Zero-based.</param>
/// <param name="Anchor">Its id on the page, the same for ever.</param>
public sealed record GuideSectionFacts(
    int Id,
    int Position,
    string TitleHtml,
    string Anchor,
    bool IsPreview,
    int Steps,
    int Questions,
    int Quiz
);

/// <summary>An entry of the list of references.</summary>
/// <param name="Key">The id of the entry on the page is <c>reference-</c> and this.</param>
public sealed record CitedReference(string Key, string Authors, int Year, string Title, string? Link);
