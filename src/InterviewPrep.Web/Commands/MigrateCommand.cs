using System.CommandLine;
using InterviewPrep.Data;
using InterviewPrep.Web.Hosting.Start;

namespace InterviewPrep.Web.Commands;

/// <summary><c>migrate</c>: creates the database where it is missing and applies pending migrations.</summary>
internal static class MigrateCommand
{
    public static Command Create(string[] settings)
    {
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var verb = new Command("migrate", "Creates the database where it is missing and applies pending migrations.")
        {
            json,
        };
        verb.SetAction((p, cancel) => CommandHost.RunAsync(settings, app => RunAsync(app, p.GetValue(json), cancel)));
        return verb;
    }

    private static async Task<int> RunAsync(WebApplication app, bool json, CancellationToken cancel)
    {
        await app.StartDatabaseAsync();
        var connections = app.Services.GetRequiredService<DatabaseConnections>();
        await DatabaseSetup.CreateDatabaseIfMissingAsync(connections.Direct, cancel);
        await using var db = new AppDbContext(AppDbContextOptions.For(connections.Direct));
        var applied = await DatabaseMigrator.MigrateAsync(db, cancel);
        if (json)
        {
            await CommandOutput.WriteJsonAsync(new { done = true, applied });
            return CommandLine.Done;
        }

        await Console.Out.WriteLineAsync(applied.Count == 0 ? "Nothing to migrate." : string.Join('\n', applied));
        return CommandLine.Done;
    }
}
