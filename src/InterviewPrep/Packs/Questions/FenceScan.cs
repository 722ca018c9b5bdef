namespace InterviewPrep.Packs.Questions;

/// <summary>Knows, line by line from above, which lines code fences and display mathematics cover.</summary>
internal sealed class FenceScan
{
    private const string Mathematics = "$$";

    private string? fence;
    private int fenceIndent;

    /// <summary>Index of the line that opened what is still open, for code only.</summary>
    public int? OpenedAt { get; private set; }

    /// <summary>Whether the line is a fence, code or mathematics; asked once for each line in turn.</summary>
    public bool Covers(string[] lines, int index)
    {
        var line = lines[index].TrimStart(' ', '\t');
        var indent = lines[index].Length - line.Length;
        if (fence is null)
        {
            return Opens(lines, index, line, indent);
        }

        // Code inside a list item ends with the item: at a line that is not indented any more.
        if (fence != Mathematics && fenceIndent >= 2 && indent == 0 && line.Length > 0)
        {
            Close();
            return Opens(lines, index, line, indent);
        }

        if (fence == Mathematics ? line.Contains(Mathematics, StringComparison.Ordinal) : Closes(line))
        {
            Close();
        }

        return true;
    }

    private bool Opens(string[] lines, int index, string line, int indent)
    {
        if (line.StartsWith(Mathematics, StringComparison.Ordinal))
        {
            return OpensMathematics(lines, index, line);
        }

        var mark = line.Length > 0 ? line[0] : ' ';
        var length = line.Length - line.TrimStart(mark).Length;
        if (mark is not ('`' or '~') || length < 3 || (mark == '`' && line.AsSpan(length).Contains('`')))
        {
            return false;
        }

        fence = new string(mark, length);
        fenceIndent = indent;
        OpenedAt = index;
        return true;
    }

    // Without a closing pair anywhere the dollars are money, as in the renderer.
    private bool OpensMathematics(string[] lines, int index, string line)
    {
        var isOneLine = line.AsSpan(2).Contains(Mathematics, StringComparison.Ordinal);
        if (!isOneLine && Array.FindIndex(lines, index + 1, l => l.Contains(Mathematics, StringComparison.Ordinal)) > 0)
        {
            fence = Mathematics;
        }

        return true;
    }

    private bool Closes(string line) =>
        line.StartsWith(fence!, StringComparison.Ordinal) && line.TrimEnd().Trim(fence![0]).Length == 0;

    private void Close()
    {
        fence = null;
        OpenedAt = null;
    }
}
