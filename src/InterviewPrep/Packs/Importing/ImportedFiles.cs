using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.Packs.Importing;

/// <summary>What was last imported from each file: hashes skip, texts are the origin of merges.</summary>
internal sealed class ImportedFiles(Sql sql, DateTimeOffset now)
{
    private Dictionary<string, byte[]> hashes = new(StringComparer.Ordinal);

    public async Task LoadAsync() =>
        hashes = (
            await sql.ListAsync(
                "select path, sha256 from imported_files",
                r => (r.GetString(0), r.GetFieldValue<byte[]>(1))
            )
        ).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Paths => hashes.Keys;

    public bool IsEmpty => hashes.Count == 0;

    public bool IsUnchanged(string path, byte[] sha256) =>
        hashes.TryGetValue(path, out var known) && known.AsSpan().SequenceEqual(sha256);

    /// <summary>The texts as last imported, as bytes.</summary>
    public async Task<Dictionary<string, byte[]>> TextsAsync(IEnumerable<string> paths) =>
        (
            await sql.ListAsync(
                "select path, text from imported_files where path = any($1)",
                r => (r.GetString(0), Encoding.UTF8.GetBytes(r.GetString(1))),
                paths.ToArray()
            )
        ).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);

    public async Task SaveAsync(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        await sql.RunAsync("delete from imported_files where path = any($1)", files.Select(f => f.Path).ToArray());
        await sql.CopyAsync(
            "imported_files (path, sha256, text, imported_at)",
            files.Select(f => new object?[] { f.Path, SHA256.HashData(f.Bytes), Encoding.UTF8.GetString(f.Bytes), now })
        );
    }

    public Task ForgetAsync(IEnumerable<string> paths) =>
        sql.RunAsync("delete from imported_files where path = any($1)", paths.ToArray());
}
