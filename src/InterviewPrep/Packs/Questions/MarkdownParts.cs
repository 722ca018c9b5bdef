namespace InterviewPrep.Packs.Questions;

/// <summary>One heading of a Markdown text and what stands under it, without blank lines at either end.</summary>
/// <param name="At">Where the heading begins in the file.</param>
/// <param name="TextLine">The line of the file in which <paramref name="Text"/> begins.</param>
internal sealed record MarkdownPart(string Title, Place At, string Text, int TextLine);

/// <summary>
/// Cuts Markdown at the headings of one level. Lines inside code fences and display mathematics are no headings.
/// </summary>
internal sealed class MarkdownParts
{
    private readonly string[] lines;
    private readonly int firstLine;
    private readonly string marks;
    private readonly FileLog log;

    private MarkdownParts(string text, int firstLine, int level, FileLog log)
    {
        lines = text.Split('\n');
        this.firstLine = firstLine;
        marks = new string('#', level);
        this.log = log;
    }

    /// <summary>What stands above the first heading, and the parts.</summary>
    public static (MarkdownPart Before, IReadOnlyList<MarkdownPart> Parts) Cut(
        string text,
        int firstLine,
        int level,
        FileLog log
    )
    {
        var parts = new MarkdownParts(text, firstLine, level, log).Cut();
        return (parts[0], parts[1..]);
    }

    private List<MarkdownPart> Cut()
    {
        var parts = new List<MarkdownPart>();
        var title = "";
        var at = new Place(this.firstLine, 1);
        var from = 0;
        var closed = new FenceScan();
        for (var i = 0; i < lines.Length; i++)
        {
            if (closed.Covers(lines, i))
            {
                continue;
            }

            if (TitleOf(lines[i], new(this.firstLine + i, 1)) is not { } found)
            {
                continue;
            }

            parts.Add(Part(title, at, from, i));
            title = found;
            at = new(this.firstLine + i, 1);
            from = i + 1;
        }

        if (closed.OpenedAt is { } line && marks.Length == 2)
        {
            this.log.Error(
                new(this.firstLine + line, 1),
                "The code block that begins here never ends: close it with a line ```."
            );
        }

        parts.Add(Part(title, at, from, lines.Length));
        return parts;
    }

    // What was meant as a heading is read as one, so that a small fault is not the first of many.
    private string? TitleOf(string line, Place at)
    {
        var text = line.TrimStart(' ');
        var indent = line.Length - text.Length;
        var depth = text.Length - text.TrimStart('#').Length;
        var isFollowedBySpace = text.Length > depth && text[depth] == ' ';
        if (depth == 1 && marks.Length == 2 && indent < 4 && isFollowedBySpace)
        {
            this.log.Error(at, "The title stands in the front matter: begin a section with ## and its fixed heading.");
        }

        if (depth != marks.Length || indent > 3 || !(isFollowedBySpace || (indent == 0 && text.Length > depth)))
        {
            return null;
        }

        if (indent > 0)
        {
            this.log.Error(at, "A heading begins in the first column: remove the spaces before it.");
        }
        else if (!isFollowedBySpace)
        {
            if (!char.IsLetter(text[depth]))
            {
                return null;
            }

            this.log.Error(at, $"Put a space after {marks}: without it this is text and no heading.");
        }

        return text[depth..].Trim();
    }

    private MarkdownPart Part(string title, Place at, int from, int to)
    {
        while (from < to && string.IsNullOrWhiteSpace(lines[from]))
        {
            from++;
        }

        while (to > from && string.IsNullOrWhiteSpace(lines[to - 1]))
        {
            to--;
        }

        return new(title, at, string.Join('\n', lines[from..to]).TrimEnd(), this.firstLine + from);
    }
}
