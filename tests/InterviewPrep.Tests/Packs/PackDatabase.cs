using InterviewPrep.Access;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using InterviewPrep.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Packs;

/// <summary>A migrated database of one's own, and packs going in and out of it.</summary>
internal sealed class PackDatabase : IAsyncDisposable
{
    public static readonly MarkdownRenderer Renderer = new(NullLogger<MarkdownRenderer>.Instance);

    private readonly TestDatabase database;

    private PackDatabase(TestDatabase database) => this.database = database;

    public static async Task<PackDatabase> EmptyAsync() => new(await TestDatabase.CreateAsync<MigratedDatabase>());

    public static async Task<PackDatabase> FilledAsync()
    {
        var filled = await EmptyAsync();
        var report = await filled.ImportAsync(SmallPack.Files());
        Assert.Empty(report.Problems);
        return filled;
    }

    public string ConnectionString => this.database.ConnectionString;

    /// <summary>The editor of the contents, on a context of <see cref="Open"/>.</summary>
    public static ContentEditor EditorOf(AppDbContext db) =>
        new(
            db,
            Renderer,
            new Paywall(new Meter(db, TimeProvider.System, Rooms.Settings())),
            Rooms.Settings(),
            TimeProvider.System
        );

    public AppDbContext Open() => new(AppDbContextOptions.For(this.database.ConnectionString));

    public Task<ImportReport> ImportAsync(Dictionary<string, string> files, ImportOptions? options = null) =>
        ImportAsync(SmallPack.From(files), options);

    public async Task<ImportReport> ImportAsync(PackFiles files, ImportOptions? options = null)
    {
        await using var db = Open();
        var importer = new PackImporter(db, Renderer, TimeProvider.System);
        return await importer.ImportAsync(files, options ?? new(), null, TestContext.Current.CancellationToken);
    }

    public async Task<Dictionary<string, byte[]>> ExportAsync()
    {
        await using var db = Open();
        return await new PackExporter(db).FilesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> OneAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(this.database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task RunAsync(string sql) =>
        await OneAsync<long>($"with done as ({sql} returning 1) select count(*) from done");

    /// <summary>Every table with a digest of its rows and of the transactions that wrote them.</summary>
    public async Task<Dictionary<string, string>> RowsAsync()
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        var tables = await OneAsync<string[]>(
            "select array_agg(tablename::text) from pg_tables where schemaname = 'public'"
        );
        foreach (var table in tables)
        {
            rows[table] = await OneAsync<string>(
                $"select count(*) || ' ' || md5(coalesce(string_agg(t::text || t.xmin::text, '|' order by t::text), '')) from \"{table}\" t"
            );
        }

        return rows;
    }

    public ValueTask DisposeAsync() => this.database.DisposeAsync();
}
