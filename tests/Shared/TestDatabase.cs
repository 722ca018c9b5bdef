using System.Security.Cryptography;
using Npgsql;

namespace InterviewPrep.Testing;

/// <summary>A clone of a template database, for as long as a test needs it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int s_count;

    private readonly string _name;

    private TestDatabase(string name, string connectionString)
    {
        _name = name;
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
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}_{random}";
        await server.ExecuteAsync($"create database {name} template {template}");
        return new TestDatabase(name, server.Address(name));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        var server = await TestServer.StartedAsync();
        await server.ExecuteAsync($"drop database if exists {_name} with (force)");
    }
}
