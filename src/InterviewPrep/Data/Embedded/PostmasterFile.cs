using System.Diagnostics;
using System.Globalization;

namespace InterviewPrep.Data.Embedded;

/// <summary>What a running server says of itself in <c>postmaster.pid</c> (PostgreSQL documentation, "Database File
/// Layout": line 1 is its process id). After a kill -9 the file stays behind.</summary>
internal sealed record PostmasterFile(string Path, int ProcessId)
{
    public static PostmasterFile? Read(string cluster)
    {
        var path = System.IO.Path.Combine(cluster, "postmaster.pid");
        try
        {
            var lines = File.ReadAllLines(path);
            return
                lines.Length > 0 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new PostmasterFile(path, id)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether the process is this cluster's server, and not another that was given its number since, nor a dead
    /// one that nobody has buried.</summary>
    public bool IsRunning => Exists(out var name) && (OperatingSystem.IsLinux() ? WorksInCluster() : IsPostgres(name));

    /// <summary>Removes the file when another program has been given the dead server's number: PostgreSQL would take that
    /// program for a running server and refuse to start for ever. Its memory segment still guards the data.</summary>
    public void RemoveIfNumberWasReused()
    {
        if (Exists(out _) && !IsRunning)
        {
            File.Delete(Path);
        }
    }

    private bool Exists(out string name)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            name = process.ProcessName;
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            name = "";
            return false;
        }
    }

    // The server makes its data folder the current one; a process that was not buried has none.
    private bool WorksInCluster() =>
        new FileInfo($"/proc/{ProcessId}/cwd").LinkTarget == Resolve(System.IO.Path.GetDirectoryName(Path)!);

    private static bool IsPostgres(string name) => name.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string folder)
    {
        var parent = System.IO.Path.GetDirectoryName(folder);
        if (parent is null)
        {
            return folder;
        }

        var target = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName;
        return target is not null
            ? Resolve(target)
            : System.IO.Path.Combine(Resolve(parent), System.IO.Path.GetFileName(folder));
    }
}
