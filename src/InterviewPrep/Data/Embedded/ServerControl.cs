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
        while (await TryConnectAsync(cancel) is { } refusal)
        {
            var isLate = Environment.TickCount64 > deadline;
            if (IsRunning || IsAlive(refusal))
            {
                if (isLate)
                {
                    throw Refusal.From(refusal.Message, $"The database in {home.Folder} runs and takes no connection");
                }
            }
            else
            {
                isStarted |= await TryStartAsync(isLate, cancel);
            }

            await Task.Delay(20, cancel);
        }
        return isStarted;
    }

    /// <summary>Ends all connections and stops the server in good order.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        string[] arguments = ["stop", "-s", "-w", "-m", "fast", "-t", Seconds, "-D", home.Cluster];
        var run = await programs.RunAsync("pg_ctl", arguments, options.Patience * 2, cancel);
        if (!run.Succeeded && IsRunning)
        {
            throw Refusal.From(run.Output, $"The database in {home.Folder} did not stop");
        }
    }

    /// <summary>How to reach one of the server's databases.</summary>
    public NpgsqlConnectionStringBuilder Address(string database) =>
        new()
        {
            Host = home.HasSocket ? home.SocketFolder : "127.0.0.1",
            Port = home.HasSocket ? ServerSettings.SocketPort : ServerSettings.LoopbackPort(home),
            Username = ClusterMaker.Superuser,
            Password = home.ReadPassword(),
            Database = database,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            // Several processes and pools share the server's 100 connections.
            MaxPoolSize = 30,
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

    public bool IsRunning => PostmasterFile.Read(home.Cluster) is { IsRunning: true };

    // It is asked before its process is looked for: in another container its number would mean nothing to us.
    private async Task<Exception?> TryConnectAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await ConnectAsync(cancel);
            return null;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword && IsRunning)
        {
            throw new EmbeddedPostgresException(
                $"The running database refuses the password in {home.PasswordFile}; restore that file from a backup.",
                e
            );
        }
        catch (NpgsqlException e)
        {
            return e;
        }
    }

    // Starting up, recovering or shutting down.
    private static bool IsAlive(Exception refusal) =>
        refusal is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow };

    // pg_ctl puts the server into a session of its own, so a signal to the application's group does not reach it.
    private async Task<bool> TryStartAsync(bool isLate, CancellationToken cancel)
    {
        PostmasterFile.Read(home.Cluster)?.RemoveIfNumberWasReused();
        home.ClearSocket();
        ServerSettings.Write(home, options.IsDurable);
        home.TurnLog();
        var position = home.LogLength;
        string[] arguments = ["start", "-s", "-w", "-t", Seconds, "-D", home.Cluster, "-l", home.Log];
        var run = await programs.RunAsync("pg_ctl", arguments, options.Patience * 2, cancel);
        if (run.Succeeded || (IsRunning && !isLate))
        {
            return true;
        }

        var output = $"{run.Output}\n{home.ReadLog(position)}".Trim();
        if (isLate || !MayPass(output))
        {
            throw Refusal.From(output, $"The database in {home.Folder} did not start");
        }

        return false;
    }

    // The processes of a killed server need a moment to notice that it is gone, and itself to be buried.
    private static bool MayPass(string output) =>
        output.Contains("is still in use", StringComparison.Ordinal)
        || output.Contains("already exists", StringComparison.Ordinal);

    private string Seconds => ((int)options.Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
