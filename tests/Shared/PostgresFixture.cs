using Xunit;

namespace InterviewPrep.Testing;

/// <summary>A database of one's own for a test class: <c>class XTests(PostgresFixture&lt;T&gt; db) :
/// IClassFixture&lt;PostgresFixture&lt;T&gt;&gt;</c>. It is a clone of the template and is dropped afterwards.</summary>
public sealed class PostgresFixture<TTemplate> : IAsyncLifetime
    where TTemplate : IDatabaseTemplate
{
    private TestDatabase? database;

    /// <summary>Connection string of the class's database.</summary>
    public string ConnectionString =>
        database?.ConnectionString
        ?? throw new InvalidOperationException("The database is made when the class starts.");

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync<TTemplate>();

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
