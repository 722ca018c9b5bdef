using System.Globalization;
using System.Text;

namespace InterviewPrep.Members;

/// <summary>What may stand beside a public answer as its author's name.</summary>
public static class DisplayNames
{
    public const int MinLength = 2;
    public const int MaxLength = 40;

    /// <summary>No spaces at the ends, one between words.</summary>
    public static string Clean(string? typed) =>
        string.Join(' ', (typed ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A sentence for the field, or null where the cleaned name is fine.</summary>
    public static string? Problem(string cleaned) =>
        cleaned.Length is < MinLength or > MaxLength
            ? $"A name has {MinLength} to {MaxLength} characters; this one has {cleaned.Length}."
        : cleaned.EnumerateRunes().Any(IsUnseen)
            ? "This name holds characters that cannot be seen or that turn the direction of the text around it. Leave them out."
        : !cleaned.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? "A name has at least one letter or digit."
        : null;

    /// <summary>Control, format (which includes the bidirectional overrides), private and unassigned characters. Joiners that scripts need stay.</summary>
    private static bool IsUnseen(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
