using System.Text.RegularExpressions;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Guides;

/// <summary>Citations such as <c>[@smith1956]</c>, and whether they name a reference.</summary>
internal static partial class Citations
{
    public static bool IsKey(string text) => Key().IsMatch(text);

    public static void Check(GuideFile file, PlaceMap places, FileLog log)
    {
        var known = file.References.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in file.Pieces().Where(p => p.Markdown.Contains("[@", StringComparison.Ordinal)))
        {
            foreach (var (key, at) in In(piece.Markdown))
            {
                if (known.Contains(key))
                {
                    cited.Add(key);
                    continue;
                }

                log.Error(
                    places.Inside(piece.Part, at.Line, at.Column),
                    $"There is no reference “{YamlFields.Short(key)}” in “references”.{Nearest.Hint(key, known)} Add it or correct the key."
                );
            }
        }

        for (var i = 0; i < file.References.Count; i++)
        {
            if (!cited.Contains(file.References[i].Key))
            {
                log.Finding(
                    places[$"references[{i}]"],
                    $"Nothing cites [@{file.References[i].Key}]: cite it where it is used, or remove the reference."
                );
            }
        }
    }

    // Code says what it says.
    private static IEnumerable<(string Key, Place At)> In(string markdown)
    {
        var fences = new FenceScan();
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (Match match in fences.Covers(lines, i) ? Nothing : Citation().Matches(lines[i]))
            {
                if (match.Groups["key"] is { Success: true } key)
                {
                    yield return (key.Value, new(i + 1, match.Index + 1));
                }
            }
        }
    }

    private static MatchCollection Nothing => Citation().Matches("");

    [GeneratedRegex(@"`+[^`]*`+|\[@(?<key>[^\]]*)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
