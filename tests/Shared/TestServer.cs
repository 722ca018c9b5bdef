using InterviewPrep.Data.Embedded;
using InterviewPrep.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestServer.Lifetime))]

namespace InterviewPrep.Testing;

/// <summary>The PostgreSQL of a test run: the one that INTERVIEWPREP_TEST_POSTGRES names (an administrator's connection
/// string), else an embedded one, which test assemblies that run at once share and the last one stops. What a killed run
/// left behind is adopted.</summary>
public sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> s_server = new(StartAsync);

    private readonly EmbeddedPostgres? _embedded;
    private readonly string _administrator;
    private readonly TemplateStore _templates;

    private TestServer(EmbeddedPostgres? embedded, string administrator)
    {
        _embedded = embedded;
        _administrator = administrator;
        _templates = new TemplateStore(this);
    }

    public static Task<TestServer> StartedAsync() => s_server.Value;

    public Task<string> TemplateAsync<TTemplate>()
        where TTemplate : IDatabaseTemplate => _templates.NameAsync<TTemplate>();

    /// <summary>Connection string of one of the server's databases. Small pools: many test classes share the server.</summary>
    public string Address(string database, bool isPooled = true) =>
        new NpgsqlConnectionStringBuilder(_administrator)
        {
            Database = database,
            MaxPoolSize = 10,
            Pooling = isPooled,
        }.ConnectionString;

    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(Address("postgres", isPooled: false));
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestServer> StartAsync()
    {
        var external = Environment.GetEnvironmentVariable("INTERVIEWPREP_TEST_POSTGRES");
        if (!string.IsNullOrEmpty(external))
            return new TestServer(null, external);
        var options = new EmbeddedPostgresOptions
        {
            DataFolder = Path.Combine(Repository.Folder, "artifacts", "test-database"),
            Database = "tests",
            IsDurable = false,
        };
        var embedded = new EmbeddedPostgres(options, NullLogger<EmbeddedPostgres>.Instance);
        var server = new TestServer(embedded, await embedded.StartAsync());
        await server._templates.DropLeftoversAsync();
        return server;
    }

    /// <summary>Lives as long as a test assembly runs, and costs nothing where no test asks for a database.</summary>
    public sealed class Lifetime : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (s_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await ((await s_server.Value)._embedded?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
