using InterviewPrep.Data;
using InterviewPrep.Data.Backups;
using InterviewPrep.Packs;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Hosting;

namespace InterviewPrep.Web.Commands;

/// <summary>What verbs share: configuration, the database, and sentences instead of stack traces.</summary>
internal static class CommandHost
{
    /// <summary>Runs work that needs the configuration only.</summary>
    public static Task<int> RunAsync(string[] settings, Func<WebApplication, Task<int>> work) =>
        RunAsync(settings, _ => { }, work);

    /// <summary>Runs work on members, their rights and what they do.</summary>
    public static Task<int> RunWithMembersAsync(string[] settings, Func<WebApplication, Task<int>> work) =>
        RunAsync(
            settings,
            builder =>
            {
                builder.AddMail();
                builder.AddMembers();
                builder.AddProduct();
            },
            async app =>
            {
                await app.PrepareDatabaseAsync();
                return await work(app);
            }
        );

    private static async Task<int> RunAsync(
        string[] settings,
        Action<WebApplicationBuilder> add,
        Func<WebApplication, Task<int>> work
    )
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        builder.AddSiteOptions();
        builder.AddDatabase();
        builder.Services.AddRendering();
        add(builder);
        await using var app = builder.Build();
        try
        {
            return await work(app);
        }
        catch (Exception e) when (Sentence(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return CommandLine.Refused;
        }
    }

    /// <summary>Runs work on a database that is there and has this version's schema.</summary>
    public static Task<int> RunOnDatabaseAsync(string[] settings, Func<WebApplication, AppDbContext, Task<int>> work) =>
        RunAsync(
            settings,
            async app =>
            {
                await app.PrepareDatabaseAsync();
                await using var db = new AppDbContext(
                    AppDbContextOptions.For(app.Services.GetRequiredService<DatabaseConnections>().Direct)
                );
                return await work(app, db);
            }
        );

    private static string? Sentence(Exception exception) =>
        StartRefusal.For(exception)
        ?? (
            exception is IOException or UnauthorizedAccessException or PackException or BackupException
                ? exception.Message
                : null
        );
}
