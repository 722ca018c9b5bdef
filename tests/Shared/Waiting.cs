using Npgsql;

namespace InterviewPrep.Testing;

/// <summary>What waits for a lock, as PostgreSQL says it.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Ends as soon as something in the database waits for a lock; throws where the task ends without waiting.</summary>
    public static async Task ForLockAsync(Task task, string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        using var limit = new CancellationTokenSource(Patience);
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
            connection
        );
        while ((long)(await command.ExecuteScalarAsync(limit.Token))! == 0)
        {
            if (task.IsCompleted)
            {
                await task;
                throw new InvalidOperationException("It waited for no lock.");
            }

            await Task.Delay(10, limit.Token);
        }
    }
}
