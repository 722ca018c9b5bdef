namespace InterviewPrep.Data.Embedded;

/// <summary>Creates the cluster with initdb. It is made beside its place and moved there when it is complete, so an
/// interrupted or failed attempt leaves nothing that looks like data.</summary>
internal static class ClusterMaker
{
    public const string Superuser = "interviewprep";

    public static async Task CreateAsync(
        ServerHome home,
        ServerPrograms programs,
        EmbeddedPostgresOptions options,
        CancellationToken cancel
    )
    {
        RemoveUnfinished(home);
        var run = await programs.RunAsync("initdb", Arguments(home, programs, options), options.Patience * 2, cancel);
        if (!run.Succeeded)
        {
            RemoveUnfinished(home);
            throw Refusal.From(run.Output, $"The database in {home.Folder} could not be created");
        }
        Directory.Move(home.UnfinishedCluster, home.Cluster);
    }

    private static void RemoveUnfinished(ServerHome home)
    {
        if (Directory.Exists(home.UnfinishedCluster))
        {
            Directory.Delete(home.UnfinishedCluster, recursive: true);
        }
    }

    // Order by code point everywhere, with the case and letter classes of Unicode: the built-in provider has both since 17.
    private static string[] Arguments(ServerHome home, ServerPrograms programs, EmbeddedPostgresOptions options) =>
        [
            $"--pgdata={home.UnfinishedCluster}",
            $"--username={Superuser}",
            $"--pwfile={home.PasswordFile}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--lc-collate=C",
            $"--lc-ctype={UnicodeLetters}",
            "--lc-messages=C",
            "--lc-monetary=C",
            "--lc-numeric=C",
            "--lc-time=C",
            "--data-checksums",
            .. programs.Major >= 17 ? (string[])["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [],
            .. options.IsDurable ? (string[])[] : ["--no-sync"],
        ];

    private static string UnicodeLetters =>
        OperatingSystem.IsWindows() ? "C"
        : OperatingSystem.IsMacOS() ? "en_US.UTF-8"
        : "C.UTF-8";
}
