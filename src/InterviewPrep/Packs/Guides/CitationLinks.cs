using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Packs.Guides;

/// <summary>Turns citations in rendered HTML into links to the list of references.</summary>
internal static partial class CitationLinks
{
    /// <summary>The id that an entry of the list of references has on the page.</summary>
    public static string IdOf(GuideReference reference) => $"reference-{reference.Key}";

    /// <param name="html">Made by the renderer: attributes hold no angle brackets.</param>
    public static string Apply(string html, IReadOnlyList<GuideReference> references) =>
        html.Contains("[@", StringComparison.Ordinal)
            ? Citation().Replace(html, match => Link(match, references) ?? match.Value)
            : html;

    /// <summary>Author and year, as a reader knows works by: “Smith, 1956”, “Sackett et al., 2022”.</summary>
    public static string Short(GuideReference reference)
    {
        const string others = " et al.";
        var isMore = reference.Authors.EndsWith(others, StringComparison.Ordinal);
        var surnames = Surname().Matches(reference.Authors).Select(m => m.Groups["name"].Value).ToList();
        if (surnames.Count == 0)
        {
            surnames =
            [
                .. (isMore ? reference.Authors[..^others.Length] : reference.Authors).Split(
                    [", ", " and "],
                    StringSplitOptions.None
                ),
            ];
        }

        var authors = isMore || surnames.Count > 2 ? surnames[0] + others : string.Join(" and ", surnames);
        return string.Create(CultureInfo.InvariantCulture, $"{authors}, {reference.Year}");
    }

    private static string? Link(Match match, IReadOnlyList<GuideReference> references)
    {
        var key = match.Groups["key"];
        var reference = key.Success ? references.FirstOrDefault(r => r.Key == key.Value) : null;
        return reference is null
            ? null
            : $"<a class=\"citation\" href=\"#{IdOf(reference)}\">[{HtmlWriter.Escape(Short(reference))}]</a>";
    }

    // Code and tags are passed over.
    [GeneratedRegex(
        @"<pre[ >].*?</pre>|<code[ >].*?</code>|<[^>]*>|\[@(?<key>[a-z0-9-]+)\]",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000
    )]
    private static partial Regex Citation();

    // “Smith, W. E., ”, “Roediger, H. L. and …”: a surname stands before a comma and initials.
    [GeneratedRegex(@"(\A|, |and )(?<name>[^,]+?), (\p{Lu}\.[ -]?)+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Surname();
}
