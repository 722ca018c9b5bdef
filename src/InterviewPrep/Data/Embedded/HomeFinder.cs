using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.Data.Embedded;

/// <summary>Decides where the server's files are: in <c>data/postgres</c>, or, where the account that runs PostgreSQL for
/// root cannot come there, below <c>/var/lib/interviewprep</c> with a file in <c>data/postgres</c> that says so.</summary>
internal static class HomeFinder
{
    private const string PointerName = "location.txt";
    private const string Elsewhere = "/var/lib/interviewprep";

    /// <summary>Refuses, without touching anything, a folder that holds something which we did not put there.</summary>
    public static void RefuseForeign(string folder)
    {
        if (File.Exists(folder))
            throw new EmbeddedPostgresException(
                $"{folder} is a file, and the database needs a folder there. Move it away."
            );
        if (!Directory.Exists(folder) || new ServerHome(folder).IsOurs || File.Exists(Pointer(folder)))
            return;
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            return;
        var version = Path.Combine(folder, "PG_VERSION");
        var what = File.Exists(version)
            ? $"a PostgreSQL {File.ReadAllText(version).Trim()} database that this program did not create"
            : "files that this program did not put there";
        throw new EmbeddedPostgresException(
            $"{folder} holds {what}; nothing in it was changed. Choose another folder with Data:Folder, move these files "
                + "away, or use a server of your own with ConnectionStrings:Default."
        );
    }

    public static async Task<(ServerHome Home, ServerAccount Account)> FindAsync(
        string folder,
        CancellationToken cancel
    )
    {
        if (File.Exists(Pointer(folder)))
            return await FollowAsync(folder, cancel);
        var home = new ServerHome(folder);
        var isNew = !home.IsOurs;
        var account = await ServerAccount.ForAsync(folder, cancel);
        ServerHome.CreatePrivateFolder(folder);
        if (await account.TryOwnAsync(folder, cancel) && await account.CanWriteAsync(folder, cancel))
            return (home, account);
        if (!isNew)
            throw new EmbeddedPostgresException(
                $"The account {account.Name}, which runs PostgreSQL because root may not, can no longer reach {folder}. "
                    + "Give it the right to enter the folders above (chmod o+x), and start again."
            );
        return (await RelocateAsync(folder, account, cancel), account);
    }

    private static async Task<ServerHome> RelocateAsync(string folder, ServerAccount account, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        var home = new ServerHome(Path.Combine(Elsewhere, hash));
        RefuseForeign(home.Folder);
        Directory.CreateDirectory(Elsewhere);
        ServerHome.CreatePrivateFolder(home.Folder);
        if (!await account.TryOwnAsync(home.Folder, cancel) || !await account.CanWriteAsync(home.Folder, cancel))
            throw new EmbeddedPostgresException(
                $"PostgreSQL may not run as root, and its account {account.Name} can use neither {folder} nor "
                    + $"{home.Folder}. Start the program as an ordinary user, or set ConnectionStrings:Default."
            );
        home.Claim();
        await File.WriteAllTextAsync(Pointer(folder) + ".new", home.Folder + "\n", cancel);
        File.Move(Pointer(folder) + ".new", Pointer(folder));
        return home;
    }

    private static async Task<(ServerHome Home, ServerAccount Account)> FollowAsync(
        string folder,
        CancellationToken cancel
    )
    {
        var target = (await File.ReadAllTextAsync(Pointer(folder), cancel)).Trim();
        var home = new ServerHome(target);
        if (!home.IsOurs)
            throw new EmbeddedPostgresException(
                $"{Pointer(folder)} says that the database is in {target}, and there is none. Restore that folder from a "
                    + $"backup, or remove {folder} to begin with an empty database."
            );
        return (home, await ServerAccount.ForAsync(target, cancel));
    }

    private static string Pointer(string folder) => Path.Combine(folder, PointerName);
}
