using System.Text.Json;

namespace InterviewPrep.Data.Embedded;

/// <summary>A folder with PostgreSQL's programs. A bundle brings its libraries along and can be moved; an installation
/// belongs to the system and is used where it stands.</summary>
internal sealed record BinaryFolder(string Programs, string? BundleRoot)
{
    public static BinaryFolder Bundle(string root) => new(Path.Combine(root, "bin"), root);

    public static BinaryFolder Installed(string programs) => new(programs, null);

    public bool HasPrograms =>
        File.Exists(Program("postgres")) && File.Exists(Program("initdb")) && File.Exists(Program("pg_ctl"));

    public string Program(string name) => Path.Combine(Programs, BinarySearch.Executable(name));

    /// <summary>Makes the links between library names that an npm archive cannot carry. The package's own install script
    /// would do it, but install scripts may be switched off. False when this folder may not be written.</summary>
    public bool TryLinkLibraries()
    {
        if (BundleRoot is null || !File.Exists(LinkList))
        {
            return true;
        }

        try
        {
            foreach (var (existing, link) in ReadLinks())
            {
                Link(existing, link);
            }

            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    /// <summary>Copies the bundle without what only compilers need. The copy appears under its name when it is complete.</summary>
    public BinaryFolder CopyTo(string target)
    {
        if (Directory.Exists(target))
        {
            return Bundle(target);
        }

        var unfinished = target + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        CopyFolder(BundleRoot!, unfinished);
        Bundle(unfinished).TryLinkLibraries();
        Directory.Move(unfinished, target);
        return Bundle(target);
    }

    private string LinkList => Path.Combine(BundleRoot!, "pg-symlinks.json");

    private List<(string Existing, string Link)> ReadLinks()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(LinkList));
        return
        [
            .. list.RootElement.EnumerateArray().Select(entry => (Resolve(entry, "source"), Resolve(entry, "target"))),
        ];
    }

    // The list's paths are relative to the package and begin with the bundle's own folder name.
    private string Resolve(JsonElement entry, string name)
    {
        var path = entry.GetProperty(name).GetString()!;
        return Path.Combine(BundleRoot!, path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]);
    }

    private static void Link(string existing, string link)
    {
        if (File.Exists(link))
        {
            return;
        }

        try
        {
            File.CreateSymbolicLink(link, Path.GetFileName(existing));
        }
        catch (IOException) when (File.Exists(link))
        {
            // Another process was quicker.
        }
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (
            var file in Directory.EnumerateFiles(from).Where(file => !file.EndsWith(".a", StringComparison.Ordinal))
        )
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
