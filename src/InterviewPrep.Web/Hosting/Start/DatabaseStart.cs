using InterviewPrep.Data;
using InterviewPrep.Data.Embedded;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.Extensions.Options;
using Npgsql;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Reaches the configured server or starts our own, and then holds the connections.</summary>
internal sealed class DatabaseStart(
    IConfiguration configuration,
    IOptions<DataOptions> options,
    SiteFolders folders,
    ILogger<EmbeddedPostgres> logger
) : IAsyncDisposable
{
    private DatabaseConnections? connections;
    private EmbeddedPostgres? embedded;

    /// <summary>Whether this process runs on its own PostgreSQL.</summary>
    public bool IsEmbedded => embedded is not null;

    public DatabaseConnections Connections =>
        connections ?? throw new InvalidOperationException("The database is used before it was started.");

    public string DataFolder => folders.Resolve(options.Value.Folder);

    /// <exception cref="EmbeddedPostgresException">Our own server cannot start; the message says what to do.</exception>
    /// <exception cref="OptionsValidationException">A connection string cannot be read.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        var main = Readable("Default", configuration.GetConnectionString("Default"));
        var direct = Readable("Direct", configuration.GetConnectionString("Direct"));
        var reads = Readable("Reads", configuration.GetConnectionString("Reads"));
        if (main is null)
        {
            embedded = new EmbeddedPostgres(new EmbeddedPostgresOptions { DataFolder = DataFolder }, logger);
            main = await embedded.StartAsync(cancel);
        }

        connections = new DatabaseConnections(main, direct ?? main, reads ?? main);
    }

    /// <summary>The connection string, or null where it is empty.</summary>
    private static string? Readable(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        return Fault(value) is { } fault
            ? throw new OptionsValidationException(
                name,
                typeof(DatabaseConnections),
                [
                    $"ConnectionStrings:{name} cannot be read: {fault} Write for example Host=db;Database=interviewprep;Username=interviewprep;Password=….",
                ]
            )
            : value;
    }

    private static string? Fault(string value)
    {
        try
        {
            var address = new NpgsqlConnectionStringBuilder(value);
            return string.IsNullOrEmpty(address.Host) || string.IsNullOrEmpty(address.Database)
                ? "It names no Host or no Database."
                : null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
