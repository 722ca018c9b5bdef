using System.Text.Json;

namespace InterviewPrep.Quizzes;

/// <summary>What a reader posted for one item; untrusted.</summary>
public sealed record QuizResponse
{
    /// <summary>Tokens of chosen entries, or of all entries in the reader's order.</summary>
    public IReadOnlyList<string> Picks { get; init; } = [];

    /// <summary>Of pairs: the token of the chosen right side by the token of the left side.</summary>
    public IReadOnlyDictionary<string, string> Pairs { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>A number or a formula as typed.</summary>
    public string Typed { get; init; } = "";

    /// <summary>As it is kept.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static QuizResponse FromJson(string json) => JsonSerializer.Deserialize<QuizResponse>(json) ?? new();

    /// <summary>What an item of this kind looks at, and nothing else of what was posted.</summary>
    internal QuizResponse Of(QuizKind kind) =>
        kind switch
        {
            QuizKind.Order => new() { Picks = Picks },
            QuizKind.Match => new() { Pairs = Pairs },
            QuizKind.Number or QuizKind.Formula => new() { Typed = Typed },
            _ => new() { Picks = [.. Picks.Distinct(StringComparer.Ordinal)] },
        };
}

/// <summary>How a response fared.</summary>
/// <param name="Verdict">Only right and wrong responses count as attempts.</param>
/// <param name="Message">
/// A sentence for the reader: why it could not be judged, or that it was judged before the item changed; empty otherwise. It
/// never speaks of the key.
/// </param>
public sealed record QuizMark(QuizVerdict Verdict, string Message)
{
    /// <summary>
    /// One for each entry in the author's order: a choice that was rightly ticked or left, a step in its place, a pair
    /// that fits, the number or formula that was given.
    /// </summary>
    public IReadOnlyList<bool> Fits { get; init; } = [];

    public bool IsRight => Verdict == QuizVerdict.Right;

    /// <summary>Whether it was right or wrong, and not refused.</summary>
    public bool IsJudged => Verdict is QuizVerdict.Right or QuizVerdict.Wrong;

    internal static QuizMark Judged(bool isRight, IReadOnlyList<bool> fits) =>
        new(isRight ? QuizVerdict.Right : QuizVerdict.Wrong, "") { Fits = fits };

    internal static QuizMark Incomplete(string message) => new(QuizVerdict.Incomplete, message);

    /// <summary>Of a response that was judged before the item changed.</summary>
    internal static QuizMark Before(bool wasRight) =>
        new(
            wasRight ? QuizVerdict.Right : QuizVerdict.Wrong,
            "This question changed since you answered it: your answer counts as it did then. Begin anew to answer it as it is now."
        );

    internal static QuizMark Changed { get; } =
        new(QuizVerdict.Changed, "This question changed since you opened it. Load it again and answer once more.");
}

/// <summary>What became of a response.</summary>
public enum QuizVerdict
{
    Right,
    Wrong,

    /// <summary>Something is missing or cannot be read; the message says what.</summary>
    Incomplete,

    /// <summary>It names what the item does not hold, or no longer.</summary>
    Changed,
}
