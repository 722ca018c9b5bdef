using Npgsql;

namespace InterviewPrep.Data.Backups;

/// <summary>The tables of the schema as they stand in the database, referenced ones first.</summary>
internal static class BackupTables
{
    private const string Columns = """
        select c.relname, a.attname
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '__EFMigrationsHistory'
          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by c.relname, a.attnum
        """;

    private const string References = """
        select distinct c.relname, r.relname
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
        where k.contype = 'f' and k.connamespace = 'public'::regnamespace and c.oid <> r.oid
        """;

    private const string LastMigration = """
        select "MigrationId" from "__EFMigrationsHistory" order by "MigrationId" desc limit 1
        """;

    public static async Task<IReadOnlyList<BackupTable>> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        var tables = (await PairsAsync(connection, Columns, cancel))
            .GroupBy(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new BackupTable(g.Key, [.. g], 0, ""), StringComparer.Ordinal);
        var needs = (await PairsAsync(connection, References, cancel)).ToLookup(p => p.First, p => p.Second);
        var ordered = new List<BackupTable>();
        while (ordered.Count < tables.Count)
        {
            var next = tables.Values.FirstOrDefault(t =>
                !ordered.Contains(t) && needs[t.Name].All(n => ordered.Exists(o => o.Name == n))
            );
            ordered.Add(next ?? throw new BackupException("The schema's tables refer to each other in a circle."));
        }

        return ordered;
    }

    public static async Task<string> MigrationAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        const string none = "The database has no schema yet. Run the verb migrate first.";
        try
        {
            await using var command = new NpgsqlCommand(LastMigration, connection);
            return (string?)await command.ExecuteScalarAsync(cancel) ?? throw new BackupException(none);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            throw new BackupException(none, e);
        }
    }

    private static async Task<List<(string First, string Second)>> PairsAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var pairs = new List<(string, string)>();
        while (await reader.ReadAsync(cancel))
        {
            pairs.Add((reader.GetString(0), reader.GetString(1)));
        }

        return pairs;
    }
}
