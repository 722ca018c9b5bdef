using InterviewPrep.Data;
using InterviewPrep.Data.Embedded;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting;

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
    public async Task StartAsync(CancellationToken cancel)
    {
        var main = configuration.GetConnectionString("Default");
        if (string.IsNullOrWhiteSpace(main))
        {
            embedded = new EmbeddedPostgres(new EmbeddedPostgresOptions { DataFolder = DataFolder }, logger);
            main = await embedded.StartAsync(cancel);
        }

        connections = new DatabaseConnections(
            main,
            configuration.GetConnectionString("Direct") ?? main,
            configuration.GetConnectionString("Reads") ?? main
        );
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
