using System.Globalization;
using Npgsql;

namespace InterviewPrep.Data.Embedded;

/// <summary>Starts, adopts and stops the server of one home. Its callers hold the <see cref="FolderLock"/>.</summary>
internal sealed class ServerControl(ServerHome home, ServerPrograms programs, EmbeddedPostgresOptions options)
{
    /// <summary>Returns when the server takes connections, whoever started it. True when it was started here.</summary>
    public async Task<bool> EnsureRunningAsync(CancellationToken cancel)
    {
        var deadline = Environment.TickCount64 + (long)options.Patience.TotalMilliseconds;
        var isStarted = false;
        while (true)
        {
            if (PostmasterFile.Read(home.Cluster) is not { IsRunning: true } running)
            {
                var run = await StartAsync(cancel);
                isStarted |= run.Succeeded;
                if (!run.Succeeded && (!MayPass(run) || Environment.TickCount64 > deadline))
                    throw Refusal.From(
                        $"{run.Output}\n{home.TailOfLog()}".Trim(),
                        $"The database in {home.Folder} did not start"
                    );
            }
            else if (await TryConnectAsync(running, cancel) is not { } refusal)
                return isStarted;
            else if (Environment.TickCount64 > deadline)
                throw Refusal.From(
                    refusal.Message,
                    $"The database in {home.Folder} is running and takes no connection"
                );
            await Task.Delay(20, cancel);
        }
    }

    /// <summary>Ends all connections and stops the server in good order.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        string[] arguments = ["stop", "-s", "-w", "-m", "fast", "-t", Seconds, "-D", home.Cluster];
        var run = await programs.RunAsync("pg_ctl", arguments, options.Patience * 2, cancel);
        if (!run.Succeeded && PostmasterFile.Read(home.Cluster) is { IsRunning: true })
            throw Refusal.From(run.Output, $"The database in {home.Folder} did not stop");
    }

    /// <summary>How to reach one of the server's databases.</summary>
    public NpgsqlConnectionStringBuilder Address(string database) =>
        new()
        {
            Host = home.HasSocket ? home.SocketFolder : "127.0.0.1",
            Port = home.HasSocket ? ServerSettings.SocketPort : PostmasterFile.Read(home.Cluster)?.Port ?? 0,
            Username = ClusterMaker.Superuser,
            Password = home.ReadPassword(),
            Database = database,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        };

    /// <summary>A connection outside all pools, to the database that every server has.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancel)
    {
        var address = Address("postgres");
        address.Pooling = false;
        address.Timeout = 5;
        var connection = new NpgsqlConnection(address.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // pg_ctl puts the server into a session of its own, so a signal to the application's group does not reach it.
    private async Task<ProgramRun> StartAsync(CancellationToken cancel)
    {
        PostmasterFile.Read(home.Cluster)?.RemoveIfNumberWasReused();
        ServerSettings.Write(home, options.IsDurable);
        home.TurnLog();
        string[] arguments = ["start", "-s", "-w", "-t", Seconds, "-D", home.Cluster, "-l", home.Log];
        await programs.Account.TryOwnAsync(home.Folder, cancel);
        return await programs.RunAsync("pg_ctl", arguments, options.Patience * 2, cancel);
    }

    // Processes of a killed server need a moment to notice that it is gone.
    private bool MayPass(ProgramRun run) =>
        $"{run.Output}{home.TailOfLog()}".Contains("is still in use", StringComparison.Ordinal);

    private async Task<Exception?> TryConnectAsync(PostmasterFile running, CancellationToken cancel)
    {
        try
        {
            await using var connection = await ConnectAsync(cancel);
            return null;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException(
                $"The database of process {running.ProcessId} refuses the password in {home.PasswordFile}; restore that file.",
                e
            );
        }
        catch (NpgsqlException e)
        {
            return e;
        }
    }

    private string Seconds => ((int)options.Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
