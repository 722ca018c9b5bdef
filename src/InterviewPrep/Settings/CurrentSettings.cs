using System.Text.Json;
using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Settings;

/// <summary>
/// The settings as this process knows them. They are read before the first request and then with the generation of the
/// content, which every save raises: no page costs a round trip more, and none that is kept outlives the name it shows.
/// </summary>
public sealed class CurrentSettings(SiteSettings defaults)
{
    internal const string Read = "select version, chosen::text from site_settings where id = 1";

    private readonly Lock taking = new();
    private int version;
    private SiteSettings now = defaults;

    /// <summary>What the configuration says.</summary>
    public SiteSettings Defaults { get; } = defaults;

    /// <summary>What holds now. A request that asks twice may see a save in between.</summary>
    public SiteSettings Now => Volatile.Read(ref now);

    /// <summary>Reads them from the database; for a start, before anything asks.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task LoadAsync(DatabaseConnections connections, CancellationToken cancel)
    {
        await using var source = PlainSource.For(connections.Direct);
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(Read, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await TakeAsync(reader, cancel);
    }

    /// <summary>Takes the row of <see cref="Read"/>, where there is one.</summary>
    internal async Task TakeAsync(NpgsqlDataReader reader, CancellationToken cancel)
    {
        if (await reader.ReadAsync(cancel))
        {
            Take(reader.GetInt32(0), Parse(reader.GetString(1)));
        }
    }

    /// <summary>Whoever read earlier may come later: what is older than what is known changes nothing.</summary>
    internal void Take(int read, ChosenSettings chosen)
    {
        lock (taking)
        {
            if (read >= version)
            {
                version = read;
                Volatile.Write(ref now, chosen.Over(Defaults));
            }
        }
    }

    internal static ChosenSettings Parse(string json) =>
        JsonSerializer.Deserialize<ChosenSettings>(json, JsonSerializerOptions.Web)!;
}
