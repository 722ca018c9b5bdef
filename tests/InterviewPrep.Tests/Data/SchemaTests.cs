using InterviewPrep.Data;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Data;

/// <summary>The migrations make what the model describes, whoever wrote them.</summary>
public sealed class SchemaTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>
{
    // Defaults are left out: a migration gives old rows a value that the model need not know.
    private const string Columns = """
        select table_name || '.' || column_name || ' ' || udt_name || ' ' || coalesce(character_maximum_length::text, '')
            || ' ' || is_nullable || ' ' || is_identity || ' ' || coalesce(collation_name, '')
            || ' ' || coalesce(generation_expression, '') as "Value"
        from information_schema.columns
        where table_schema = 'public' and table_name <> '__EFMigrationsHistory'
        """;

    private const string Indexes = """
        select indexdef as "Value" from pg_indexes where schemaname = 'public' and tablename <> '__EFMigrationsHistory'
        """;

    private const string Constraints = """
        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as "Value" from pg_constraint
        where connamespace = 'public'::regnamespace and conrelid <> 0 and conrelid::regclass::text not like '%EFMigrationsHistory%'
        """;

    [Fact]
    public void The_last_migration_knows_the_whole_model()
    {
        using var db = Open(database.ConnectionString);
        Assert.False(db.Database.HasPendingModelChanges(), "Run script/migration with a name for what was changed.");
    }

    [Theory, InlineData(Columns), InlineData(Indexes), InlineData(Constraints)]
    public async Task What_the_migrations_make_is_what_the_model_says(string query)
    {
        await using var drawn = await TestDatabase.CreateAsync<EmptyDatabase>();
        await using var model = Open(drawn.ConnectionString);
        await model.Database.EnsureCreatedAsync();
        await using var migrated = Open(database.ConnectionString);

        var made = await ReadAsync(migrated, query);
        Assert.NotEmpty(made);
        Assert.Equal(await ReadAsync(model, query), made);
    }

    private static AppDbContext Open(string address) => new(AppDbContextOptions.For(address));

    private static async Task<IReadOnlyList<string>> ReadAsync(AppDbContext db, string query) =>
        [.. (await db.Database.SqlQueryRaw<string>(query).ToListAsync()).Order(StringComparer.Ordinal)];
}
