using Npgsql;

namespace InterviewPrep.Testing;

/// <summary>What waits for a lock, as PostgreSQL says it.</summary>
internal static class Waiting
{
    /// <summary>Ends as soon as something in the database waits for a lock; throws where the task ends without waiting.</summary>
    public static async Task ForLockAsync(Task task, string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
            connection
        );
        await Eventually.TrueAsync(async () =>
        {
            if (!task.IsCompleted)
            {
                return (long)(await command.ExecuteScalarAsync())! > 0;
            }

            await task;
            throw new InvalidOperationException("It waited for no lock.");
        });
    }
}
