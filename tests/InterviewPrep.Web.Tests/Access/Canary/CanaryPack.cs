using System.Text.RegularExpressions;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>
/// The pack in tests/packs/canary. Each text in it holds a token of its own, and how a token begins says who may see it.
/// </summary>
internal static partial class CanaryPack
{
    /// <summary>Sample answers and follow-up answers of Pro questions, and what follows the preview of Pro guides.</summary>
    public const string Sealed = "zqsealed";

    /// <summary>Rubric points and pitfalls.</summary>
    public const string Rubric = "zqrubric";

    /// <summary>Evidence phrases, which never leave the admin area.</summary>
    public const string Evidence = "zqproof";

    /// <summary>Keys and explanations of quizzes, which nobody sees before an answer was judged.</summary>
    public const string Key = "zqkey";

    /// <summary>Everything of questions and guides that are not published.</summary>
    public const string Hidden = "zqhidden";

    /// <summary>Titles, prompts and other public text.</summary>
    public const string Shown = "zqshown";

    /// <summary>What is sealed in a free question or guide: everybody opens it.</summary>
    public const string Free = "zqfree";

    /// <summary>The Pro question that readers without Pro have spent their one unlock on.</summary>
    public const string SpentQuestion = "bootstrap-a-ratio";

    public static string Folder { get; } = Path.Combine(Repository.Folder, "tests", "packs", "canary");

    public static IReadOnlyList<string> Questions { get; } = Slugs("questions");

    public static IReadOnlyList<string> Guides { get; } = Slugs("guides");

    /// <summary>Every token of the pack, as often as it stands there.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .SelectMany(f => Tokens(File.ReadAllText(f))),
    ];

    public static IReadOnlySet<string> Of(string kind) => Set(All, kind);

    public static IReadOnlySet<string> Of(string kind, string question) =>
        Set(Tokens(File.ReadAllText(Path.Combine(Folder, "questions", question + ".md"))), kind);

    /// <summary>Every token in a text, also one that a stemmer or a highlighter cut short.</summary>
    public static IEnumerable<string> Tokens(string text) =>
        Token().Matches(text).Select(m => m.Value.ToLowerInvariant());

    public static bool IsSecret(string token) =>
        new[] { Sealed, Rubric, Evidence, Key, Hidden }.Any(k => token.StartsWith(k, StringComparison.Ordinal));

    private static IReadOnlyList<string> Slugs(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Folder, folder), "*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
        ];

    private static HashSet<string> Set(IEnumerable<string> tokens, string kind) =>
        [.. tokens.Where(t => t.StartsWith(kind, StringComparison.Ordinal))];

    [GeneratedRegex(
        "zq(?:sealed|rubric|proof|key|hidden|shown|free)[a-z]*",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Token();
}
