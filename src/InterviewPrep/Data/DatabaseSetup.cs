using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Brings a database into being, also when several processes start at once.</summary>
public static class DatabaseSetup
{
    /// <summary>Creates the database that a connection string names, unless it exists.</summary>
    /// <exception cref="PostgresException">The account may not create databases (42501), or the disk is full (53100).</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    public static async Task CreateDatabaseIfMissingAsync(string connectionString, CancellationToken cancel = default)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var name = string.IsNullOrEmpty(address.Database)
            ? throw new ArgumentException("The connection string names no database.", nameof(connectionString))
            : address.Database;
        if (await IsThereAsync(address.ConnectionString, cancel))
        {
            return;
        }

        address.Database = "postgres";
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(cancel);
        await CreateAsync(connection, name, cancel);
    }

    // Tried first, because a managed account may have no other database than its own.
    private static async Task<bool> IsThereAsync(string connectionString, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancel);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    private static async Task CreateAsync(NpgsqlConnection connection, string name, CancellationToken cancel)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"create database {Quote(name)} template template0 encoding 'UTF8'";
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker; PostgreSQL reports it as 23505 when both were past the name check.
        }
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
