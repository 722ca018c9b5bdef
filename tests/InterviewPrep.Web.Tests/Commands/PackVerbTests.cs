using System.Text.Json;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Commands;

public sealed class PackVerbTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pack").FullName;

    [Fact]
    public async Task A_pack_is_imported_exported_and_found_unchanged_and_nothing_but_results_is_printed()
    {
        Write("pack.yaml", "format: 1\nname: Verbs\nversion: 1.0.0\n");
        foreach (var list in (string[])["companies", "rounds", "topics"])
        {
            Write($"{list}.yaml", "[]\n");
        }

        Write("categories.yaml", "- slug: c\n  name: C\n  for: both\n");
        Write("roles.yaml", "- slug: r\n  name: R\n");

        var import = await ProgramRun.OfAsync(database.ConnectionString, "Development", "pack", "import", folder);
        var export = await ProgramRun.OfAsync(database.ConnectionString, "Development", "pack", "export", folder);
        var dryRun = await ProgramRun.OfAsync(
            database.ConnectionString,
            "Development",
            "pack",
            "import",
            folder,
            "--dry-run",
            "--json"
        );

        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.EndsWith("\n3 added, 0 changed, 0 archived, 3 unchanged.\n", import.Output, StringComparison.Ordinal);
        Assert.Equal(
            (0, "0 written, 6 unchanged, 0 left as they are.\n", ""),
            (export.ExitCode, export.Output, export.Error)
        );
        var report = JsonDocument.Parse(dryRun.Output).RootElement;
        Assert.True(report.GetProperty("done").GetBoolean());
        Assert.All(
            report.GetProperty("files").EnumerateArray(),
            f => Assert.Equal("unchanged", f.GetProperty("kind").GetString())
        );
    }

    [Fact]
    public async Task A_faulty_pack_is_refused_with_exit_code_1_and_its_faults()
    {
        Write("pack.yaml", "format: 1\nname: Faulty\nversion: 1.0.0\nnonsense: 1\n");

        var check = await ProgramRun.OfAsync("", "Development", "pack", "check", folder, "--json");
        var import = await ProgramRun.OfAsync(database.ConnectionString, "Development", "pack", "import", folder);

        Assert.Equal(1, check.ExitCode);
        Assert.Equal(6, JsonDocument.Parse(check.Output).RootElement.GetProperty("problems").GetArrayLength());
        Assert.Equal(1, import.ExitCode);
        Assert.Contains(
            "pack.yaml:4:1: error: “nonsense” is no key of the pack.",
            import.Output,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Nothing was imported: 6 errors.\n", import.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "pack")]
    [InlineData(2, "pack", "chek")]
    [InlineData(2, "pack", "import", "--take", "both")]
    [InlineData(2, "pack", "check", "one", "two")]
    [InlineData(1, "pack", "check", "/nowhere/at/all")]
    [InlineData(0, "pack", "check", "--help")]
    public async Task A_verb_that_is_misused_says_so_on_standard_error(int exitCode, params string[] arguments)
    {
        var verb = await ProgramRun.OfAsync("", "Development", arguments);

        Assert.Equal(exitCode, verb.ExitCode);
        Assert.Equal(exitCode == 0, verb.Error.Length == 0);
        Assert.Equal(exitCode == 0, verb.Output.Length > 0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(folder, path), text);
}
