using InterviewPrep.Data.Embedded;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

/// <summary>Root in a folder that no other account can enter.</summary>
public sealed class RelocationTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly List<string> elsewhere = [];

    private string Pointer => Path.Combine(folder.Postgres, "location.txt");

    public ValueTask InitializeAsync()
    {
        Possible.RequireRoot();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Root, (UnixFileMode)Convert.ToInt32("700", 8));
        }

        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = 120_000)]
    public async Task The_data_are_elsewhere_and_the_folder_says_where()
    {
        Assert.Null(await VisitAsync(folder.Data, "create table t as select 'kept' as v"));
        Assert.StartsWith("/var/lib/interviewprep/", await File.ReadAllTextAsync(Pointer), StringComparison.Ordinal);
        Assert.Equal("kept", await VisitAsync(folder.Data, "table t"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_removed_data_folder_means_an_empty_database()
    {
        await VisitAsync(folder.Data, "create table t as select 'old' as v");
        Directory.Delete(folder.Data, recursive: true);
        Assert.Equal(true, await VisitAsync(folder.Data, "select to_regclass('t') is null"));
        Assert.True(Directory.Exists(elsewhere[0] + ".old1"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_moved_data_folder_takes_its_database_along_and_a_copied_one_is_refused()
    {
        await VisitAsync(folder.Data, "create table t as select 'kept' as v");
        var moved = folder.Data + "-moved";
        Directory.Move(folder.Data, moved);
        Assert.Equal("kept", await VisitAsync(moved, "table t"));
        Directory.CreateDirectory(folder.Postgres);
        File.Copy(Path.Combine(moved, "postgres", "location.txt"), Pointer);
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => VisitAsync(folder.Data, "select 1"));
        Assert.Contains("is a copy of", refused.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_pointer_to_nothing_is_refused()
    {
        Directory.CreateDirectory(folder.Postgres);
        await File.WriteAllTextAsync(Pointer, "/var/lib/interviewprep/there-is-no-such-folder\n");
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => VisitAsync(folder.Data, "select 1"));
        Assert.Contains("restore that folder", refused.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await folder.DisposeAsync();
        foreach (var home in elsewhere.Distinct())
        {
            foreach (var left in Directory.EnumerateDirectories("/var/lib/interviewprep", Path.GetFileName(home) + "*"))
            {
                Directory.Delete(left, recursive: true);
            }
        }
    }

    private async Task<object?> VisitAsync(string data, string sql)
    {
        await using var server = folder.NewServer(folder.Options with { DataFolder = data });
        var address = await server.StartAsync();
        elsewhere.Add((await File.ReadAllTextAsync(Path.Combine(data, "postgres", "location.txt"))).Trim());
        return await TestFolder.AskAsync(address, sql);
    }
}
