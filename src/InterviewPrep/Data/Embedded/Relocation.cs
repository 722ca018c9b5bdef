using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.Data.Embedded;

/// <summary>For root in a folder that no other account can enter: the files are below <c>/var/lib/interviewprep</c>, and
/// <c>data/postgres</c> holds a file that says where.</summary>
internal static class Relocation
{
    private const string Elsewhere = "/var/lib/interviewprep";
    public const string PointerName = "location.txt";
    private const string OriginName = "origin.txt";

    public static bool IsFrom(string folder) => File.Exists(Pointer(folder));

    public static async Task<ServerHome> BeginAsync(string folder, ServerAccount account, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        var home = new ServerHome(Path.Combine(Elsewhere, hash));
        ForeignFolder.Refuse(home.Folder);
        Directory.CreateDirectory(Elsewhere);
        // Everybody may pass through, whatever the umask.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Elsewhere, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        if (home.IsOurs)
        {
            await SetAsideAsync(home, cancel);
        }

        ServerHome.CreatePrivateFolder(home.Folder);
        if (!await account.TryOwnAsync(home.Folder, cancel) || !await account.CanWriteAsync(home.Folder, cancel))
        {
            throw new EmbeddedPostgresException(
                $"PostgreSQL may not run as root, and its account {account.Name} can use neither {folder} nor "
                    + $"{home.Folder}. Start the program as an ordinary user, or set ConnectionStrings:Default."
            );
        }

        home.Claim();
        WholeFile.WritePlain(Origin(home), folder);
        WholeFile.WritePlain(Pointer(folder), home.Folder);
        return home;
    }

    public static async Task<(ServerHome Home, ServerAccount Account)> FollowAsync(
        string folder,
        CancellationToken cancel
    )
    {
        var home = new ServerHome(Target(folder));
        if (!home.IsOurs)
        {
            throw new EmbeddedPostgresException(
                $"{Pointer(folder)} says that the database is in {home.Folder}, and this account finds none there. Start "
                    + $"as root, or restore that folder from a backup, or remove {folder} to begin with an empty database."
            );
        }

        RefuseCopy(folder, home);
        return (home, await ServerAccount.ForAsync(home.Folder, cancel));
    }

    // A copied data folder would share the original's database without anybody's knowledge; a moved one takes it along.
    private static void RefuseCopy(string folder, ServerHome home)
    {
        var origin = File.Exists(Origin(home)) ? File.ReadAllText(Origin(home)).Trim() : folder;
        if (origin != folder && IsFrom(origin) && Target(origin) == home.Folder)
        {
            throw new EmbeddedPostgresException(
                $"{folder} is a copy of {origin}, whose database is in {home.Folder}. Remove {folder} to begin with an "
                    + "empty database; use the verbs backup and restore to copy the data."
            );
        }

        WholeFile.WritePlain(Origin(home), folder);
    }

    // The data folder was removed since, to begin anew; what it pointed to is kept until somebody removes that too.
    private static async Task SetAsideAsync(ServerHome home, CancellationToken cancel)
    {
        if (PostmasterFile.Read(home.Cluster) is { IsRunning: true } server)
        {
            using var process = Process.GetProcessById(server.ProcessId);
            process.Kill();
            await process.WaitForExitAsync(cancel);
        }
        var number = 1;
        while (Directory.Exists($"{home.Folder}.old{number}"))
        {
            number++;
        }

        Directory.Move(home.Folder, $"{home.Folder}.old{number}");
    }

    private static string Target(string folder) => File.ReadAllText(Pointer(folder)).Trim();

    private static string Pointer(string folder) => Path.Combine(folder, PointerName);

    private static string Origin(ServerHome home) => Path.Combine(home.Folder, OriginName);
}
