namespace InterviewPrep.Rendering;

/// <summary>
/// Keeps the ids of several texts on one page apart. Without a scope a heading's id is its words and a step's is
/// <c>step-1</c>; members' ids begin with <c>user-content-</c> before the scope in any case.
/// </summary>
/// <param name="Prefix">
/// Lower-case letters, digits and hyphens put before every id and fragment, such as <c>answer-17-</c>; empty for none.
/// Other characters are left out.
/// </param>
/// <param name="FirstStep">The number of the first step card, so that steps count on through a guide; from 1.</param>
public readonly record struct IdScope(string Prefix, int FirstStep = 1)
{
    /// <summary>No prefix, steps from 1: for the one text of a page, or the first.</summary>
    public static IdScope Page { get; } = new("");

    internal string CleanPrefix =>
        string.Concat((Prefix ?? "").Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
}
