namespace InterviewPrep.Data;

/// <summary>What is typed, to be found as it stands.</summary>
internal static class LikePattern
{
    /// <summary>The pattern of <c>like</c> for any text that has the words in it.</summary>
    public static string Containing(string words) => $"%{Escaped(words)}%";

    /// <summary>As <see cref="Containing"/>; of one or two letters, in which no trigram is whole, for texts that begin with them.</summary>
    public static string Found(string words) => words.Length < 3 ? $"{Escaped(words)}%" : Containing(words);

    private static string Escaped(string words) =>
        words
            .Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
