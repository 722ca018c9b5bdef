using InterviewPrep.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting;

/// <summary>Which database the site runs on, and its state before the first request.</summary>
internal static class Database
{
    private static readonly SecondOpening SecondTry = new();

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton(services => services.GetRequiredService<DatabaseStart>().Connections);
        builder.Services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        builder.Services.AddDbContextPool<AppDbContext>(
            (services, options) =>
                options.UseNpgsql(services.GetRequiredService<DatabaseConnections>().Pages).AddInterceptors(SecondTry)
        );
    }

    /// <summary>Starts or reaches the server.</summary>
    public static Task StartDatabaseAsync(this WebApplication app) =>
        app.Services.GetRequiredService<DatabaseStart>().StartAsync(app.Lifetime.ApplicationStopping);

    /// <summary>Starts the server, migrates where that is wanted, and refuses a schema that does not fit.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        // Options are checked by the host's start, which comes after the database's.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.StartDatabaseAsync();
        await DatabaseMigrator.PrepareAsync(
            app.Services.GetRequiredService<DatabaseConnections>(),
            app.MayMigrate(),
            app.Lifetime.ApplicationStopping
        );
    }

    private static bool MayMigrate(this WebApplication app) =>
        app.Services.GetRequiredService<IOptions<DataOptions>>().Value.MigrateAtStart
        ?? (!app.Environment.IsProduction() || app.Services.GetRequiredService<DatabaseStart>().IsEmbedded);
}
