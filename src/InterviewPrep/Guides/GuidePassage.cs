namespace InterviewPrep.Guides;

/// <summary>What a text of a guide is.</summary>
public enum GuideTextKind
{
    Prose,
    Step,
    Question,
    Faq,
}

/// <summary>A text of a guide that its reader may see.</summary>
public sealed record GuidePassage
{
    public required GuideTextKind Kind { get; init; }

    /// <summary>Zero-based place of the section; null for the FAQ.</summary>
    public required int? Section { get; init; }

    /// <summary>Zero-based place in the section: steps of one list share it.</summary>
    public required int Block { get; init; }

    /// <summary>From 1, through the guide, of steps and of interview questions: <c>#step-1</c>, <c>#q4</c>.</summary>
    public required int? Number { get; init; }

    /// <summary>Null for prose.</summary>
    public required string? TitleHtml { get; init; }

    /// <summary>Time box of a step as typed, such as <c>30 seconds</c>.</summary>
    public required string? Time { get; init; }

    /// <summary>The same in seconds.</summary>
    public required int? Seconds { get; init; }

    public required GuideLevel? Level { get; init; }

    /// <summary>Slug of a published question to practise it on.</summary>
    public required string? Practise { get; init; }

    public required string Html { get; init; }

    public required bool HasMathematics { get; init; }
}

/// <summary>An item of a quiz as a reader gets it before answering.</summary>
/// <param name="Answers">What is to be chosen, ordered or matched, in an order that tells nothing and is everybody's.</param>
/// <param name="Partners">Right sides of pairs, in such an order; empty for other kinds.</param>
public sealed record GuideQuizItem(
    int Id,
    int? Section,
    Quizzes.QuizKind Kind,
    string QuestionHtml,
    string? BodyHtml,
    IReadOnlyList<QuizChoice> Answers,
    IReadOnlyList<QuizChoice> Partners,
    bool HasMathematics
)
{
    /// <summary>Of a formula what it is to be written in, such as <c>x from -3 to 3</c>; null for other kinds.</summary>
    public string? Domain { get; init; }
}

/// <param name="Token">What a form posts for it.</param>
public sealed record QuizChoice(string Token, string Html);
