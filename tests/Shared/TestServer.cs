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
    private static readonly Lazy<Task<TestServer>> Server = new(StartAsync);

    private readonly EmbeddedPostgres? embedded;
    private readonly string administrator;
    private readonly TemplateStore templates;

    private TestServer(EmbeddedPostgres? embedded, string administrator)
    {
        this.embedded = embedded;
        this.administrator = administrator;
        templates = new TemplateStore(this);
    }

    public static Task<TestServer> StartedAsync() => Server.Value;

    public Task<string> TemplateAsync<TTemplate>()
        where TTemplate : IDatabaseTemplate => templates.NameAsync<TTemplate>();

    /// <summary>Connection string of one of the server's databases. Small pools: many test classes share the server.</summary>
    public string Address(string database, bool isPooled = true) =>
        new NpgsqlConnectionStringBuilder(this.administrator)
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
        {
            return new TestServer(null, external);
        }

        var options = new EmbeddedPostgresOptions
        {
            DataFolder = Path.Combine(Repository.Folder, "artifacts", "test-database"),
            Database = "tests",
            IsDurable = false,
        };
        var postgres = new EmbeddedPostgres(options, NullLogger<EmbeddedPostgres>.Instance);
        var server = new TestServer(postgres, await postgres.StartAsync());
        await server.templates.DropLeftoversAsync();
        return server;
    }

    /// <summary>Lives as long as a test assembly runs, and costs nothing where no test asks for a database.</summary>
    public sealed class Lifetime : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            {
                await ((await Server.Value).embedded?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
        }
    }
}
