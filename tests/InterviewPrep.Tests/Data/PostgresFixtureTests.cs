using InterviewPrep.Testing;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Data;

public sealed class PostgresFixtureTests(PostgresFixture<PostgresFixtureTests.OneRow> database)
    : IClassFixture<PostgresFixture<PostgresFixtureTests.OneRow>>
{
    [Fact]
    public async Task A_class_gets_a_clone_of_its_template()
    {
        Assert.Equal(1, await CountAsync(database.ConnectionString));
    }

    [Fact]
    public async Task What_one_clone_changes_no_other_sees()
    {
        await using var first = await TestDatabase.CreateAsync<OneRow>();
        await using var second = await TestDatabase.CreateAsync<OneRow>();
        await ExecuteAsync(first.ConnectionString, "delete from facts");
        Assert.Equal(0, await CountAsync(first.ConnectionString));
        Assert.Equal(1, await CountAsync(second.ConnectionString));
    }

    [Fact]
    public async Task A_clone_is_dropped_when_it_is_disposed()
    {
        var clone = await TestDatabase.CreateAsync<EmptyDatabase>();
        await ExecuteAsync(clone.ConnectionString, "select 1");
        await clone.DisposeAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(clone.ConnectionString, "select 1")
        );
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, refused.SqlState);
    }

    private static async Task<long> CountAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("select count(*) from facts");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public sealed class OneRow : IDatabaseTemplate
    {
        public static string Name => "one_row";

        public static Task FillAsync(string connectionString, CancellationToken cancel) =>
            ExecuteAsync(connectionString, "create table facts (id int); insert into facts values (1)");
    }
}
