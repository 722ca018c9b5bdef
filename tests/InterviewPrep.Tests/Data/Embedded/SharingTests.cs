using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

public sealed class SharingTests
{
    [Fact(Timeout = 120_000)]
    public async Task Processes_that_race_for_a_new_folder_get_one_server_and_the_last_one_stops_it()
    {
        await using var folder = new TestFolder();
        await using var first = AppProcess.Start(folder.Data);
        await using var second = AppProcess.Start(folder.Data);
        await using var third = AppProcess.Start(folder.Data);
        var addresses = await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync(), third.ReadyAsync());
        Assert.Single(addresses.Distinct());
        var server = folder.Server.ProcessId;
        await first.LeaveAsync();
        await third.LeaveAsync();
        Assert.Equal(server, folder.Server.ProcessId);
        Assert.Equal(1, await TestFolder.AskAsync(addresses[0], "select 1"));
        await second.LeaveAsync();
        Assert.False(folder.IsRunning);
    }

    [Fact(Timeout = 120_000)]
    public async Task Two_applications_that_leave_at_once_leave_no_server_behind()
    {
        await using var folder = new TestFolder();
        await using var first = AppProcess.Start(folder.Data);
        await using var second = AppProcess.Start(folder.Data);
        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());
        await Task.WhenAll(first.LeaveAsync(), second.LeaveAsync());
        Assert.False(folder.IsRunning);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_start_while_the_last_one_leaves_gets_a_server_that_stays()
    {
        await using var folder = new TestFolder();
        var leaving = folder.NewServer();
        await leaving.StartAsync();
        await using var coming = folder.NewServer();
        var start = coming.StartAsync();
        await leaving.DisposeAsync();
        Assert.Equal(1, await TestFolder.AskAsync(await start, "select 1"));
        Assert.True(folder.IsRunning);
    }
}
