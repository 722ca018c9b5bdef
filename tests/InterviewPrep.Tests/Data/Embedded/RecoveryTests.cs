using System.Diagnostics;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

public sealed class RecoveryTests
{
    [Fact(Timeout = 120_000)]
    public async Task A_killed_server_comes_back_with_everything_that_was_committed()
    {
        await using var folder = new TestFolder();
        await using var server = folder.NewServer();
        var address = await server.StartAsync();
        await TestFolder.AskAsync(address, "create table t as select 'kept' as v");
        for (var round = 0; round < 3; round++)
        {
            Kill(folder.Server.ProcessId);
            Assert.Equal("kept", await TestFolder.AskAgainAsync(address, "table t"));
        }
    }

    [Fact(Timeout = 120_000)]
    public async Task A_server_whose_worker_is_killed_keeps_its_application()
    {
        await using var folder = new TestFolder();
        await using (var server = folder.NewServer())
        {
            var address = await server.StartAsync();
            var worker = await TestFolder.AskAsync(
                address,
                "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1"
            );
            Kill((int)worker!);
            Assert.Equal(1, await TestFolder.AskAgainAsync(address, "select 1"));
        }
        Assert.False(folder.IsRunning);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_server_of_a_killed_application_is_adopted_by_the_next()
    {
        await using var folder = new TestFolder();
        await using var app = AppProcess.Start(folder.Data);
        await TestFolder.AskAsync(await app.ReadyAsync(), "create table t as select 'kept' as v");
        var server = folder.Server.ProcessId;
        app.Kill();
        await app.ExitAsync();
        Assert.True(folder.IsRunning);
        await using (var next = folder.NewServer())
        {
            Assert.Equal("kept", await TestFolder.AskAsync(await next.StartAsync(), "table t"));
            Assert.Equal(server, folder.Server.ProcessId);
        }
        Assert.False(folder.IsRunning);
    }

    [Fact(Timeout = 120_000)]
    public async Task When_both_were_killed_the_next_start_recovers()
    {
        await using var folder = new TestFolder();
        await using var app = AppProcess.Start(folder.Data);
        await TestFolder.AskAsync(await app.ReadyAsync(), "create table t as select 'kept' as v");
        app.Kill();
        Kill(folder.Server.ProcessId);
        await app.ExitAsync();
        await using var next = folder.NewServer();
        Assert.Equal("kept", await TestFolder.AskAsync(await next.StartAsync(), "table t"));
    }

    // Seen in the process table instead of tried: a signal to a group that is named wrongly would hit the whole machine.
    [Fact(Timeout = 120_000)]
    public async Task The_server_has_a_session_of_its_own_so_that_no_signal_for_the_application_reaches_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Reads /proc.");
        await using var folder = new TestFolder();
        await using var server = folder.NewServer();
        await server.StartAsync();
        var (ours, its) = (SessionOf(Environment.ProcessId), SessionOf(folder.Server.ProcessId));
        Assert.NotEqual(ours.Group, its.Group);
        Assert.NotEqual(ours.Session, its.Session);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_dead_servers_number_that_another_program_has_now_does_not_prevent_the_start()
    {
        await using var folder = new TestFolder();
        await folder.CreateAsync();
        var path = Path.Combine(folder.Home.Cluster, "postmaster.pid");
        await File.WriteAllTextAsync(path, $"{Environment.ProcessId}\n{folder.Home.Cluster}\n0\n5432\n../socket\n\n\n");
        await using var server = folder.NewServer();
        Assert.Equal(1, await TestFolder.AskAsync(await server.StartAsync(), "select 1"));
        Assert.NotEqual(Environment.ProcessId, folder.Server.ProcessId);
    }

    // proc(5), /proc/pid/stat: after the name in parentheses come state, parent, process group, session.
    private static (string Group, string Session) SessionOf(int processId)
    {
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (fields[2], fields[3]);
    }

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }
}
