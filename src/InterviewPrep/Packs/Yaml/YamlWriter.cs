using System.Text;
using System.Text.RegularExpressions;

namespace InterviewPrep.Packs.Yaml;

/// <summary>
/// Texts as canonical YAML: plain where every reader takes them for text, in double quotes otherwise, never folded.
/// </summary>
internal static partial class YamlWriter
{
    /// <summary>A text after <c>key: </c>.</summary>
    public static string Block(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A text inside <c>[…]</c> or <c>{…}</c>, where commas and brackets mean more.</summary>
    public static string InFlow(string text) =>
        IsPlain(text) && text.IndexOfAny([',', '[', ']', '{', '}']) < 0 ? text : Quoted(text);

    public static string Flow(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(InFlow))}]";

    private static bool IsPlain(string text) =>
        text.Length > 0
        && "-?:,[]{}#&*!|>'\"%@`=<".IndexOf(text[0]) < 0
        && text[0] != ' '
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !text.Any(NeedsEscape)
        && !OtherThanText().IsMatch(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (NeedsEscape(c))
            {
                quoted.Append("\\u").Append(((int)c).ToString("X4"));
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    // What YAML 1.2.2 (5.1) does not call printable, and the line breaks of older readers.
    private static bool NeedsEscape(char c) =>
        c is < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\ufeff' or >= '\ufffe';

    // Numbers, dates, times, booleans and nulls of YAML 1.1 and 1.2.
    [GeneratedRegex(
        @"\A(~|null|true|false|yes|no|on|off|[-+]?\.inf|\.nan"
            + @"|[-+]?[0-9][0-9_,]*(\.[0-9_]*)?(e[-+]?[0-9]+)?|[-+]?\.[0-9][0-9_]*(e[-+]?[0-9]+)?"
            + @"|0[xo][0-9a-f_]+|0b[01_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
            + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?)\z",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherThanText();
}
