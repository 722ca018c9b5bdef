using InterviewPrep.Data;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Data;

public sealed class MigrationRuleTests
{
    [Theory]
    [InlineData(MigrationRule.OnlyEmpty)]
    [InlineData(MigrationRule.Always)]
    public async Task An_empty_database_is_migrated(MigrationRule rule)
    {
        await using var database = await TestDatabase.CreateAsync<EmptyDatabase>();
        await PrepareAsync(database, rule);
        await PrepareAsync(database, MigrationRule.Never);
    }

    [Fact]
    public async Task An_empty_database_is_left_alone_by_whoever_may_not()
    {
        await using var database = await TestDatabase.CreateAsync<EmptyDatabase>();
        await Assert.ThrowsAsync<SchemaException>(() => PrepareAsync(database, MigrationRule.Never));
    }

    [Fact]
    public async Task A_database_with_tables_is_not_migrated_as_if_it_were_empty()
    {
        await using var database = await TestDatabase.CreateAsync<EmptyDatabase>();
        await using var db = new AppDbContext(AppDbContextOptions.For(database.ConnectionString));
        await db.Database.ExecuteSqlAsync($"create table somebodys (id int)");
        var refusal = await Assert.ThrowsAsync<SchemaException>(() => PrepareAsync(database, MigrationRule.OnlyEmpty));
        Assert.Contains("Run the verb migrate", refusal.Message, StringComparison.Ordinal);
        await PrepareAsync(database, MigrationRule.Always);
    }

    private static Task PrepareAsync(TestDatabase database, MigrationRule rule) =>
        DatabaseMigrator.PrepareAsync(DatabaseConnections.OneServer(database.ConnectionString), rule, default);
}
