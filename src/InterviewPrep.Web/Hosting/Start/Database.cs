using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Settings;
using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Which database the site runs on, and its state before the first request.</summary>
internal static class Database
{
    private static readonly SecondOpening SecondTry = new();

    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton(services => services.GetRequiredService<DatabaseStart>().Connections);
        builder.Services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        builder.Services.AddPooledDbContextFactory<AppDbContext>(
            (services, options) =>
            {
                Use(options, services.GetRequiredService<DatabaseConnections>().Pages);
                options.AddInterceptors(services.GetRequiredService<AuditedNetwork>());
            }
        );
        builder.Services.AddSingleton<AuditedNetwork>();
        builder.Services.AddSingleton<SharedPageContexts>().AddSingleton<JobContexts>().AddScoped<ScopeKind>();
        builder.Services.AddScoped(services =>
            (
                services.GetRequiredService<ScopeKind>().IsJob
                    ? services.GetRequiredService<JobContexts>().Create()
                    : null
            )
            ?? services.GetRequiredService<SharedPageContexts>().Create()
            ?? services.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext()
        );
    }

    public static void Use(DbContextOptionsBuilder options, string address) =>
        options.UseNpgsql(address).AddInterceptors(SecondTry);

    /// <summary>Starts or reaches the server.</summary>
    public static Task StartDatabaseAsync(this WebApplication app) =>
        app.Services.GetRequiredService<DatabaseStart>().StartAsync(app.Lifetime.ApplicationStopping);

    /// <summary>Starts the server, migrates where that is wanted, refuses a schema that does not fit, and reads the settings.</summary>
    /// <param name="rule">What may be migrated; the configured rule where none is named.</param>
    public static async Task PrepareDatabaseAsync(this WebApplication app, MigrationRule? rule = null)
    {
        // Options are checked by the host's start, which comes after the database's.
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.StartDatabaseAsync();
        var (connections, stop) = (
            app.Services.GetRequiredService<DatabaseConnections>(),
            app.Lifetime.ApplicationStopping
        );
        await DatabaseMigrator.PrepareAsync(connections, rule ?? app.ConfiguredRule(), stop);
        await app.Services.GetRequiredService<CurrentSettings>().LoadAsync(connections, stop);
    }

    private static MigrationRule ConfiguredRule(this WebApplication app) =>
        app.Services.GetRequiredService<IOptions<DataOptions>>().Value.MigrateAtStart switch
        {
            true => MigrationRule.Always,
            false => MigrationRule.Never,
            _ when !app.Environment.IsProduction() => MigrationRule.Always,
            // The first start on a server of our own.
            _ when app.Services.GetRequiredService<DatabaseStart>().IsEmbedded => MigrationRule.OnlyEmpty,
            _ => MigrationRule.Never,
        };
}
