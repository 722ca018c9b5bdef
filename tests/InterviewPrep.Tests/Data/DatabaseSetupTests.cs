using InterviewPrep.Data;
using InterviewPrep.Testing;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Data;

public sealed class DatabaseSetupTests
{
    [Fact(Timeout = 60_000)]
    public async Task Eight_at_once_create_one_database()
    {
        var server = await TestServer.StartedAsync();
        var address = server.Address($"test_{Environment.ProcessId}_setup", isPooled: false);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DatabaseSetup.CreateDatabaseIfMissingAsync(address)));
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await connection.CloseAsync();
        await server.ExecuteAsync($"drop database {connection.Database}");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_name_with_quotes_is_a_name()
    {
        var server = await TestServer.StartedAsync();
        var address = server.Address("test \"; drop database postgres; --", isPooled: false);
        await DatabaseSetup.CreateDatabaseIfMissingAsync(address);
        await DatabaseSetup.CreateDatabaseIfMissingAsync(address);
        await server.ExecuteAsync("drop database \"test \"\"; drop database postgres; --\"");
    }

    [Fact]
    public async Task A_connection_string_without_a_database_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => DatabaseSetup.CreateDatabaseIfMissingAsync("Host=nowhere"));
}
