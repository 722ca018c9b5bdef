using System.Text.RegularExpressions;

namespace InterviewPrep.Web.Tests.Docs;

/// <summary>The table below one heading of a document.</summary>
internal static partial class DocumentTable
{
    /// <summary>What the first column of its rows names in code letters.</summary>
    public static IReadOnlyList<string> FirstCells(string text, string heading) =>
        [
            .. text.Split($"\n## {heading}\n")[1]
                .Split("\n## ")[0]
                .Split('\n')
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .SelectMany(line => Code().Matches(line.Split('|')[1]))
                .Select(code => code.Groups["code"].Value),
        ];

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
