using System.Security.Cryptography;
using Npgsql;

namespace InterviewPrep.Testing;

/// <summary>A clone of a template database, for as long as a test needs it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int count;

    private readonly string name;

    private TestDatabase(string database, string connectionString)
    {
        name = database;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync<TTemplate>()
        where TTemplate : IDatabaseTemplate
    {
        var server = await TestServer.StartedAsync();
        var template = await server.TemplateAsync<TTemplate>();
        // The process's number tells the next run which leftovers nobody uses; a shared server may see it twice.
        var random = RandomNumberGenerator.GetHexString(6, lowercase: true);
        var database = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref count)}_{random}";
        await server.ExecuteAsync($"create database {database} template {template}");
        return new TestDatabase(database, server.Address(database));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        var server = await TestServer.StartedAsync();
        await server.ExecuteAsync($"drop database if exists {name} with (force)");
    }
}
