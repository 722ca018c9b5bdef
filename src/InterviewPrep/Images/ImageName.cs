using System.Text;
using System.Text.RegularExpressions;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Images;

/// <summary>How an image is called, and how a text shows it.</summary>
public static partial class ImageName
{
    // Whatever Markdown could take for markup.
    private const string Marks = @"\`*_[]<>&$~!|";

    /// <summary>The path that a text names, of a file's name.</summary>
    public static string PathOf(string name) => PackImages.Folder + name;

    /// <summary>The file's name, of the path that a text names.</summary>
    public static string Of(string path) => path[PackImages.Folder.Length..];

    /// <summary>The name of a file without its ending where that is a slug; else nothing.</summary>
    public static string Suggested(string? fileName) =>
        Path.GetFileNameWithoutExtension((fileName ?? "").Split('/', '\\')[^1]) is var name && YamlValues.IsSlug(name)
            ? name
            : "";

    /// <summary>What to paste into a text.</summary>
    public static string Markdown(string path, string alt)
    {
        var text = new StringBuilder();
        foreach (var c in Blanks().Replace(alt.Trim(), " "))
        {
            text.Append(Marks.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}");
        }

        return $"![{text}]({path})";
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
