using System.Security.Cryptography;

namespace InterviewPrep.Packs.Importing;

/// <summary>Copies the images of a pack into the database, from where every process serves them.</summary>
internal sealed class ImageImport(Sql sql, PackScan scan)
{
    public async Task<IReadOnlyList<FileChange>> RunAsync()
    {
        var stored = (
            await sql.ListAsync(
                "select path, sha256 from pack_images",
                r => (r.GetString(0), r.GetFieldValue<byte[]>(1))
            )
        ).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
        var changes = new List<FileChange>();
        foreach (var path in scan.Reader.ImagePaths)
        {
            var bytes = scan.Files.Read(path, new(path)) ?? throw new IOException($"{path} went away.");
            var hash = SHA256.HashData(bytes);
            var known = stored.GetValueOrDefault(path);
            if (known is null || !known.AsSpan().SequenceEqual(hash))
            {
                await sql.RunAsync("delete from pack_images where path = $1", path);
                await sql.CopyAsync(
                    "pack_images (path, media_type, sha256, bytes)",
                    [
                        [path, PackImages.TypeOf(path), hash, bytes],
                    ]
                );
            }

            var kind =
                known is null ? ChangeKind.Added
                : known.AsSpan().SequenceEqual(hash) ? ChangeKind.Unchanged
                : ChangeKind.Changed;
            changes.Add(new(path, kind, [], [], false));
        }

        // An image that the pack dropped stays: an archived or edited text may still show it.
        return changes;
    }
}
