using InterviewPrep.Data.Embedded;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

/// <summary>Root in a folder that no other account can enter.</summary>
public sealed class RelocationTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly List<string> _elsewhere = [];

    private string Pointer => Path.Combine(_folder.Postgres, "location.txt");

    public ValueTask InitializeAsync()
    {
        Possible.RequireRoot();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder.Root, (UnixFileMode)Convert.ToInt32("700", 8));
        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = 120_000)]
    public async Task The_data_are_elsewhere_and_the_folder_says_where()
    {
        Assert.Null(await VisitAsync(_folder.Data, "create table t as select 'kept' as v"));
        Assert.StartsWith("/var/lib/interviewprep/", await File.ReadAllTextAsync(Pointer), StringComparison.Ordinal);
        Assert.Equal("kept", await VisitAsync(_folder.Data, "table t"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_removed_data_folder_means_an_empty_database()
    {
        await VisitAsync(_folder.Data, "create table t as select 'old' as v");
        Directory.Delete(_folder.Data, recursive: true);
        Assert.Equal(true, await VisitAsync(_folder.Data, "select to_regclass('t') is null"));
        Assert.True(Directory.Exists(_elsewhere[0] + ".old1"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_moved_data_folder_takes_its_database_along_and_a_copied_one_is_refused()
    {
        await VisitAsync(_folder.Data, "create table t as select 'kept' as v");
        var moved = _folder.Data + "-moved";
        Directory.Move(_folder.Data, moved);
        Assert.Equal("kept", await VisitAsync(moved, "table t"));
        Directory.CreateDirectory(_folder.Postgres);
        File.Copy(Path.Combine(moved, "postgres", "location.txt"), Pointer);
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => VisitAsync(_folder.Data, "select 1"));
        Assert.Contains("is a copy of", refused.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_pointer_to_nothing_is_refused()
    {
        Directory.CreateDirectory(_folder.Postgres);
        await File.WriteAllTextAsync(Pointer, "/var/lib/interviewprep/there-is-no-such-folder\n");
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => VisitAsync(_folder.Data, "select 1"));
        Assert.Contains("restore that folder", refused.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _folder.DisposeAsync();
        foreach (var home in _elsewhere.Distinct())
        foreach (var left in Directory.EnumerateDirectories("/var/lib/interviewprep", Path.GetFileName(home) + "*"))
            Directory.Delete(left, recursive: true);
    }

    private async Task<object?> VisitAsync(string data, string sql)
    {
        await using var server = _folder.NewServer(_folder.Options with { DataFolder = data });
        var address = await server.StartAsync();
        _elsewhere.Add((await File.ReadAllTextAsync(Path.Combine(data, "postgres", "location.txt"))).Trim());
        return await TestFolder.AskAsync(address, sql);
    }
}
