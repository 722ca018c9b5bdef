using System.Text.RegularExpressions;
using InterviewPrep.Rendering.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>
/// Resolves links inside the product and reports addresses that will not survive the allow-list, while their place in the
/// Markdown is still known.
/// </summary>
internal static partial class Links
{
    // Where the files of a pack's images folder are served.
    private const string Media = "/media/";
    private const string ImagesFolder = "images/";

    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["question"] = "/questions/",
        ["topic"] = "/topics/",
        ["guide"] = "/guides/",
    };

    public static void Apply(ParsedText text, bool hasProductLinks)
    {
        foreach (var link in text.Document.Descendants<LinkInline>())
        {
            if (hasProductLinks && !Resolve(text, link))
            {
                continue;
            }

            if (link.IsImage && AddressRule.Image(link.Url) is null)
            {
                text.Report(
                    link.Span.Start,
                    $"The image “{Short(link.Url)}” is left out: images come from the pack's images folder."
                );
            }
            else if (!link.IsImage && AddressRule.Link(link.Url) is null)
            {
                Refuse(text, link.Span.Start, link.Url);
            }
        }

        foreach (var link in text.Document.Descendants<AutolinkInline>())
        {
            if (!link.IsEmail && AddressRule.Link(link.Url) is null)
            {
                Refuse(text, link.Span.Start, link.Url);
            }
        }
    }

    // False when the link is known to be dead and was reported.
    private static bool Resolve(ParsedText text, LinkInline link)
    {
        var address = link.Url ?? "";
        if (link.IsImage && address.StartsWith(ImagesFolder, StringComparison.Ordinal))
        {
            SetAddress(link, Media + address[ImagesFolder.Length..]);
        }
        else if (ProductLink().Match(address) is { Success: true } match)
        {
            var slug = match.Groups["slug"].Value;
            if (Slug().IsMatch(slug))
            {
                SetAddress(link, Pages[match.Groups["kind"].Value] + slug + match.Groups["fragment"].Value);
            }
            else
            {
                text.Report(link.Span.Start, $"“{Short(slug)}” is not a slug: lower-case letters, digits and hyphens.");
                return false;
            }
        }

        return true;
    }

    private static void SetAddress(LinkInline link, string address)
    {
        link.Url = address;
        link.GetDynamicUrl = null;
    }

    private static void Refuse(ParsedText text, int offset, string? address) =>
        text.Report(
            offset,
            $"The link to “{Short(address)}” is left out: only http, https, mailto and addresses of this site are links."
        );

    private static string Short(string? address) => (address ?? "").CutTo(80, "…");

    [GeneratedRegex(
        @"\A(?<kind>question|topic|guide):(?<slug>[^#]*)(?<fragment>#.*)?\z",
        RegexOptions.NonBacktracking | RegexOptions.Singleline
    )]
    private static partial Regex ProductLink();

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Slug();
}
