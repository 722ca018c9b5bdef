using InterviewPrep.Data;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Data;

public sealed class MigratedDatabaseTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>
{
    [Fact]
    public async Task The_template_has_every_migration()
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(database.ConnectionString));
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public void The_build_names_every_migration()
    {
        using var db = new AppDbContext(AppDbContextOptions.For(database.ConnectionString));
        Assert.Equal(db.Database.GetMigrations(), DatabaseMigrator.Known);
    }
}
