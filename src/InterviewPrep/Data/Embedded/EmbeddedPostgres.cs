using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Data.Embedded;

/// <summary>The application's own PostgreSQL: created on first use, started when it is not running, adopted when another
/// process or a killed one started it, started again when it dies, stopped by the last application that leaves.</summary>
/// <remarks>Every refusal is an <see cref="EmbeddedPostgresException"/>. Needs no rights beyond the data folder; as root,
/// PostgreSQL runs under an ordinary account.</remarks>
public sealed class EmbeddedPostgres(EmbeddedPostgresOptions options, ILogger<EmbeddedPostgres> logger)
    : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly string _dataFolder = Path.GetFullPath(options.DataFolder);
    private ServerControl? _server;
    private Presence? _presence;
    private Task _watch = Task.CompletedTask;

    private string Folder => Path.Combine(_dataFolder, "postgres");

    /// <summary>Returns an Npgsql connection string when the server takes connections and the database exists.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot; the message says what to change.</exception>
    public async Task<string> StartAsync(CancellationToken cancel = default)
    {
        try
        {
            HomeFinder.RefuseForeign(Folder);
            Directory.CreateDirectory(_dataFolder);
            using var turn = await FolderLock.TakeAsync(_dataFolder, options.Patience, cancel);
            HomeFinder.RefuseForeign(Folder);
            return await StartInTurnAsync(cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal.From(e, Folder);
        }
        catch (NpgsqlException e)
        {
            throw Refusal.From(e.Message, $"The database in {Folder} did not start");
        }
    }

    /// <summary>Leaves the server, and stops it if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _watch;
        if (_server is { } server)
            await LeaveAsync(server);
        _server = null;
        _leaving.Dispose();
    }

    private async Task<string> StartInTurnAsync(CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var (home, account) = await HomeFinder.FindAsync(Folder, cancel);
        home.Claim();
        var programs = await ServerPrograms.FindAsync(options.Search, home, account, cancel);
        await account.TryOwnAsync(home.Folder, cancel);
        if (!home.IsInitialised)
        {
            logger.Creating(programs.Version, home.Folder);
            await ClusterMaker.CreateAsync(home, programs, options, cancel);
        }
        _server = new ServerControl(home, programs, options);
        if (await _server.EnsureRunningAsync(cancel))
            logger.Started(programs.Version, home.Folder, clock.ElapsedMilliseconds);
        else
            logger.Adopted(programs.Version, home.Folder);
        _presence = await Presence.TakeAsync(_server, cancel);
        var address = _server.Address(options.Database).ConnectionString;
        await DatabaseSetup.CreateDatabaseIfMissingAsync(address, cancel);
        _watch = WatchAsync(_server, _leaving.Token);
        return address;
    }

    private async Task WatchAsync(ServerControl server, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await _presence!.WaitUntilLostAsync(cancel);
                logger.Lost(Folder);
                await ReturnAsync(server, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The application is leaving.
        }
    }

    // A full disk or a long recovery may stand in the way for hours; the application recovers without a restart.
    private async Task ReturnAsync(ServerControl server, CancellationToken cancel)
    {
        for (
            var pause = TimeSpan.FromMilliseconds(100);
            ;
            pause = TimeSpan.FromSeconds(Math.Min(5, pause.TotalSeconds * 2))
        )
        {
            try
            {
                await _presence!.DisposeAsync();
                using var turn = await FolderLock.TakeAsync(_dataFolder, options.Patience, cancel);
                if (await server.EnsureRunningAsync(cancel))
                    logger.Started("", Folder, 0);
                _presence = await Presence.TakeAsync(server, cancel);
                return;
            }
            catch (Exception e) when (e is EmbeddedPostgresException or NpgsqlException or IOException)
            {
                logger.StillLost(Folder, e);
            }
            await Task.Delay(pause, cancel);
        }
    }

    private async Task LeaveAsync(ServerControl server)
    {
        try
        {
            using var turn = await FolderLock.TakeAsync(_dataFolder, options.Patience, CancellationToken.None);
            _presence ??= await Presence.TakeAsync(server, CancellationToken.None);
            var isLast = await _presence.IsLastAsync(CancellationToken.None);
            await (isLast ? server.StopAsync(CancellationToken.None) : Task.CompletedTask);
            await _presence.DisposeAsync();
            if (isLast)
                logger.Stopped(Folder);
            else
                logger.LeftRunning(Folder);
        }
        catch (Exception e)
            when (e is EmbeddedPostgresException or NpgsqlException or IOException or InvalidOperationException)
        {
            logger.NotStopped(Folder, e);
        }
    }
}
