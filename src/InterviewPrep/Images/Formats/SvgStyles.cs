using System.Buffers;
using System.Text.RegularExpressions;
using System.Xml;

namespace InterviewPrep.Images.Formats;

/// <summary>Styles of a drawing: plain rules, alone or for a theme or a width, that load nothing.</summary>
internal static partial class SvgStyles
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"\@{}<>");

    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "rgb",
        "rgba",
        "hsl",
        "hsla",
        "lab",
        "lch",
        "oklab",
        "oklch",
        "color-mix",
        "light-dark",
        "var",
        "calc",
        "min",
        "max",
        "clamp",
        "matrix",
        "translate",
        "translateX",
        "translateY",
        "scale",
        "scaleX",
        "scaleY",
        "rotate",
        "skewX",
        "skewY",
    };

    public static void CheckSheet(XmlReader xml, string sheet)
    {
        var rest = sheet.AsSpan().Trim();
        while (rest.Length > 0)
        {
            rest = rest.StartsWith("@media", StringComparison.Ordinal) ? Media(xml, rest) : Rule(xml, rest);
        }
    }

    /// <summary>What stands between the braces of a rule, or in a style attribute.</summary>
    public static void CheckDeclarations(XmlReader xml, ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(';'))
        {
            var declaration = text[range].Trim();
            var colon = declaration.IndexOf(':');
            if (declaration.Length == 0)
            {
                continue;
            }

            if (colon < 1 || !Property().IsMatch(declaration[..colon].Trim()))
            {
                throw Senseless(xml);
            }

            CheckValue(xml, declaration[(colon + 1)..]);
        }
    }

    /// <summary>A value of a property or an attribute.</summary>
    public static void CheckValue(XmlReader xml, ReadOnlySpan<char> value)
    {
        // An escape could spell what is looked for here; a scheme and an @ have no use in a drawing.
        if (value.ContainsAny(Forbidden) || value.Contains("/*", StringComparison.Ordinal))
        {
            throw Senseless(xml);
        }

        if (value.Contains(':'))
        {
            throw Svg.Fault(xml, "A drawing has no addresses: take out whatever has a colon in its value.");
        }

        foreach (var call in Call().EnumerateMatches(value))
        {
            var name = value.Slice(call.Index, call.Length - 1).TrimEnd();
            var behind = value[(call.Index + call.Length)..];
            var isOwn = name.Equals("url", StringComparison.OrdinalIgnoreCase) && Own().IsMatch(behind);
            if (!isOwn && !Functions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                throw Svg.Fault(xml, "A drawing loads nothing: url() names a part of it, such as url(#arrow).");
            }
        }
    }

    private static ReadOnlySpan<char> Media(XmlReader xml, ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('{');
        if (open < 0 || !Condition().IsMatch(text["@media".Length..open]))
        {
            throw Senseless(xml);
        }

        var rest = text[(open + 1)..].TrimStart();
        while (rest is not ['}', ..])
        {
            rest = Rule(xml, rest);
        }

        return rest[1..].TrimStart();
    }

    private static ReadOnlySpan<char> Rule(XmlReader xml, ReadOnlySpan<char> text)
    {
        var (open, close) = (text.IndexOf('{'), text.IndexOf('}'));
        if (open < 1 || close < open || !Selector().IsMatch(text[..open]))
        {
            throw Senseless(xml);
        }

        CheckDeclarations(xml, text[(open + 1)..close]);
        return text[(close + 1)..].TrimStart();
    }

    private static BadImageException Senseless(XmlReader xml) =>
        Svg.Fault(
            xml,
            "Styles are plain rules, alone or inside of @media, without comments, escapes and imports: write this one so."
        );

    [GeneratedRegex(@"\A(?:--)?[A-Za-z][A-Za-z0-9-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Property();

    [GeneratedRegex(@"\A[A-Za-z0-9_.#,:>+~*() \t\r\n-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Selector();

    [GeneratedRegex(@"\A[A-Za-z0-9_.,:()<>= \t\r\n-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Condition();

    [GeneratedRegex(@"[A-Za-z_-][A-Za-z0-9_-]*\s*\(", RegexOptions.NonBacktracking)]
    private static partial Regex Call();

    [GeneratedRegex(@"\A#[A-Za-z_][A-Za-z0-9_.-]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Own();
}
