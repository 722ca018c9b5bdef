using System.Text.RegularExpressions;

namespace InterviewPrep.Packs.Questions;

/// <summary>Expectations and steps: a flat list whose items are one line each, though they may be wrapped in the file.</summary>
internal sealed partial class LineList(bool isNumbered, FileLog log)
{
    private readonly List<string> items = [];
    private readonly List<Place> places = [];

    public IReadOnlyList<string> Items => items;

    /// <summary>Where the text of each item begins.</summary>
    public IReadOnlyList<Place> Places => places;

    public LineList Read(MarkdownPart part)
    {
        var lines = part.Text.Length == 0 ? [] : part.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Read(lines[i], part.TextLine + i);
        }

        if (items.Count > QuestionKeys.MaxItems)
        {
            log.Error(part.At, $"The list has {items.Count} items: keep at most {QuestionKeys.MaxItems}.");
        }

        return this;
    }

    private void Read(string line, int number)
    {
        var text = line.Trim();
        var indent = line.Length - line.TrimStart().Length;
        var mark = (isNumbered ? Number() : Bullet()).Match(line);
        if (text.Length == 0)
        {
            return;
        }

        if (mark.Success && line.Length == mark.Length)
        {
            log.Error(new(number, 1), "This item is empty: write it or remove the line.");
        }
        else if (mark.Success)
        {
            items.Add(line[mark.Length..].Trim());
            places.Add(new(number, mark.Length + 1));
        }
        else if (indent >= 2 && items.Count > 0 && !Bullet().IsMatch(text) && !Number().IsMatch(text))
        {
            items[^1] += ' ' + text;
        }
        else
        {
            log.Error(
                new(number, indent + 1),
                isNumbered
                    ? "This is no step: begin each with its number, such as “1. ”, without lists inside lists."
                    : "This is no item: begin each with “- ” in the first column, without lists inside lists."
            );
        }
    }

    [GeneratedRegex(@"\A[-*+] +", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A[0-9]{1,3}[.)] +", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
