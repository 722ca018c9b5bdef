using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Rendering.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewPrep.Packs.Questions;

/// <summary>Reports links inside of the pack that lead nowhere, and images that are not in it.</summary>
internal static class LinkCheck
{
    private static readonly string[] Marks = ["question:", "topic:", "guide:", "images/"];

    public static void Run(IEnumerable<ProsePiece> pieces, PlaceMap places, SlugIndex slugs, FileLog log)
    {
        foreach (
            var piece in pieces.Where(p => Array.Exists(Marks, m => p.Markdown.Contains(m, StringComparison.Ordinal)))
        )
        {
            foreach (var link in Links(piece))
            {
                var at = PackText.PlaceOf(piece.Markdown, Math.Clamp(link.Span.Start, 0, piece.Markdown.Length));
                Check(link, places.Inside(piece.Part, at.Line, at.Column), slugs, log);
            }
        }
    }

    private static List<LinkInline> Links(ProsePiece piece)
    {
        var dialect = piece.IsInline ? Dialect.Inline : Dialect.Trusted;
        try
        {
            return [.. Markdig.Markdown.Parse(piece.Markdown, dialect.Pipeline).Descendants<LinkInline>()];
        }
        catch (ArgumentException)
        {
            // Markdig's answer to quotes nested 128 deep; the renderer reports the same text.
            return [];
        }
    }

    private static void Check(LinkInline link, Place at, SlugIndex slugs, FileLog log)
    {
        var address = (link.Url ?? "").Split('#')[0];
        var slug = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (link.IsImage)
        {
            if (address.StartsWith("images/", StringComparison.Ordinal) && slugs.Images?.Contains(address) == false)
            {
                log.Error(
                    at,
                    $"The image “{YamlFields.Short(address)}” is not in the pack: add the file or correct its name."
                );
            }
        }
        else if (address.StartsWith("guide:", StringComparison.Ordinal))
        {
            slugs.CheckLink(SlugSpace.Guide, YamlFields.Short(slug), at, log);
        }
        else if (address.StartsWith("question:", StringComparison.Ordinal))
        {
            slugs.CheckLink(SlugSpace.Question, YamlFields.Short(slug), at, log);
        }
        else if (address.StartsWith("topic:", StringComparison.Ordinal))
        {
            slugs.CheckLink(SlugSpace.Topic, YamlFields.Short(slug), at, log);
        }
    }
}
