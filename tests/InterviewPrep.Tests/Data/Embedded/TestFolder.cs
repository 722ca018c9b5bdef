using System.Diagnostics;
using InterviewPrep.Data.Embedded;
using InterviewPrep.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace InterviewPrep.Tests.Data.Embedded;

/// <summary>A data folder for one test, with a short path because a socket's address is short. Whatever still runs in it at
/// the end is ended by its id.</summary>
internal sealed class TestFolder : IAsyncDisposable
{
    public TestFolder(string? name = null)
    {
        Root = Directory.CreateTempSubdirectory("ip-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Root, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        Data = Path.Combine(Root, name ?? "data");
    }

    public string Root { get; }

    public string Data { get; }

    public string Postgres => Path.Combine(Data, "postgres");

    /// <summary>The server's own folder where nothing was relocated.</summary>
    public ServerHome Home => new(Postgres);

    public PostmasterFile Server => PostmasterFile.Read(Home.Cluster)!;

    public bool IsRunning => PostmasterFile.Read(Home.Cluster) is { IsRunning: true };

    /// <summary>Without fsync: what is killed here are processes, and what they wrote stays with the system.</summary>
    public EmbeddedPostgresOptions Options =>
        new()
        {
            DataFolder = Data,
            IsDurable = false,
            Patience = TimeSpan.FromSeconds(40),
        };

    public EmbeddedPostgres NewServer(EmbeddedPostgresOptions? options = null) =>
        new(options ?? Options, NullLogger<EmbeddedPostgres>.Instance);

    /// <summary>Starts and leaves at once: a folder as a former run left it.</summary>
    public async Task CreateAsync()
    {
        await using var server = NewServer();
        await server.StartAsync();
    }

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false;Timeout=5");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Asks until the answer comes.</summary>
    public static async Task<object?> AskAgainAsync(string connectionString, string sql)
    {
        object? answer = null;
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    answer = await AskAsync(connectionString, sql);
                    return true;
                }
                catch (NpgsqlException)
                {
                    return false;
                }
            },
            sql
        );
        return answer;
    }

    /// <summary>Names, lengths and times of everything in a folder.</summary>
    public static string Describe(string folder) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file} {new FileInfo(file).Length} {File.GetLastWriteTimeUtc(file):O}")
        );

    public ValueTask DisposeAsync()
    {
        if (PostmasterFile.Read(Home.Cluster) is { IsRunning: true } left)
        {
            using var process = Process.GetProcessById(left.ProcessId);
            process.Kill();
            process.WaitForExit(5_000);
        }
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
