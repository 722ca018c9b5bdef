using InterviewPrep.Data.Embedded;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

public sealed class StartTests
{
    [Fact(Timeout = 120_000)]
    public async Task The_second_start_finds_what_the_first_one_stored()
    {
        await using var folder = new TestFolder();
        await using (var first = folder.NewServer())
        {
            var address = await first.StartAsync();
            Assert.Equal("kept", await TestFolder.AskAsync(address, "create table t as select 'kept' as v; table t"));
        }
        Assert.False(folder.IsRunning);
        await using var second = folder.NewServer();
        Assert.Equal("kept", await TestFolder.AskAsync(await second.StartAsync(), "table t"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Only_the_owner_comes_in_and_only_with_the_password()
    {
        await using var folder = new TestFolder();
        await using var server = folder.NewServer();
        var address = new NpgsqlConnectionStringBuilder(await server.StartAsync());
        Assert.Equal(folder.Home.SocketFolder, address.Host);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(owner, File.GetUnixFileMode(folder.Home.PasswordFile));
            Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Home.SocketFolder));
            Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Postgres));
        }
        address.Password = "guessed";
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            TestFolder.AskAsync(address.ConnectionString, "select 1")
        );
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_server_is_safe_and_private()
    {
        await using var folder = new TestFolder();
        await using var server = folder.NewServer(folder.Options with { IsDurable = true });
        var address = await server.StartAsync();
        Assert.Equal("on", await TestFolder.AskAsync(address, "show fsync"));
        Assert.Equal("on", await TestFolder.AskAsync(address, "show synchronous_commit"));
        Assert.Equal("on", await TestFolder.AskAsync(address, "show data_checksums"));
        Assert.Equal("100", await TestFolder.AskAsync(address, "show max_connections"));
        Assert.Equal("", await TestFolder.AskAsync(address, "show listen_addresses"));
        Assert.Equal("scram-sha-256", await TestFolder.AskAsync(address, "show password_encryption"));
        Assert.Equal("UTF8", await TestFolder.AskAsync(address, "show server_encoding"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Letters_of_all_alphabets_have_a_case_and_order_is_by_code_point()
    {
        await using var folder = new TestFolder();
        await using var server = folder.NewServer();
        var address = await server.StartAsync();
        Assert.Equal("äß жω", await TestFolder.AskAsync(address, "select lower('Äß ЖΩ')"));
        Assert.Equal(true, await TestFolder.AskAsync(address, "select 'Z' < 'a' and 'z' < 'ä'"));
        Assert.Equal("'bar':2 'foo':1", await TestFolder.AskAsync(address, "select to_tsvector('foo—bar')::text"));
    }

    [Fact(Timeout = 120_000)]
    public async Task Where_a_socket_would_have_too_long_an_address_the_server_listens_on_loopback()
    {
        await using var folder = new TestFolder(new string('d', 100));
        string first;
        await using (var server = folder.NewServer())
        {
            first = await server.StartAsync();
            Assert.Equal("127.0.0.1", await TestFolder.AskAsync(first, "show listen_addresses"));
            Assert.Equal("", await TestFolder.AskAsync(first, "show unix_socket_directories"));
        }
        await using var again = folder.NewServer();
        Assert.Equal(first, await again.StartAsync());
    }

    [Fact(Timeout = 120_000)]
    public async Task An_interrupted_creation_is_begun_anew()
    {
        await using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Postgres);
        await File.WriteAllTextAsync(Path.Combine(folder.Postgres, ServerAccount.ProbeName), "");
        await using (var marked = folder.NewServer(folder.Options with { Search = new BinarySearch() }))
        {
            await Assert.ThrowsAsync<EmbeddedPostgresException>(() => marked.StartAsync());
        }

        Directory.CreateDirectory(folder.Home.UnfinishedCluster);
        await File.WriteAllTextAsync(Path.Combine(folder.Home.UnfinishedCluster, "PG_VERSION"), "18");
        await using var server = folder.NewServer();
        Assert.Equal(1, await TestFolder.AskAsync(await server.StartAsync(), "select 1"));
    }
}
