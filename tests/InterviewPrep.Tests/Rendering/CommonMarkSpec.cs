using System.Text.RegularExpressions;

namespace InterviewPrep.Tests.Rendering;

/// <summary>One example of the CommonMark specification 0.31.2.</summary>
internal sealed record CommonMarkExample(int Number, string Section, string Markdown, string Html);

/// <summary>Reads the examples from the specification's own text, as installed from npm.</summary>
internal static partial class CommonMarkSpec
{
    public static IReadOnlyList<CommonMarkExample> Examples { get; } = Read();

    private static List<CommonMarkExample> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(SpecIn(folder)))
        {
            folder = folder.Parent;
        }

        var text = File.ReadAllText(
            SpecIn(folder ?? throw new FileNotFoundException("npm ci installs the specification."))
        );
        var section = "";
        var examples = new List<CommonMarkExample>();
        foreach (Match match in Part().Matches(text))
        {
            if (match.Groups["section"].Success)
            {
                section = match.Groups["section"].Value;
            }
            else
            {
                var markdown = match.Groups["markdown"].Value.Replace('→', '\t');
                examples.Add(new(examples.Count + 1, section, markdown, match.Groups["html"].Value.Replace('→', '\t')));
            }
        }

        return examples;
    }

    private static string SpecIn(DirectoryInfo folder) =>
        Path.Combine(folder.FullName, "node_modules", "commonmark-spec", "spec.txt");

    [GeneratedRegex(
        @"^`{32} example\n(?<markdown>(?:.*\n)*?)\.\n(?<html>(?:.*\n)*?)^`{32}$|^\#{1,6} +(?<section>.*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5_000
    )]
    private static partial Regex Part();
}
