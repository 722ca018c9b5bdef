using InterviewPrep.Data;

namespace InterviewPrep.Web.Hosting;

/// <summary>Holds the connections once the server is known to run.</summary>
internal sealed class DatabaseStart(IConfiguration configuration)
{
    private DatabaseConnections? connections;

    public DatabaseConnections Connections =>
        connections ?? throw new InvalidOperationException("The database is used before it was started.");

    public Task StartAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var main = configuration.GetConnectionString("Default");
        if (!string.IsNullOrWhiteSpace(main))
        {
            connections = new DatabaseConnections(
                main,
                configuration.GetConnectionString("Direct") ?? main,
                configuration.GetConnectionString("Reads") ?? main
            );
        }

        return Task.CompletedTask;
    }
}
