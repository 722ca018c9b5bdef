using System.Reflection;
using System.Text.RegularExpressions;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Docs;

/// <summary>The keys that the program reads, found in its source and its option types.</summary>
internal static partial class ConfigurationKeys
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    public static IEnumerable<string> All()
    {
        var source = string.Concat(SourceFiles.All().Select(File.ReadAllText));
        var sections = Section()
            .Matches(source)
            .Select(m => (Type: m.Groups["type"].Value, Name: m.Groups["name"].Value));
        var connections = Connection().Matches(source).Select(m => $"ConnectionStrings:{m.Groups["name"].Value}");
        return sections.SelectMany(s => Properties(s.Type).Select(p => $"{s.Name}:{p}")).Concat(connections).Distinct();
    }

    private static IEnumerable<string> Properties(string type) =>
        new[] { typeof(Events).Assembly, typeof(Program).Assembly }
            .SelectMany(a => a.GetTypes())
            .Single(t => t.Name == type)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is { IsPublic: true })
            .Select(p => p.Name);

    [GeneratedRegex(@"AddSection<(?<type>\w+)>\(""(?<name>\w+)""\)", Safe)]
    private static partial Regex Section();

    [GeneratedRegex(@"GetConnectionString\(""(?<name>\w+)""\)", Safe)]
    private static partial Regex Connection();
}

internal static class SourceFiles
{
    public static IEnumerable<string> All() =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("\\obj\\", StringComparison.Ordinal)
            );
}
