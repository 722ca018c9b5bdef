namespace InterviewPrep.Packs.Exporting;

/// <summary>The folder that an export writes into.</summary>
internal sealed class PackFolder(string folder)
{
    private readonly string root = Path.GetFullPath(folder);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<string> written = [];

    public IReadOnlyList<string> Written => written;

    public int Unchanged { get; private set; }

    /// <summary>Files of a pack that no export wrote, such as checks beside questions.</summary>
    public IReadOnlyList<string> Left() => [.. PackFiles.FromFolder(root).Paths.Where(p => !known.Contains(p))];

    /// <summary>Writes a file unless it holds the very bytes, beside its place first, so that no half file is ever there.</summary>
    public async Task WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        known.Add(path);
        var file = new FileInfo(Path.Combine(root, path));
        RefuseLinks(file);
        file.Directory!.Create();
        if (
            file.Exists
            && file.Length == bytes.Length
            && (await File.ReadAllBytesAsync(file.FullName, cancel)).AsSpan().SequenceEqual(bytes)
        )
        {
            Unchanged++;
            return;
        }

        var draft = Path.Combine(file.DirectoryName!, $".{file.Name}.new");
        await File.WriteAllBytesAsync(draft, bytes, cancel);
        File.Move(draft, file.FullName, overwrite: true);
        written.Add(path);
    }

    private void RefuseLinks(FileInfo file)
    {
        if (!file.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"{file.FullName} lies outside of the pack's folder.");
        }

        for (FileSystemInfo? entry = file; entry is not null && entry.FullName != root; entry = Parent(entry))
        {
            if (entry.LinkTarget is not null)
            {
                throw new IOException($"{entry.FullName} is a symbolic link: put a file or folder there.");
            }
        }
    }

    private static DirectoryInfo? Parent(FileSystemInfo entry) =>
        entry is FileInfo file ? file.Directory : ((DirectoryInfo)entry).Parent;
}
