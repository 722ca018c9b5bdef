using Npgsql;

namespace InterviewPrep.Packs.Uploads;

/// <summary>Beside the transaction of a run, on a connection of its own: says how far it has come, and hears when it is to stop.</summary>
internal sealed class PackWatch : IProgress<WorkProgress>, IAsyncDisposable
{
    private const string Say = """
        update pack_uploads set seen_at = now(), stage = $2, done = $3, total = $4
        where id = $1 and state in ('Checking', 'Importing')
        returning cancel_asked_at is not null
        """;

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly string connection;
    private readonly int id;
    private readonly CancellationTokenSource cancelled;
    private readonly CancellationTokenSource over = new();
    private readonly Task watching;
    private volatile WorkProgress last = new("", 0, 0);

    public PackWatch(string connection, int id, CancellationToken cancel)
    {
        this.connection = connection;
        this.id = id;
        cancelled = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        watching = Task.Run(WatchAsync, CancellationToken.None);
    }

    /// <summary>Ends when an editor stops the run, and when the process stops.</summary>
    public CancellationToken Cancelled => cancelled.Token;

    public void Report(WorkProgress value) => last = value;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watching;
        over.Dispose();
        cancelled.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Every, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (await SayAsync())
                {
                    await cancelled.CancelAsync();
                }
            }
            catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
            {
                // The run is over, or the database is away: the run's own statements say so.
            }
        }
    }

    private async Task<bool> SayAsync()
    {
        var (stage, done, total) = last;
        await using var link = new NpgsqlConnection(connection);
        await link.OpenAsync(over.Token);
        await using var command = new NpgsqlCommand(Say, link)
        {
            Parameters =
            {
                new() { Value = id },
                new() { Value = stage },
                new() { Value = done },
                new() { Value = total },
            },
        };
        return await command.ExecuteScalarAsync(over.Token) is true;
    }
}
