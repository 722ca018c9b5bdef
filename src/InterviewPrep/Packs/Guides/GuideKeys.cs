namespace InterviewPrep.Packs.Guides;

/// <summary>The keys and headings of a guide, in canonical order, and how much they hold.</summary>
internal static class GuideKeys
{
    public static IReadOnlyList<string> Guide { get; } =
    [
        "title",
        "summary",
        "category",
        "tags",
        "access",
        "status",
        "publishAt",
        "preview",
        "companion",
        "related",
        "updated",
        "references",
    ];

    public static IReadOnlyList<string> Reference { get; } = ["key", "authors", "year", "title", "link"];
    public static IReadOnlyList<string> Question { get; } = ["level", "question"];
    public static IReadOnlyList<string> Item { get; } = ["kind"];

    public const string Quiz = "Quiz";
    public const string Faq = "FAQ";
    public const string QuestionMark = "Q:";
    public const string Arrow = " → ";

    public const int MaxTitle = 200;
    public const int MaxSummary = 500;
    public const int MaxSentence = 1_000;
    public const int MaxItems = 100;
    public const int MaxSections = 40;
}
