using System.Diagnostics;
using InterviewPrep.Data.Embedded;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

/// <summary>On a small file system in memory, which only root can mount.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private bool isMounted;

    public async ValueTask InitializeAsync()
    {
        Possible.RequireRoot();
        Directory.CreateDirectory(folder.Data);
        isMounted = await Possible.RunsAsync("mount", "-t", "tmpfs", "-o", "size=20m,mode=755", "none", folder.Data);
        Possible.Require(isMounted, "mount a file system in memory");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_disk_that_is_too_small_is_refused_and_the_next_start_has_a_clean_folder()
    {
        await using (var server = folder.NewServer())
        {
            var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => server.StartAsync());
            Assert.Contains("disk", refused.Message, StringComparison.Ordinal);
            Assert.Contains("full", refused.Message, StringComparison.Ordinal);
        }
        Assert.False(folder.Home.IsInitialised);
        Assert.False(Directory.Exists(folder.Home.UnfinishedCluster));
        await ResizeAsync("300m");
        await using var next = folder.NewServer();
        Assert.Equal(1, await TestFolder.AskAsync(await next.StartAsync(), "select 1"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_disk_that_fills_up_costs_no_row_and_no_restart()
    {
        await ResizeAsync("300m");
        await using var server = folder.NewServer();
        var address = await server.StartAsync();
        await TestFolder.AskAsync(address, "create table t (id int primary key, filler text)");
        var filler = Path.Combine(folder.Data, "filler");
        var kept = await InsertUntilRefusedAsync(address, () => FillUp(filler));
        if (folder.IsRunning)
        {
            Kill(folder.Server.ProcessId);
        }

        await Task.Delay(1_000);
        File.Delete(filler);
        Assert.Equal((long)kept, await TestFolder.AskAgainAsync(address, "select count(*) from t"));
        Assert.Equal(1, await TestFolder.AskAgainAsync(address, "insert into t values (-1, '') returning 1"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_start_on_a_full_disk_is_refused_and_damages_nothing()
    {
        await ResizeAsync("300m");
        await using (var server = folder.NewServer())
        {
            await TestFolder.AskAsync(await server.StartAsync(), "create table t as select 'kept' as v");
        }

        var filler = Path.Combine(folder.Data, "filler");
        FillUp(filler);
        await using (var server = folder.NewServer())
        {
            var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => server.StartAsync());
            Assert.Contains("full", refused.Message, StringComparison.Ordinal);
        }
        File.Delete(filler);
        await using var next = folder.NewServer();
        Assert.Equal("kept", await TestFolder.AskAsync(await next.StartAsync(), "table t"));
    }

    public async ValueTask DisposeAsync()
    {
        if (folder.IsRunning)
        {
            Kill(folder.Server.ProcessId);
        }

        if (isMounted)
        {
            await Possible.RunsAsync("umount", "--lazy", folder.Data);
        }

        await folder.DisposeAsync();
    }

    private static async Task<int> InsertUntilRefusedAsync(string address, Action afterFirst)
    {
        const string sql = "insert into t select i, repeat(md5(i::text), 200) from generate_series({0}, {0} + 99) i";
        for (var rows = 0; ; rows += 100)
        {
            try
            {
                await TestFolder.AskAsync(address, string.Format(null, sql, rows));
                if (rows == 0)
                {
                    afterFirst();
                }
            }
            catch (NpgsqlException) when (rows > 0)
            {
                return rows;
            }
        }
    }

    private async Task ResizeAsync(string size) =>
        Assert.True(await Possible.RunsAsync("mount", "-o", $"remount,size={size}", folder.Data));

    private static void FillUp(string path)
    {
        var block = new byte[65_536];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
        process.WaitForExit(5_000);
    }
}
