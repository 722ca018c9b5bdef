using System.Text.RegularExpressions;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Authoring;

/// <summary>The words of a sentence in lower case, and where in the Markdown it begins.</summary>
internal sealed partial record Sentence(int Offset, IReadOnlyList<string> Words)
{
    /// <summary>The sentences of a Markdown text without its code, tables and displayed formulas.</summary>
    public static IEnumerable<Sentence> Cut(string markdown)
    {
        var fences = new FenceScan();
        var lines = markdown.Split('\n');
        var open = new List<string>();
        var start = 0;
        var offset = 0;
        for (var i = 0; i < lines.Length; offset += lines[i].Length + 1, i++)
        {
            var isProse = !fences.Covers(lines, i) && !lines[i].TrimStart().StartsWith('|');
            if (open.Count > 0 && (!isProse || BeginsBlock().IsMatch(lines[i])))
            {
                yield return new(start, [.. open]);
                open.Clear();
            }

            foreach (Match word in isProse ? Word().Matches(lines[i]) : Nothing)
            {
                start = open.Count == 0 ? offset + word.Index : start;
                open.Add(word.Groups["word"].Value.ToLowerInvariant());
                if (word.Groups["end"].Success)
                {
                    yield return new(start, [.. open]);
                    open.Clear();
                }
            }
        }

        if (open.Count > 0)
        {
            yield return new(start, [.. open]);
        }
    }

    private static MatchCollection Nothing => Word().Matches("");

    // A word, then the end of a sentence where one follows: 3.5 and e.g. inside a line are none.
    [GeneratedRegex(
        @"(?<word>[\p{L}\p{N}]+)[^\p{L}\p{N}.!?]*(?<end>[.!?][""”')*_]*( |$))?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Word();

    // A blank line, a list item or a heading.
    [GeneratedRegex(@"\A\s*($|[-*+] |[0-9]+[.)] |#)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BeginsBlock();
}
