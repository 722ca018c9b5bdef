using Npgsql;

namespace InterviewPrep.Data.Embedded;

/// <summary>A shared advisory lock that says "an application uses this server". The server itself drops it when the
/// application dies; whoever can take it alone is the last one.</summary>
internal sealed class Presence : IAsyncDisposable
{
    // "InterPre" in ASCII.
    private const long Key = 0x496E746572507265;

    private readonly NpgsqlConnection held;

    private Presence(NpgsqlConnection connection) => held = connection;

    public static async Task<Presence> TakeAsync(ServerControl server, CancellationToken cancel)
    {
        var connection = await server.ConnectAsync(cancel);
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_lock_shared($1)", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = Key });
            await command.ExecuteNonQueryAsync(cancel);
            return new Presence(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the server has gone away.</summary>
    public async Task WaitUntilLostAsync(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await held.WaitAsync(cancel);
            }
        }
        catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Gives the shared lock up and tells whether nobody else holds it. The caller holds the folder's lock, so
    /// nobody can come in between.</summary>
    public async Task<bool> IsLastAsync(CancellationToken cancel)
    {
        const string sql = "select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1)";
        await using var command = new NpgsqlCommand(sql, this.held);
        command.Parameters.Add(new NpgsqlParameter { Value = Key });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return reader.GetBoolean(1);
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
