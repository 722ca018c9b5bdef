namespace InterviewPrep.Data;

/// <summary>What is typed, to be found as it stands.</summary>
internal static class LikePattern
{
    /// <summary>The pattern of <c>like</c> for any text that has the words in it.</summary>
    public static string Containing(string words) =>
        $"%{words.Replace("\\", @"\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
