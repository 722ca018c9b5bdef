using InterviewPrep.Data;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Hosting.Start;

namespace InterviewPrep.Web.Commands;

/// <summary>What verbs share: configuration and the database.</summary>
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
                builder.AddDemoData();
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
        var builder = WebApplication.CreateBuilder(ContentRoot.Options(settings));
        builder.Logging.ClearProviders();
        builder.AddSiteOptions();
        builder.AddDatabase();
        builder.Services.AddRendering();
        add(builder);
        await using var app = builder.Build();
        return await work(app);
    }

    /// <summary>Runs work on a database that is there and has this version's schema.</summary>
    /// <param name="rule">What may be migrated; the configured rule where none is named.</param>
    public static Task<int> RunOnDatabaseAsync(
        string[] settings,
        Func<WebApplication, AppDbContext, Task<int>> work,
        MigrationRule? rule = null
    ) =>
        RunAsync(
            settings,
            async app =>
            {
                await app.PrepareDatabaseAsync(rule);
                await using var db = new AppDbContext(
                    AppDbContextOptions.For(app.Services.GetRequiredService<DatabaseConnections>().Direct)
                );
                return await work(app, db);
            }
        );
}
