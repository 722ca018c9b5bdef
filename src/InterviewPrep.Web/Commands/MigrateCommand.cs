using InterviewPrep.Data;
using InterviewPrep.Web.Hosting;

namespace InterviewPrep.Web.Commands;

/// <summary><c>migrate</c>: creates the database where it is missing and applies pending migrations.</summary>
internal static class MigrateCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddSiteOptions();
        builder.Logging.ClearProviders();
        builder.AddDatabase();
        await using var app = builder.Build();
        await app.StartDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var applied = await DatabaseMigrator.MigrateAsync(
            scope.ServiceProvider.GetRequiredService<AppDbContext>(),
            CancellationToken.None
        );
        await Console.Out.WriteLineAsync(applied.Count == 0 ? "Nothing to migrate." : string.Join('\n', applied));
        return 0;
    }
}
