namespace InterviewPrep.Packs.Questions;

/// <summary>The keys and headings of a question file, in canonical order, and how much they hold.</summary>
internal static class QuestionKeys
{
    public static IReadOnlyList<string> Question { get; } =
    [
        "title",
        "category",
        "difficulty",
        "role",
        "round",
        "company",
        "asked",
        "topics",
        "access",
        "status",
        "publishAt",
        "updated",
        "minutes",
        "related",
        "rubric",
        "pitfalls",
    ];

    public static IReadOnlyList<string> Asked { get; } = ["company", "source", "date"];
    public static IReadOnlyList<string> Topic { get; } = ["topic", "as"];
    public static IReadOnlyList<string> Rubric { get; } = ["point", "weight", "evidence"];
    public static IReadOnlyList<string> Pitfall { get; } = ["claim", "correction", "evidence"];

    public const string Overview = "Overview";
    public const string Prompt = "Prompt";
    public const string Context = "Context";
    public const string Expectations = "Expectations";
    public const string Approach = "Approach";
    public const string FollowUps = "Follow-ups";
    public const string SampleAnswer = "Sample answer";

    public static IReadOnlyList<string> Headings { get; } =
    [Overview, Prompt, Context, Expectations, Approach, FollowUps, SampleAnswer];

    public const int MaxTitle = 200;
    public const int MaxSentence = 1_000;
    public const int MaxEvidence = 200;
    public const int MaxItems = 50;
    public const int DefaultWeight = 1;
}
