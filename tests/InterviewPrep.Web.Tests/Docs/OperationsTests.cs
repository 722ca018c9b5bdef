using System.Reflection;
using System.Text.RegularExpressions;
using InterviewPrep.Testing;
using InterviewPrep.Web.Commands;
using Xunit;

namespace InterviewPrep.Web.Tests.Docs;

/// <summary>What docs/operations.md promises is what the program has, and the other way round.</summary>
public sealed partial class OperationsTests
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "operations.md"));

    [Fact]
    public void Every_key_of_the_configuration_is_listed_and_every_listed_key_exists()
    {
        var listed = Key().Matches(Text).Select(m => m.Groups["key"].Value).Order(StringComparer.Ordinal);
        Assert.Equal(ConfigurationKeys.All().Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void Every_event_is_explained_and_has_a_number_of_its_own()
    {
        var events = typeof(Events).GetFields(BindingFlags.Public | BindingFlags.Static);
        var explained = DocumentTable.FirstCells(Text, "Watching it");
        Assert.Equal(events.Select(e => e.Name).Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
        Assert.Distinct(events.Select(e => (int)e.GetRawConstantValue()!));
    }

    [Fact]
    public void Every_verb_is_listed_and_every_listed_verb_exists() =>
        Assert.Equal(
            CommandLine.Names.Order(StringComparer.Ordinal),
            DocumentTable.FirstCells(Text, "Verbs").Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_event_has_a_number_outside_of_the_one_file()
    {
        var numbers = SourceFiles.All().Where(f => Literal().IsMatch(File.ReadAllText(f)));
        Assert.Empty(numbers);
    }

    [GeneratedRegex(@"^\| `(?<key>[A-Z]\w+:\w+)` \|", Safe | RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex(@"EventId = \d|LoggerMessage\(\s*\d", Safe)]
    private static partial Regex Literal();
}
