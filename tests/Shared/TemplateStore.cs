using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using InterviewPrep.Data.Embedded;
using Npgsql;

namespace InterviewPrep.Testing;

/// <summary>Template databases, one for each kind and build: filled once, then only cloned.</summary>
internal sealed class TemplateStore(TestServer server)
{
    // Any number: all test processes agree on it.
    private const long BuildingKey = 0x74656D706C617465;

    private readonly ConcurrentDictionary<Type, Lazy<Task<string>>> templates = new();

    // Changed migrations or rows make another build, and that another template.
    private static readonly string AssemblyName = typeof(TemplateStore)
        .Assembly.GetName()
        .Name!.Replace('.', '_')
        .ToLowerInvariant();
    private static readonly string Build =
        BuildOf(typeof(EmbeddedPostgres).Module) + BuildOf(typeof(TemplateStore).Module);

    public Task<string> NameAsync<TTemplate>()
        where TTemplate : IDatabaseTemplate =>
        templates.GetOrAdd(typeof(TTemplate), _ => new Lazy<Task<string>>(MakeAsync<TTemplate>)).Value;

    /// <summary>Drops the databases of test processes that no longer run.</summary>
    public async Task DropLeftoversAsync()
    {
        foreach (var name in await NamesAsync("test\\_%"))
        {
            if (!IsAlive(int.Parse(name.Split('_')[1])))
            {
                await server.ExecuteAsync($"drop database if exists {name} with (force)");
            }
        }
    }

    private async Task<string> MakeAsync<TTemplate>()
        where TTemplate : IDatabaseTemplate
    {
        var kind = $"{TTemplate.Name}_{AssemblyName}";
        var name = $"template_{kind}_{Build}";
        await using var connection = await server.ConnectAsync();
        await using var turn = new NpgsqlCommand($"select pg_advisory_lock({BuildingKey})", connection)
        {
            CommandTimeout = 120,
        };
        await turn.ExecuteNonQueryAsync();
        if ((await NamesAsync(name)).Count > 0)
        {
            return name;
        }

        foreach (var older in await NamesAsync($"template_{kind}_%"))
        {
            await server.ExecuteAsync($"drop database if exists {older}");
        }

        var unfinished = $"unfinished_{kind}";
        await server.ExecuteAsync($"drop database if exists {unfinished} with (force)");
        await server.ExecuteAsync($"create database {unfinished} encoding 'UTF8'");
        await TTemplate.FillAsync(server.Address(unfinished, isPooled: false), CancellationToken.None);
        await server.ExecuteAsync($"alter database {unfinished} rename to {name}");
        return name;
    }

    private async Task<List<string>> NamesAsync(string pattern)
    {
        await using var connection = await server.ConnectAsync();
        await using var command = new NpgsqlCommand(
            "select datname from pg_database where datname like $1",
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = pattern });
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static string BuildOf(Module module) => module.ModuleVersionId.ToString("N")[..6];

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
