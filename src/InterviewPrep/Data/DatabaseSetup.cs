using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Brings a database into being, also when several processes start at once.</summary>
public static class DatabaseSetup
{
    /// <summary>Creates the database that a connection string names, unless it exists.</summary>
    /// <exception cref="PostgresException">The account may not create databases (42501), or the disk is full (53100).</exception>
    public static async Task CreateDatabaseIfMissingAsync(string connectionString, CancellationToken cancel = default)
    {
        var address = new NpgsqlConnectionStringBuilder(connectionString);
        var name = address.Database ?? throw new ArgumentException("names no database", nameof(connectionString));
        address.Database = "postgres";
        address.Pooling = false;
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(cancel);
        if (!await ExistsAsync(connection, name, cancel))
            await CreateAsync(connection, name, cancel);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string name, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from pg_database where datname = $1)",
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task CreateAsync(NpgsqlConnection connection, string name, CancellationToken cancel)
    {
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" encoding 'UTF8'";
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker; PostgreSQL reports it as 23505 when both were past the name check.
        }
    }
}
