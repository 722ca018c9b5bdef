using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace InterviewPrep.Data.Backups;

/// <summary>Copies every table, as of one moment, into one file.</summary>
public static class BackupWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the file beside its final name first, so that a backup is whole or not there. Only its owner may read it.</summary>
    /// <exception cref="BackupException">The file exists, or the database has no schema.</exception>
    /// <exception cref="IOException">The disk is full or the folder is not there; nothing is left behind.</exception>
    /// <exception cref="NpgsqlException">The database went away; nothing is left behind.</exception>
    public static async Task<BackupManifest> WriteAsync(
        string connectionString,
        string path,
        TimeProvider clock,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        if (File.Exists(path))
        {
            throw new BackupException($"{path} is there already. Name another file.");
        }

        var unfinished = path + ".unfinished";
        try
        {
            var manifest = await WriteUnfinishedAsync(
                connectionString,
                unfinished,
                clock.GetUtcNow(),
                progress,
                cancel
            );
            File.Move(unfinished, path);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<BackupManifest> WriteUnfinishedAsync(
        string connectionString,
        string path,
        DateTimeOffset now,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        await using var file = new FileStream(path, Options());
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var migration = await BackupTables.MigrationAsync(connection, cancel);
        var known = await BackupTables.ReadAsync(connection, cancel);
        var tables = new List<BackupTable>();
        foreach (var table in known)
        {
            tables.Add(await CopyAsync(connection, zip, table, cancel));
            progress?.Report(new WorkProgress("Copying tables", tables.Count, known.Count));
        }

        var manifest = new BackupManifest(migration, now, tables);
        await using var entry = await zip.CreateEntry(BackupManifest.Entry).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, cancel);
        return manifest;
    }

    private static async Task<BackupTable> CopyAsync(
        NpgsqlConnection connection,
        ZipArchive zip,
        BackupTable table,
        CancellationToken cancel
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await zip.CreateEntry(table.Entry, CompressionLevel.Fastest).OpenAsync(cancel);
        using var rows = await connection.BeginTextExportAsync($"copy {table.Target} to stdout", cancel);
        var count = 0L;
        // COPY writes line ends within values as \n, so that a line is a row.
        while (await rows.ReadLineAsync(cancel) is { } row)
        {
            var line = Utf8.GetBytes(row + '\n');
            hash.AppendData(line);
            await entry.WriteAsync(line, cancel);
            count++;
        }

        return table with
        {
            Rows = count,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
        };
    }

    // Password hashes, sessions and the keys that protect cookies are in it.
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
