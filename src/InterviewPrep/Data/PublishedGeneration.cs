using InterviewPrep.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>The generation of published content as this process knows it, and with it the settings, kept up to date by LISTEN.</summary>
public sealed partial class PublishedGeneration(
    DatabaseConnections connections,
    CurrentSettings settings,
    ILogger<PublishedGeneration> logger
) : BackgroundService
{
    private const long Unknown = -1;

    // A silent network is noticed after this long: the generation is read again though nobody called.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private long current = Unknown;
    private int heard;

    /// <summary>The generation, or null while nobody can say: caches are bypassed then.</summary>
    public long? Current => Volatile.Read(ref current) is var known and not Unknown ? known : null;

    /// <summary>This very process raised it and need not wait to hear so: caches are bypassed until it is read again.</summary>
    internal void Doubt() => Volatile.Write(ref current, Unknown);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                if (Interlocked.Exchange(ref current, Unknown) != Unknown)
                {
                    LogLost(e.Message);
                }
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await using var source = PlainSource.For(Address);
        await using var connection = source.CreateConnection();
        connection.Notification += (_, _) =>
        {
            heard++;
            Volatile.Write(ref current, Unknown);
        };
        await connection.OpenAsync(cancel);
        await using var listen = new NpgsqlCommand($"listen {ContentSignal.Channel}", connection);
        await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            await ReadAsync(connection, cancel);
            await connection.WaitAsync(Heartbeat, cancel);
        }
    }

    // A call heard while reading may be newer than what was read: read again until none was.
    private async Task ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        // The generation first: settings may be newer than it, and never older.
        await using var read = new NpgsqlCommand(
            $"select generation from content_generations where id = 1; {CurrentSettings.Read}",
            connection
        );
        int before;
        long generation;
        do
        {
            before = heard;
            await using var reader = await read.ExecuteReaderAsync(cancel);
            generation = await reader.ReadAsync(cancel) ? reader.GetInt64(0) : Unknown;
            await reader.NextResultAsync(cancel);
            await settings.TakeAsync(reader, cancel);
        } while (heard != before);

        Volatile.Write(ref current, generation);
    }

    private string Address =>
        new NpgsqlConnectionStringBuilder(connections.Direct)
        {
            ApplicationName = "InterviewPrep listener",
            Timeout = 2,
            CommandTimeout = 2,
        }.ConnectionString;

    [LoggerMessage(
        EventId = Events.ListenerLost,
        Level = LogLevel.Warning,
        Message = "The content listener is down, pages are not cached until it returns: {Reason}"
    )]
    private partial void LogLost(string reason);
}
