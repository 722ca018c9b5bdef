using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>
/// Watches <see cref="DatabaseConnections.Reads"/> where that is another server. It is read only while it answers, has this
/// version's schema and has seen the newest publish: a page kept under a generation never shows what was there before it.
/// </summary>
public sealed partial class Standby(
    DatabaseConnections connections,
    PublishedGeneration published,
    ILogger<Standby> logger
) : BackgroundService
{
    private const long Behind = -1;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long generation = Behind;
    private bool isLost;

    /// <summary>Whether shared pages may be read from it now.</summary>
    public bool IsUsable => published.Current is { } newest && Volatile.Read(ref generation) == newest;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (connections.SharedPages == connections.Pages)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                Volatile.Write(ref generation, Behind);
                if (!isLost)
                {
                    LogLost(e.Message);
                }

                isLost = true;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WatchAsync(CancellationToken cancel)
    {
        await using var source = PlainSource.For(connections.SharedPages);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(
            """
            select generation from content_generations
            where id = 1 and exists (select from "__EFMigrationsHistory" where "MigrationId" = $1)
            """,
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = DatabaseMigrator.Known[^1] });
        while (true)
        {
            Volatile.Write(ref generation, await command.ExecuteScalarAsync(cancel) as long? ?? Behind);
            isLost = false;
            await Task.Delay(Pause, cancel);
        }
    }

    [LoggerMessage(
        EventId = Events.StandbyLost,
        Level = LogLevel.Warning,
        Message = "The server of ConnectionStrings:Reads does not answer, everything is read from the other one: {Reason}"
    )]
    private partial void LogLost(string reason);
}
