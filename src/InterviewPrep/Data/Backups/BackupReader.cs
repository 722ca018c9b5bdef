using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace InterviewPrep.Data.Backups;

/// <summary>Fills an empty database of the same schema from a backup, in one transaction.</summary>
public static class BackupReader
{
    // The one table that the migrations put a row into.
    private const string Seeded = "content_generations";

    /// <summary>Checks the whole file before anything is written.</summary>
    /// <exception cref="BackupException">The file is damaged, of another schema, or the database is not empty.</exception>
    /// <exception cref="NpgsqlException">The database refuses; nothing is restored.</exception>
    public static async Task<BackupManifest> RestoreAsync(
        string connectionString,
        string path,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        await using var zip = await OpenAsync(path, cancel);
        var manifest = await ManifestAsync(zip, path, cancel);
        await CheckSumsAsync(zip, manifest, path, progress, cancel);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RefuseOtherSchemaAsync(connection, manifest, cancel);
        await RefuseRowsAsync(connection, manifest, cancel);
        foreach (var (done, table) in manifest.Tables.Index())
        {
            await FillAsync(connection, zip, table, cancel);
            progress?.Report(new WorkProgress("Filling tables", done + 1, manifest.Tables.Count));
        }

        await ExecuteAsync(connection, MoveSequences, cancel);
        await transaction.CommitAsync(cancel);
        return manifest;
    }

    private static async Task<ZipArchive> OpenAsync(string path, CancellationToken cancel)
    {
        try
        {
            return await ZipFile.OpenReadAsync(path, cancel);
        }
        catch (InvalidDataException e)
        {
            throw new BackupException($"{path} is no backup, or it was cut off.", e);
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, string path, CancellationToken cancel)
    {
        var entry =
            zip.GetEntry(BackupManifest.Entry) ?? throw new BackupException($"{path} is no backup of this program.");
        try
        {
            await using var stream = await entry.OpenAsync(cancel);
            return await JsonSerializer.DeserializeAsync<BackupManifest>(stream, BackupManifest.Json, cancel)
                ?? throw new BackupException($"{path} says nothing of itself.");
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new BackupException($"{path} is damaged: what it says of itself cannot be read.", e);
        }
    }

    private static async Task CheckSumsAsync(
        ZipArchive zip,
        BackupManifest manifest,
        string path,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        foreach (var (done, table) in manifest.Tables.Index())
        {
            if (await SumAsync(zip, table, cancel) != table.Sha256)
            {
                throw new BackupException($"{path} is damaged: the table {table.Name} is not what was backed up.");
            }

            progress?.Report(new WorkProgress("Checking the file", done + 1, manifest.Tables.Count));
        }
    }

    private static async Task<string?> SumAsync(ZipArchive zip, BackupTable table, CancellationToken cancel)
    {
        try
        {
            if (zip.GetEntry(table.Entry) is not { } entry)
            {
                return null;
            }

            await using var stream = await entry.OpenAsync(cancel);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task RefuseOtherSchemaAsync(
        NpgsqlConnection connection,
        BackupManifest manifest,
        CancellationToken cancel
    )
    {
        var migration = await BackupTables.MigrationAsync(connection, cancel);
        if (migration != manifest.Migration)
        {
            throw new BackupException(
                $"The backup was taken at migration {manifest.Migration}, the database is at {migration}. Restore with the version that took it, then migrate."
            );
        }
    }

    private static async Task RefuseRowsAsync(
        NpgsqlConnection connection,
        BackupManifest manifest,
        CancellationToken cancel
    )
    {
        var names = (await BackupTables.ReadAsync(connection, cancel))
            .Select(t => t.Name)
            .ToHashSet(StringComparer.Ordinal);
        if (!names.SetEquals(manifest.Tables.Select(t => t.Name)))
        {
            throw new BackupException(
                "The backup holds other tables than this schema has. It was not made by this program."
            );
        }

        foreach (var name in names.Where(name => name != Seeded))
        {
            await using var any = new NpgsqlCommand(
                $"select exists (select from {BackupTable.Quoted(name)})",
                connection
            );
            if (await any.ExecuteScalarAsync(cancel) is true)
            {
                throw new BackupException(
                    $"The database is not empty: {name} has rows. Restore into a new one, made by the verb migrate."
                );
            }
        }
    }

    // What the rows' triggers would write is in the backup too.
    private static async Task FillAsync(
        NpgsqlConnection connection,
        ZipArchive zip,
        BackupTable table,
        CancellationToken cancel
    )
    {
        var name = BackupTable.Quoted(table.Name);
        await ExecuteAsync(connection, $"alter table {name} disable trigger user; delete from {name}", cancel);
        await using var stream = await zip.GetEntry(table.Entry)!.OpenAsync(cancel);
        using var lines = new StreamReader(stream, Encoding.UTF8);
        await using (var rows = await connection.BeginTextImportAsync($"copy {table.Target} from stdin", cancel))
        {
            while (await lines.ReadLineAsync(cancel) is { } line)
            {
                await rows.WriteAsync((line + '\n').AsMemory(), cancel);
            }
        }

        await ExecuteAsync(connection, $"alter table {name} enable trigger user", cancel);
    }

    // Each goes on where the highest id of its column ends.
    private const string MoveSequences = """
        do $$
        declare owned record;
        begin
            for owned in
                select s.oid::regclass as sequence, d.refobjid::regclass as owner, a.attname
                from pg_class s
                join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
                join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
            loop
                execute format('select setval(%L, greatest(max(%I), 1), max(%I) is not null) from %s',
                    owned.sequence, owned.attname, owned.attname, owned.owner);
            end loop;
        end $$
        """;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
