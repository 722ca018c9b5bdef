using System.Reflection;
using System.Text.RegularExpressions;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Docs;

/// <summary>The keys that the program reads, found in its source and its option types.</summary>
internal static partial class ConfigurationKeys
{
    public static IEnumerable<string> All()
    {
        var source = string.Concat(SourceFiles.All().Select(File.ReadAllText));
        var sections = Section().Matches(source).Select(m => (Type: m.Groups[1].Value, Name: m.Groups[2].Value));
        var connections = Connection().Matches(source).Select(m => $"ConnectionStrings:{m.Groups[1].Value}");
        return sections.SelectMany(s => Properties(s.Type).Select(p => $"{s.Name}:{p}")).Concat(connections).Distinct();
    }

    private static IEnumerable<string> Properties(string type) =>
        new[] { typeof(Events).Assembly, typeof(Program).Assembly }
            .SelectMany(a => a.GetTypes())
            .Single(t => t.Name == type)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is { IsPublic: true })
            .Select(p => p.Name);

    [GeneratedRegex(@"(?:AddSection|AddOptions)<(\w+)>\((?:\)\s*\.BindConfiguration\()?""(\w+)""\)")]
    private static partial Regex Section();

    [GeneratedRegex(@"GetConnectionString\(""(\w+)""\)")]
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
