using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Data.Embedded;

/// <summary>The application's own PostgreSQL: created on first use, started when it is not running, adopted when another
/// process or a killed one started it, started again when it dies, stopped by the last application that leaves.</summary>
/// <remarks>Every refusal is an <see cref="EmbeddedPostgresException"/>. Needs no rights beyond the data folder; as root,
/// PostgreSQL runs under an ordinary account. Starts once; dispose it after the last query.</remarks>
public sealed class EmbeddedPostgres(EmbeddedPostgresOptions options, ILogger<EmbeddedPostgres> logger)
    : IAsyncDisposable
{
    private readonly string dataFolder = Path.GetFullPath(options.DataFolder);
    private Stay? stay;

    private string Folder => Path.Combine(dataFolder, "postgres");

    /// <summary>Returns an Npgsql connection string when the server takes connections and the database exists.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot; the message says what to change.</exception>
    public async Task<string> StartAsync(CancellationToken cancel = default)
    {
        try
        {
            // Before anybody's first turn nothing is touched, not even by a lock; in a turn of another process the folder
            // may look strange for a moment, so it is judged in our own.
            if (ForeignFolder.FaultOf(Folder) is { } fault && !FolderLock.IsKnown(dataFolder))
            {
                throw new EmbeddedPostgresException(fault);
            }

            Directory.CreateDirectory(dataFolder);
            using var turn = await TakeTurnAsync(cancel);
            ForeignFolder.Refuse(Folder);
            return await StartInTurnAsync(cancel);
        }
        catch (Exception e)
        {
            // What was started for nothing is not left behind.
            await DisposeAsync();
            if (e is IOException or UnauthorizedAccessException)
            {
                throw Refusal.From(e, Folder);
            }

            if (e is NpgsqlException)
            {
                throw Refusal.From(e.Message, $"The database in {Folder} did not start");
            }

            throw;
        }
    }

    /// <summary>Leaves the server, and stops it if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref stay, null) is { } last)
        {
            await last.DisposeAsync();
        }
    }

    private async Task<string> StartInTurnAsync(CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var (home, account) = await HomeFinder.FindAsync(Folder, cancel);
        var programs = await ServerPrograms.FindAsync(options.Search, home, account, cancel);
        if (!home.IsInitialised)
        {
            logger.Creating(programs.Version, home.Folder);
            await ClusterMaker.CreateAsync(home, programs, options, cancel);
        }
        var server = new ServerControl(home, programs, options);
        stay = new Stay(server, TakeTurnAsync, home.Folder, logger);
        if (await server.EnsureRunningAsync(cancel))
        {
            logger.Started(programs.Version, home.Folder, clock.ElapsedMilliseconds);
        }
        else
        {
            logger.Adopted(programs.Version, home.Folder);
        }

        var address = server.Address(options.Database).ConnectionString;
        await DatabaseSetup.CreateDatabaseIfMissingAsync(address, cancel);
        await stay.BeginAsync(cancel);
        return address;
    }

    // A turn is one start or stop, and several processes may wait in line.
    private Task<FolderLock> TakeTurnAsync(CancellationToken cancel) =>
        FolderLock.TakeAsync(dataFolder, options.Patience * 3, cancel);
}
