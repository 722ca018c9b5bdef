using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Data;

/// <summary>How contexts are made: Identity's passkey tables exist only where its options say version 3.</summary>
public static class AppDbContextOptions
{
    /// <summary>Options that build the same model inside and outside of the web host.</summary>
    public static DbContextOptions<AppDbContext> For(string connectionString) =>
        new DbContextOptionsBuilder<AppDbContext>()
            .UseNpgsql(connectionString)
            .UseApplicationServiceProvider(IdentityModel)
            .Options;

    private static readonly ServiceProvider IdentityModel = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();
}

/// <summary>Used by <c>dotnet ef</c> only; the address is never opened.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) =>
        new(AppDbContextOptions.For("Host=localhost;Database=design"));
}
