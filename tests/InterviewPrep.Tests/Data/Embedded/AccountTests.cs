using InterviewPrep.Data.Embedded;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

public sealed class AccountTests
{
    [Fact(Timeout = 120_000)]
    public async Task Root_hands_the_server_to_an_ordinary_account()
    {
        Possible.RequireRoot();
        await using var folder = new TestFolder();
        await using var server = folder.NewServer();
        await server.StartAsync();
        Assert.True((await OwnerAsync(folder.Postgres)).Name is "postgres" or "nobody");
        Assert.Equal(await OwnerAsync(folder.Postgres), await OwnerAsync($"/proc/{folder.Server.ProcessId}"));
    }

    [Fact(Timeout = 120_000)]
    public async Task An_ordinary_account_runs_the_server_itself()
    {
        await using var folder = new TestFolder();
        await using var app = await StartOrdinaryAsync(folder);
        Assert.Equal(1, await TestFolder.AskAsync(await app.ReadyAsync(), "select 1"));
        Assert.True(folder.IsRunning);
        await app.LeaveAsync();
        Assert.False(folder.IsRunning);
    }

    [Fact(Timeout = 120_000)]
    public async Task Root_leaves_data_with_the_account_that_created_them()
    {
        Possible.RequireRoot();
        await using var folder = new TestFolder();
        await using var app = await StartOrdinaryAsync(folder);
        await TestFolder.AskAsync(await app.ReadyAsync(), "create table t as select 'kept' as v");
        await app.LeaveAsync();
        await using var server = folder.NewServer();
        Assert.Equal("kept", await TestFolder.AskAsync(await server.StartAsync(), "table t"));
        Assert.Equal("nobody", (await OwnerAsync($"/proc/{folder.Server.ProcessId}")).Name);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_ordinary_account_is_told_that_the_data_are_anothers()
    {
        Possible.RequireRoot();
        await using var folder = new TestFolder();
        await folder.CreateAsync();
        await using var app = await StartOrdinaryAsync(folder);
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(app.ReadyAsync);
        Assert.Contains("may not be used by this account", refused.Message, StringComparison.Ordinal);
    }

    // Root becomes nobody for it; everybody else is ordinary already.
    private static async Task<AppProcess> StartOrdinaryAsync(TestFolder folder)
    {
        if (!ServerAccount.IsRoot)
        {
            return AppProcess.Start(folder.Data);
        }

        var reading = new[] { "-r", typeof(AccountTests).Assembly.Location };
        var run = await ProgramRun.RunAsync(
            "test",
            reading,
            "nobody",
            TimeSpan.FromSeconds(20),
            CancellationToken.None
        );
        Possible.Require(run.Succeeded, "let the account nobody read the test assembly");
        Directory.CreateDirectory(folder.Data);
        if (!Directory.Exists(folder.Postgres))
        {
            await Possible.RunsAsync("chown", "nobody", folder.Data);
        }

        return AppProcess.Start(folder.Data, account: "nobody");
    }

    private static Task<ServerAccount> OwnerAsync(string folder) =>
        ServerAccount.ForAsync(folder, CancellationToken.None);
}
