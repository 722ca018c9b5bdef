namespace InterviewPrep.Packs;

/// <summary>The files of a pack, read one at a time.</summary>
public sealed class PackFiles
{
    /// <summary>Longer files are refused; in bytes.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>Larger packs are refused.</summary>
    public const int MaxFiles = 20_000;

    private readonly SortedDictionary<string, Func<byte[]>> contentOf = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    private PackFiles() { }

    /// <summary>A folder on this machine. Symbolic links are refused and never followed; hidden files are passed over.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static PackFiles FromFolder(string folder)
    {
        var files = new PackFiles();
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            throw new DirectoryNotFoundException(
                $"There is no folder “{folder}”: name the folder that holds pack.yaml."
            );
        }

        files.Enter(root, "");
        return files;
    }

    /// <summary>Files held in memory, by path with forward slashes.</summary>
    public static PackFiles FromBytes(IEnumerable<KeyValuePair<string, byte[]>> contents)
    {
        var files = new PackFiles();
        foreach (var (path, bytes) in contents)
        {
            if (files.IsAcceptable(path, bytes.Length))
            {
                files.contentOf[path] = () => bytes;
            }
        }

        return files;
    }

    /// <summary>Files that are opened when they are read, by path, and what is wrong with others.</summary>
    internal static PackFiles FromReaders(
        IEnumerable<(string Path, long Bytes, Func<byte[]> Read)> entries,
        IEnumerable<Problem> problems
    )
    {
        var files = new PackFiles();
        files.problems.AddRange(problems);
        foreach (var (path, bytes, read) in entries)
        {
            if (files.IsAcceptable(path, bytes))
            {
                files.contentOf[path] = read;
            }
        }

        return files;
    }

    /// <summary>In byte order.</summary>
    public IReadOnlyCollection<string> Paths => contentOf.Keys;

    /// <summary>What was wrong with files that are left out.</summary>
    internal IReadOnlyList<Problem> Problems => problems;

    internal bool Has(string path) => contentOf.ContainsKey(path);

    /// <summary>The bytes of a file; none where it cannot be read, which is reported.</summary>
    internal byte[]? Read(string path, FileLog log)
    {
        try
        {
            return contentOf[path]();
        }
        catch (PackException error)
        {
            log.Error(Place.Start, error.Message);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.Error(
                Place.Start,
                $"The file cannot be read ({error.GetType().Name}): look at its permissions and try again."
            );
            return null;
        }
    }

    private void Enter(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = prefix + entry.Name;
            if (entry.Name.StartsWith('.') || contentOf.Count > MaxFiles)
            {
                continue;
            }

            if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                Refuse(path, "This is a symbolic link, which is not followed: put the file itself here.");
            }
            else if (entry is DirectoryInfo inner)
            {
                Enter(inner, path + '/');
            }
            else if (entry is FileInfo file && IsAcceptable(path, file.Length))
            {
                contentOf[path] = () => ReadFile(file);
            }
        }
    }

    private bool IsAcceptable(string path, long length)
    {
        if (path.Length is 0 or > 300 || path.Any(c => char.IsControl(c) || c == '\\') || Escapes(path))
        {
            Refuse(
                path,
                "The path leaves the pack or is no plain path: use names below the pack's folder, with forward slashes."
            );
        }
        else if (length > MaxBytes)
        {
            Refuse(path, $"The file has {length:N0} bytes: shorten or split it, at most {MaxBytes:N0} are read.");
        }
        else if (contentOf.Count == MaxFiles)
        {
            Refuse(path, $"The pack has more than {MaxFiles:N0} files: split it.");
            contentOf[path] = () => [];
        }
        else
        {
            return contentOf.Count < MaxFiles;
        }

        return false;
    }

    private static bool Escapes(string path) =>
        path[0] == '/'
        || path.Contains(':', StringComparison.Ordinal)
        || path.Split('/').Any(s => s is "" or "." or "..");

    private void Refuse(string path, string message)
    {
        var name = new string([.. path.Take(300).Select(c => char.IsControl(c) ? '?' : c)]);
        problems.Add(new(name, 1, 1, message, Severity.Error));
    }

    // Pipes and devices say that they are empty; opening them could wait for ever.
    private static byte[] ReadFile(FileInfo file)
    {
        if (file.Length == 0)
        {
            return [];
        }

        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(file.Length, MaxBytes) + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length
            ? throw new IOException($"{file.Name} grew while it was being read.")
            : bytes[..length];
    }
}
