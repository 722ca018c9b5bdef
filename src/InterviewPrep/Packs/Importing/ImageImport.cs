using System.Security.Cryptography;
using InterviewPrep.Images;

namespace InterviewPrep.Packs.Importing;

/// <summary>
/// Copies the images of a pack into the database, from where every process serves them. As with texts, three versions are
/// compared: what was last imported, what the database has and what the pack has.
/// </summary>
internal sealed class ImageImport(Sql sql, PackScan scan, ImportOptions options, DateTimeOffset now)
{
    private const string Settle = "update pack_images set imported_sha256 = $2 where path = $1";

    public async Task<IReadOnlyList<FileChange>> RunAsync()
    {
        var stored = (
            await sql.ListAsync(
                "select path, sha256, imported_sha256 from pack_images",
                r =>
                    (
                        Path: r.GetString(0),
                        Hashes: new Stored(
                            r.GetFieldValue<byte[]>(1),
                            r.IsDBNull(2) ? null : r.GetFieldValue<byte[]>(2)
                        )
                    )
            )
        ).ToDictionary(r => r.Path, r => r.Hashes, StringComparer.Ordinal);
        var changes = new List<FileChange>();
        foreach (var path in scan.Reader.ImagePaths)
        {
            var bytes = scan.Files.Read(path, new(path)) ?? throw new IOException($"{path} went away.");
            changes.Add(await TakeAsync(path, bytes, stored.GetValueOrDefault(path)));
        }

        // An image that the pack dropped stays: an archived or edited text may still show it.
        return changes;
    }

    private async Task<FileChange> TakeAsync(string path, byte[] bytes, Stored? known)
    {
        if (known is null)
        {
            await ImageRows.AddAsync(sql, path, Whole(bytes), "", isImported: true, now);
            return new(path, ChangeKind.Added, [], [], false);
        }

        var hash = SHA256.HashData(bytes);
        var (isStored, isImported) = (IsSame(hash, known.Sha256), IsSame(hash, known.Imported));
        var isEdited = !IsSame(known.Sha256, known.Imported);
        if (!isStored && !isImported && isEdited && options.Take == Take.Neither)
        {
            return new(path, ChangeKind.Unchanged, [], ["image"], false);
        }

        var isTaken = !isStored && !isImported && (!isEdited || options.Take == Take.Pack);
        if (isTaken)
        {
            await ImageRows.ReplaceAsync(sql, path, Whole(bytes), options.Actor, now);
        }

        if (!isImported)
        {
            await sql.RunAsync(Settle, path, hash);
        }

        return new(path, isTaken ? ChangeKind.Changed : ChangeKind.Unchanged, isTaken ? ["image"] : [], [], false);
    }

    // A pack's file stays as it is, byte for byte.
    private static CleanImage Whole(byte[] bytes) => ImageReader.Measure(bytes) with { Bytes = bytes };

    private static bool IsSame(byte[] hash, byte[]? other) => other is not null && hash.AsSpan().SequenceEqual(other);

    private sealed record Stored(byte[] Sha256, byte[]? Imported);
}
