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
    private readonly string[] _lines;
    private readonly int _firstLine;
    private readonly string _marks;
    private readonly FileLog _log;

    private MarkdownParts(string text, int firstLine, int level, FileLog log)
    {
        _lines = text.Split('\n');
        _firstLine = firstLine;
        _marks = new string('#', level);
        _log = log;
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
        var at = new Place(_firstLine, 1);
        var from = 0;
        var closed = new FenceScan();
        for (var i = 0; i < _lines.Length; i++)
        {
            if (closed.Covers(_lines, i))
            {
                continue;
            }

            Complain(_lines[i], new(_firstLine + i, 1));
            if (!_lines[i].StartsWith(_marks + ' ', StringComparison.Ordinal))
            {
                continue;
            }

            parts.Add(Part(title, at, from, i));
            title = _lines[i][_marks.Length..].Trim();
            at = new(_firstLine + i, 1);
            from = i + 1;
        }

        if (closed.OpenedAt is { } line && _marks.Length == 2)
        {
            _log.Error(
                new(_firstLine + line, 1),
                "The code block that begins here never ends: close it with a line ```."
            );
        }

        parts.Add(Part(title, at, from, _lines.Length));
        return parts;
    }

    private void Complain(string line, Place at)
    {
        var text = line.TrimStart(' ');
        var indent = line.Length - text.Length;
        var marks = text.Length - text.TrimStart('#').Length;
        if (marks == 1 && _marks.Length == 2 && indent < 4 && text.StartsWith("# ", StringComparison.Ordinal))
        {
            _log.Error(at, "The title stands in the front matter: begin a section with ## and its fixed heading.");
        }
        else if (
            marks == _marks.Length
            && indent is > 0 and < 4
            && text.StartsWith(_marks + ' ', StringComparison.Ordinal)
        )
        {
            _log.Error(at, "A heading begins in the first column: remove the spaces before it.");
        }
        else if (marks == _marks.Length && indent == 0 && text.Length > marks && char.IsLetter(text[marks]))
        {
            _log.Error(at, $"Put a space after {_marks}: without it this is text and no heading.");
        }
    }

    private MarkdownPart Part(string title, Place at, int from, int to)
    {
        while (from < to && string.IsNullOrWhiteSpace(_lines[from]))
        {
            from++;
        }

        while (to > from && string.IsNullOrWhiteSpace(_lines[to - 1]))
        {
            to--;
        }

        return new(title, at, string.Join('\n', _lines[from..to]).TrimEnd(), _firstLine + from);
    }
}
