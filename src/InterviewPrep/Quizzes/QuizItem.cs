using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.Quizzes;

/// <summary>One item of a quiz with its key, as its author wrote it. Internal, so that no page can name a key.</summary>
/// <param name="Question">The question, inline Markdown.</param>
/// <param name="Body">Markdown between question and entries; null without any.</param>
internal sealed record QuizItem(QuizKind Kind, string Question, string? Body, IReadOnlyList<QuizEntry> Entries)
{
    /// <summary>Judges what a reader gave. Whatever was posted, it never throws.</summary>
    public QuizMark Mark(QuizResponse response) =>
        Kind switch
        {
            QuizKind.Order => Marking.Order(this, response),
            QuizKind.Match => Marking.Match(this, response),
            QuizKind.Number => Marking.Number(this, response),
            QuizKind.Formula => Marking.Formula(this, response),
            _ => Marking.Choice(this, response),
        };
}

/// <summary>One entry: a choice, a step in the right order, a pair, an accepted or a common wrong number or formula.</summary>
/// <param name="IsRight">Whether the box is ticked; always for orders and pairs.</param>
/// <param name="Text">The entry as typed; of a pair what stands left of the arrow.</param>
/// <param name="Match">Of a pair what stands right of the arrow; null for other kinds.</param>
/// <param name="Explanation">Why it is right, or which mistake leads to it; empty where the author has none.</param>
internal sealed record QuizEntry(bool IsRight, string Text, string? Match, string Explanation)
{
    /// <summary>Names the entry in forms by its words alone, so that neither its place nor its rightness can be told from it.</summary>
    public string Token => TokenOf(Text);

    /// <summary>The same for the right side of a pair.</summary>
    public string MatchToken => TokenOf(Match ?? "");

    public static string TokenOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}

/// <summary>What a reader does with an item.</summary>
public enum QuizKind
{
    /// <summary>Choose the one right entry.</summary>
    Choice,

    /// <summary>Choose every right entry.</summary>
    Several,

    /// <summary>Type a number, right within its tolerance.</summary>
    Number,

    /// <summary>Put the entries in order.</summary>
    Order,

    /// <summary>Give each left side its right side.</summary>
    Match,

    /// <summary>Type a formula, judged by its values.</summary>
    Formula,
}
