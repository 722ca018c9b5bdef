namespace InterviewPrep.Packs.Questions;

/// <summary>The YAML between two lines of three hyphens at the top of a file, and the Markdown below.</summary>
/// <param name="BodyLine">The line of the file in which the body begins.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    private const string Fence = "---";

    public static FrontMatter? Split(string text, FileLog log)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            log.Error(
                Place.Start,
                "The file begins without front matter: put its keys between two lines “---” at the top."
            );
            return null;
        }

        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() == Fence);
        if (end < 0)
        {
            log.Error(Place.Start, "The front matter never ends: put a line “---” below its last key.");
            return null;
        }

        return new(string.Join('\n', lines[1..end]) + '\n', string.Join('\n', lines[(end + 1)..]), end + 2);
    }
}
