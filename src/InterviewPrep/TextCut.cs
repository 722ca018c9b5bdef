namespace InterviewPrep;

/// <summary>Cuts text where it is too long.</summary>
public static class TextCut
{
    /// <summary>
    /// The text, or its beginning and the mark: at most that many UTF-16 units together, and never half a surrogate pair, which
    /// PostgreSQL and UTF-8 refuse.
    /// </summary>
    /// <param name="most">At least the length of the mark.</param>
    public static string CutTo(this string text, int most, string mark = "")
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - mark.Length;
        return string.Concat(text.AsSpan(0, end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), mark);
    }
}
