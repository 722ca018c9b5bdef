namespace InterviewPrep.Quizzes;

/// <summary>What a reader gets once an item was answered.</summary>
/// <param name="Mark">How the response fared.</param>
/// <param name="Response">What was judged: where an earlier response counts, that one.</param>
/// <param name="Entries">
/// Every entry with its explanation in the author's order; empty unless the response was judged by the item as it is now.
/// </param>
public sealed record AnsweredItem(QuizMark Mark, QuizResponse Response, IReadOnlyList<AnsweredEntry> Entries)
{
    /// <summary>Whether it was kept as an answer to a mistake of the past, and not in a run.</summary>
    public bool IsDrawn { get; init; }
}

/// <param name="Token">Of the entry, as in the form; empty for numbers and formulas.</param>
/// <param name="Html">The entry; of a number or formula as its author wrote it, a formula as code.</param>
/// <param name="MatchHtml">The right side of a pair, or null.</param>
/// <param name="IsRight">Whether it belongs to the key.</param>
/// <param name="Fits">Whether the response was right about it; see <see cref="QuizMark.Fits"/>.</param>
public sealed record AnsweredEntry(
    string Token,
    string Html,
    string? MatchHtml,
    bool IsRight,
    bool Fits,
    string ExplanationHtml
);
