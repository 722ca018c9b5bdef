using InterviewPrep.Bench.Machine;
using InterviewPrep.Data;
using InterviewPrep.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace InterviewPrep.Bench.Seeding;

/// <summary>A PostgreSQL of the bench's own, durable as in production, on the server's core.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres server;

    private BenchDatabase(EmbeddedPostgres server, string connectionString)
    {
        this.server = server;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>The process that all others of the server descend from.</summary>
    public int ProcessId { get; private set; }

    public string Version { get; private set; } = "";

    public static async Task<BenchDatabase> StartAsync(string folder)
    {
        var options = new EmbeddedPostgresOptions { DataFolder = folder, Database = "bench" };
        var embedded = new EmbeddedPostgres(options, NullLogger<EmbeddedPostgres>.Instance);
        var database = new BenchDatabase(embedded, await embedded.StartAsync());
        await database.PinAsync();
        await database.MakeAsync();
        return database;
    }

    /// <summary>A context as the site's own.</summary>
    public AppDbContext Context() => new(AppDbContextOptions.For(ConnectionString));

    /// <summary>Leaves nothing for autovacuum to do while the load runs.</summary>
    public async Task SettleAsync()
    {
        await using var connection = await OpenAsync();
        await using var vacuum = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 120 };
        await vacuum.ExecuteNonQueryAsync();
        vacuum.CommandText = "checkpoint";
        await vacuum.ExecuteNonQueryAsync();
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
    }

    // What an earlier version rendered, this one would render again in the background of the run.
    private async Task MakeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var elsewhere = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false };
        await using (var connection = new NpgsqlConnection(elsewhere.ConnectionString))
        {
            await connection.OpenAsync();
            await using var drop = new NpgsqlCommand("drop database bench with (force)", connection);
            await drop.ExecuteNonQueryAsync();
        }

        await DatabaseSetup.CreateDatabaseIfMissingAsync(ConnectionString, CancellationToken.None);
        var connections = DatabaseConnections.OneServer(ConnectionString);
        await DatabaseMigrator.PrepareAsync(connections, MigrationRule.Always, CancellationToken.None);
    }

    private async Task PinAsync()
    {
        await using var connection = await OpenAsync();
        Version = connection.PostgreSqlVersion.ToString();
        ProcessId = ProcessTree.ParentOf(connection.ProcessID);
        foreach (var process in ProcessTree.ChildrenOf(ProcessId).Prepend(ProcessId))
        {
            await Cores.PinAsync(process, Cores.Server);
        }
    }
}
