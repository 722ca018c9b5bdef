using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Data.Embedded;

/// <summary>An application's time at a server: it says that it is there, starts the server again when it dies, and stops it
/// when it leaves as the last one.</summary>
/// <param name="server">The server.</param>
/// <param name="takeTurn">Takes the lock under which a server is started or stopped.</param>
/// <param name="folder">For messages.</param>
/// <param name="logger">For messages.</param>
internal sealed class Stay(
    ServerControl server,
    Func<CancellationToken, Task<FolderLock>> takeTurn,
    string folder,
    ILogger logger
) : IAsyncDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private Presence? presence;
    private Task watch = Task.CompletedTask;

    /// <summary>The caller holds the turn.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        this.presence = await Presence.TakeAsync(server, cancel);
        watch = WatchAsync(this.presence, leaving.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await watch;
        leaving.Dispose();
        try
        {
            using var turn = await takeTurn(CancellationToken.None);
            if (server.IsRunning)
            {
                await LeaveAsync();
            }
        }
        catch (Exception e) when (IsOutage(e))
        {
            logger.NotStopped(folder, e);
        }
    }

    private async Task WatchAsync(Presence presence, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await presence.WaitUntilLostAsync(cancel);
                await presence.DisposeAsync();
                this.presence = null;
                logger.Lost(folder);
                presence = await ReturnAsync(cancel);
                logger.Back(folder);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The application is leaving.
        }
    }

    // A full disk or a long recovery may stand in the way for hours; the application recovers without a restart.
    private async Task<Presence> ReturnAsync(CancellationToken cancel)
    {
        for (var pause = 0.1; ; pause = Math.Min(5, pause * 2))
        {
            try
            {
                using var turn = await takeTurn(cancel);
                await server.EnsureRunningAsync(cancel);
                return this.presence = await Presence.TakeAsync(server, cancel);
            }
            catch (Exception e) when (IsOutage(e))
            {
                logger.StillLost(folder, e);
            }
            await Task.Delay(TimeSpan.FromSeconds(pause), cancel);
        }
    }

    private async Task LeaveAsync()
    {
        await using var held = presence ?? await Presence.TakeAsync(server, CancellationToken.None);
        if (await held.IsLastAsync(CancellationToken.None))
        {
            await server.StopAsync(CancellationToken.None);
            logger.Stopped(folder);
        }
        else
        {
            logger.LeftRunning(folder);
        }
    }

    private static bool IsOutage(Exception e) =>
        e
            is EmbeddedPostgresException
                or NpgsqlException
                or IOException
                or UnauthorizedAccessException
                or InvalidOperationException;
}
