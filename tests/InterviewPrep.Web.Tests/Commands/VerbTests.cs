using System.Text.Json;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Commands;

/// <summary>What holds for every verb.</summary>
public sealed class VerbTests
{
    [Theory]
    [InlineData("migrat")]
    [InlineData("--Data:Folder=data", "migrat")]
    [InlineData("Backup", "file")]
    public async Task A_word_that_is_no_verb_starts_nothing(params string[] arguments)
    {
        var run = await ProgramRun.OfAsync("", "Production", arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"'{arguments.First(a => !a.StartsWith('-'))}'", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "demo-data")]
    [InlineData(1, "backup", "/nowhere/at/all")]
    [InlineData(1, "restore", "/nowhere/at/all")]
    [InlineData(1, "migrate")]
    [InlineData(1, "pack", "check", "/nowhere/at/all")]
    [InlineData(1, "pack", "export", "/nowhere/at/all")]
    [InlineData(1, "member", "grant", "nobody@example.test", "--days", "3", "--reason", "Why not")]
    [InlineData(1, "member", "admin", "boss@example.test")]
    [InlineData(2, "member", "admin")]
    public async Task A_refusal_is_JSON_too_for_whoever_asked_for_JSON(int exitCode, params string[] arguments)
    {
        const string unreachable = "Host=127.0.0.1;Port=1;Database=none";
        var run = await ProgramRun.OfAsync(unreachable, "Production", [.. arguments, "--json"]);
        Assert.Equal(exitCode, run.ExitCode);
        using var printed = JsonDocument.Parse(run.Output);
        Assert.False(printed.RootElement.GetProperty("done").GetBoolean());
        Assert.Equal(run.Error.TrimEnd(), printed.RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Migrate_prints_what_it_applied()
    {
        await using var empty = await TestDatabase.CreateAsync<EmptyDatabase>();
        Assert.NotEqual(0, await AppliedAsync(empty));
        Assert.Equal(0, await AppliedAsync(empty));
    }

    [Fact]
    public async Task On_a_database_of_its_own_a_backup_leaves_the_schema_alone_and_the_first_start_makes_it()
    {
        var folder = Directory.CreateTempSubdirectory("interviewprep");
        try
        {
            var file = Path.Combine(folder.FullName, "site.backup");
            var backup = await RunAsync(folder, "backup", file);
            Assert.Equal((1, false), (backup.ExitCode, File.Exists(file)));
            Assert.Contains("has no schema yet", backup.Error, StringComparison.Ordinal);
            var export = await RunAsync(folder, "pack", "export", folder.FullName);
            Assert.Contains("Run the verb migrate", export.Error, StringComparison.Ordinal);

            var grant = await RunAsync(folder, "member", "grant", "a@example.test", "--days", "3", "--reason", "x");
            Assert.Contains("Nobody has an account", grant.Error, StringComparison.Ordinal);
            Assert.Equal(0, (await RunAsync(folder, "backup", file)).ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ProgramRun> RunAsync(DirectoryInfo folder, params string[] arguments) =>
        ProgramRun.OfAsync("", "Production", [$"--Data:Folder={folder.FullName}", .. arguments]);

    private static async Task<int> AppliedAsync(TestDatabase database)
    {
        var run = await ProgramRun.OfAsync(database.ConnectionString, "Production", "migrate", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var printed = JsonDocument.Parse(run.Output);
        Assert.True(printed.RootElement.GetProperty("done").GetBoolean());
        return printed.RootElement.GetProperty("applied").GetArrayLength();
    }
}
