using System.Text.RegularExpressions;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Web.Tests.Client;

/// <summary>The style sheets of the site and its admin area have nothing that no page can use.</summary>
public sealed partial class StyleTests
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly string Source = Path.Combine(Repository.Folder, "src");

    /// <summary>Classes that stand nowhere as one word, and what writes them.</summary>
    private static readonly Dictionary<string, string> PutTogether = new()
    {
        ["alert-important"] = "Rendering/Syntax/BlockRenderers",
        ["alert-tip"] = "Rendering/Syntax/BlockRenderers",
        ["alert-warning"] = "Rendering/Syntax/BlockRenderers",
        ["align-center"] = "Rendering/Html/Polish",
        ["difficulty-easy"] = "Shared/_Difficulty",
        ["difficulty-hard"] = "Shared/_Difficulty",
        ["difficulty-medium"] = "Shared/_Difficulty",
        ["editor-tool-bold"] = "editor/tools.ts",
        ["editor-tool-code"] = "editor/tools.ts",
        ["editor-tool-italic"] = "editor/tools.ts",
        ["htmx-request"] = "htmx",
        ["katex-display"] = "KaTeX",
    };

    private static readonly string[] Sheets = ["site.css", "admin.css"];

    [Fact]
    public void Every_class_of_the_built_style_sheets_is_written_by_a_page_a_script_or_the_renderer()
    {
        var written = Written().SelectMany(f => Word().Matches(File.ReadAllText(f))).Select(m => m.Value).ToHashSet();
        var unwritten = Styled().Where(c => !written.Contains(c));
        Assert.Equal(PutTogether.Keys.Order(StringComparer.Ordinal), unwritten.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Styled()
    {
        var dist = Path.Combine(Source, "InterviewPrep.Web", "wwwroot", "dist");
        var sheets = Sheets.Select(s => File.ReadAllText(Path.Combine(dist, s)));
        var rules = Quoted().Replace(string.Concat(sheets), "");
        return Class().Matches(rules).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal);
    }

    // The pages of development show what others write, and are no reason for a class.
    private static IEnumerable<string> Written() =>
        new[]
        {
            Path.Combine("InterviewPrep.Web", "Areas"),
            Path.Combine("InterviewPrep.Web", "Pages"),
            Path.Combine("InterviewPrep.Web", "Hosting", "TagHelpers"),
            Path.Combine("InterviewPrep.Web", "Client", "src"),
            Path.Combine("InterviewPrep", "Rendering"),
        }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Source, f), "*", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Dev{Path.DirectorySeparatorChar}"));

    [GeneratedRegex(@"[A-Za-z_][\w-]*", Safe)]
    private static partial Regex Word();

    [GeneratedRegex(@"\.(?<name>[A-Za-z_][\w-]*)", Safe)]
    private static partial Regex Class();

    [GeneratedRegex(@"""[^""]*""|url\([^)]*\)|/\*[^*]*\*+([^/*][^*]*\*+)*/", Safe)]
    private static partial Regex Quoted();
}
