using System.Security.Cryptography;

namespace InterviewPrep.Data.Embedded;

/// <summary>The files of one embedded server. A mark is the first thing written into the folder and makes it ours;
/// a folder with anything in it but no mark belongs to somebody else.</summary>
internal sealed record ServerHome(string Folder)
{
    public const string MarkName = "interviewprep-postgres.txt";
    private const string MarkText =
        "This folder holds the database of InterviewPrep. Do not edit, move or copy its files while the program runs.\n";

    public string Cluster => Path.Combine(Folder, "cluster");
    public string UnfinishedCluster => Path.Combine(Folder, "cluster.new");
    public string SocketFolder => Path.Combine(Folder, "socket");
    public string PasswordFile => Path.Combine(Folder, "password");
    public string PortFile => Path.Combine(Folder, "port");
    public string Log => Path.Combine(Folder, "server.log");
    public string Copies => Path.Combine(Folder, "programs");

    private string Mark => Path.Combine(Folder, MarkName);

    public bool IsOurs => File.Exists(Mark);

    public bool IsInitialised => Directory.Exists(Cluster);

    /// <summary>Linux takes 107 bytes for the address of a socket, macOS 103; Windows servers listen on loopback.</summary>
    public bool HasSocket =>
        !OperatingSystem.IsWindows()
        && System.Text.Encoding.UTF8.GetByteCount(SocketFolder) + "/.s.PGSQL.5432".Length <= 103;

    /// <summary>Creates the folder, readable for its owner only, and marks it.</summary>
    public void Claim()
    {
        CreatePrivateFolder(Folder);
        WholeFile.WritePlain(Mark, MarkText);
        CreatePrivateFolder(SocketFolder);
        if (!File.Exists(PasswordFile) && !IsInitialised)
        {
            WholeFile.WriteSecret(PasswordFile, RandomNumberGenerator.GetHexString(48, lowercase: true));
        }
    }

    public string ReadPassword() =>
        File.Exists(PasswordFile)
            ? File.ReadAllText(PasswordFile).Trim()
            : throw new EmbeddedPostgresException(
                $"The database's password is missing: restore {PasswordFile} from a backup, or, while nothing runs, put a "
                    + "new one there and set it with `postgres --single` and ALTER ROLE interviewprep PASSWORD."
            );

    public long LogLength => File.Exists(Log) ? new FileInfo(Log).Length : 0;

    /// <summary>What the server's log says after a position, at most the last 2,000 bytes.</summary>
    public string ReadLog(long position)
    {
        if (LogLength <= position)
        {
            return "";
        }

        using var stream = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(Math.Max(position, stream.Length - 2_000), SeekOrigin.Begin);
        return new StreamReader(stream).ReadToEnd().Trim();
    }

    /// <summary>The log is kept small: beyond 10 MB it becomes the old log when the server starts.</summary>
    public void TurnLog()
    {
        if (File.Exists(Log) && new FileInfo(Log).Length > 10_000_000)
        {
            File.Move(Log, Log + ".old", overwrite: true);
        }
    }

    /// <summary>Removes what a killed server left in the socket folder: PostgreSQL would trust the number in its lock file,
    /// which another program may have been given since. The caller knows that no server runs.</summary>
    public void ClearSocket()
    {
        foreach (var left in Directory.EnumerateFiles(SocketFolder))
        {
            File.Delete(left);
        }
    }

    public static void CreatePrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }
}
