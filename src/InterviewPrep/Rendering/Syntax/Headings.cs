using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Rendering.Syntax;

/// <summary>The link from a heading to itself.</summary>
internal sealed class AnchorInline(string id) : LeafInline
{
    public string Id { get; } = id;
}

/// <summary>Gives headings their ids and anchors and hangs those of members below the page's own.</summary>
internal static class Headings
{
    private const int LongestId = 80;

    public static void Apply(MarkdownDocument document, int offset, HashSet<string> ids)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + offset);
            if (heading.Inline is { } words)
            {
                var id = Unused(Slug(words), ids, counts);
                heading.GetAttributes().Id = id;
                words.AppendChild(new AnchorInline(id));
            }
        }
    }

    private static string Slug(ContainerInline words)
    {
        var slug = new StringBuilder();
        foreach (var part in words.Descendants())
        {
            Append(
                slug,
                part switch
                {
                    LiteralInline literal => literal.Content.AsSpan(),
                    CodeInline code => code.Content,
                    FormulaInline formula => formula.Formula.Tex,
                    LineBreakInline => " ",
                    _ => [],
                }
            );
        }

        var id = slug.ToString().Trim('-');
        return id.Length == 0 ? "section" : id;
    }

    private static void Append(StringBuilder slug, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (slug.Length >= LongestId)
            {
                return;
            }

            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && (c == '-' || char.IsWhiteSpace(c)))
            {
                slug.Append('-');
            }
        }
    }

    private static string Unused(string slug, HashSet<string> ids, Dictionary<string, int> counts)
    {
        var id = slug;
        while (!ids.Add(id))
        {
            var count = counts.GetValueOrDefault(slug, 1) + 1;
            counts[slug] = count;
            id = $"{slug}-{count}";
        }

        return id;
    }
}
