using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Guides;

namespace InterviewPrep.Quizzes;

/// <summary>
/// Another order of what an item offers, the same for as long as its seed is. It never comes from the key: the order before any
/// seed is that of the tokens.
/// </summary>
public static class QuizShuffle
{
    /// <param name="seed">Null for the order of the first attempt.</param>
    public static GuideQuizItem Shuffled(this GuideQuizItem item, long? seed) =>
        seed is not { } number
            ? item
            : item with
            {
                Answers = Other(item.Answers, $"{number} {item.Id}"),
                Partners = Other(item.Partners, $"{number} {item.Id} right"),
            };

    /// <summary>A seed for a day (UTC).</summary>
    public static long OfDay(DateTimeOffset now) => now.UtcDateTime.Date.Ticks;

    private static List<QuizChoice> Other(IReadOnlyList<QuizChoice> choices, string salt)
    {
        var other = choices.OrderBy(c => Hash(salt + c.Token), StringComparer.Ordinal).ToList();
        return other.SequenceEqual(choices) ? [.. choices.Skip(1), .. choices.Take(1)] : other;
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
