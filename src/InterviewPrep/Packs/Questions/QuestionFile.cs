using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Questions;

/// <summary>One question as a pack holds it: slugs for references, Markdown for prose, nothing derived.</summary>
internal sealed record QuestionFile
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Category { get; init; }
    public Difficulty? Difficulty { get; init; }
    public string? Role { get; init; }
    public string? Round { get; init; }
    public string? Company { get; init; }
    public IReadOnlyList<AskedFact> Asked { get; init; } = [];
    public IReadOnlyList<KeyTopic> Topics { get; init; } = [];
    public AccessLevel Access { get; init; } = AccessLevel.Pro;
    public Publication Publication { get; init; } = new(PublicationStatus.Draft, null);
    public DateOnly Updated { get; init; }
    public int? Minutes { get; init; }
    public IReadOnlyList<string> Related { get; init; } = [];
    public IReadOnlyList<RubricPoint> Rubric { get; init; } = [];
    public IReadOnlyList<WrongClaim> Pitfalls { get; init; } = [];
    public string? Overview { get; init; }
    public required string Prompt { get; init; }
    public string? Context { get; init; }
    public IReadOnlyList<string> Expectations { get; init; } = [];
    public IReadOnlyList<string> Approach { get; init; } = [];
    public IReadOnlyList<FollowUpText> FollowUps { get; init; } = [];
    public IReadOnlyList<AnswerSection> SampleAnswer { get; init; } = [];

    public static string PathOf(string slug) => $"questions/{slug}.md";
}

/// <summary>A status with the time that only a scheduled one has.</summary>
internal sealed record Publication(PublicationStatus Status, DateTimeOffset? At);

internal sealed record AskedFact(string Company, string Source, DateOnly Date);

/// <param name="ShownAs">The words to show where they differ from the topic's name.</param>
internal sealed record KeyTopic(string Topic, string? ShownAs);

internal sealed record RubricPoint(string Point, int Weight, IReadOnlyList<string> Evidence);

internal sealed record WrongClaim(string Claim, string Correction, IReadOnlyList<string> Evidence);

/// <param name="Answer">The model answer, or null where the pack has none.</param>
internal sealed record FollowUpText(string Question, string? Answer);

internal sealed record AnswerSection(string Title, string Text);
