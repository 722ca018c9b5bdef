using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InterviewPrep.Data.Embedded;

/// <summary>PostgreSQL's programs of one version, seen to run under the account that is to run them.</summary>
internal sealed partial record ServerPrograms(BinaryFolder Folder, string Version, ServerAccount Account)
{
    /// <summary>The oldest major version whose SQL the program is written for.</summary>
    private const int Oldest = 15;

    public int Major => int.Parse(MajorPattern().Match(Version).Value, CultureInfo.InvariantCulture);

    public Task<ProgramRun> RunAsync(string program, string[] arguments, TimeSpan patience, CancellationToken cancel) =>
        ProgramRun.RunAsync(Folder.Program(program), arguments, Account.Name, patience, cancel);

    /// <summary>The first usable candidate; for existing data the first of the version that wrote them.</summary>
    public static async Task<ServerPrograms> FindAsync(
        BinarySearch search,
        ServerHome home,
        ServerAccount account,
        CancellationToken cancel
    )
    {
        var wanted = home.IsInitialised ? ClusterVersion.Read(home) : (int?)null;
        var refused = new StringBuilder();
        var others = new List<ServerPrograms>();
        foreach (var candidate in search.Candidates())
        {
            var (programs, fault) = await TryAsync(candidate, home, account, cancel);
            if (programs is null)
            {
                refused.Append(CultureInfo.InvariantCulture, $"\n- {candidate.Programs}: {fault}");
            }
            else if (wanted is null || programs.Major == wanted)
            {
                return programs;
            }
            else
            {
                others.Add(programs);
            }
        }
        throw others.Count > 0
            ? ClusterVersion.Mismatch(home, wanted!.Value, others[0].Major)
            : new EmbeddedPostgresException(
                "PostgreSQL was not found. Run `npm ci` in the folder of package.json (it brings "
                    + $"{BinarySearch.PackageName}), or install PostgreSQL {Oldest} or later, or set ConnectionStrings:Default "
                    + (
                        refused.Length > 0
                            ? $"to a server of your own. What was tried:{refused}"
                            : "to a server of your own."
                    )
            );
    }

    private static async Task<(ServerPrograms? Programs, string? Fault)> TryAsync(
        BinaryFolder candidate,
        ServerHome home,
        ServerAccount account,
        CancellationToken cancel
    )
    {
        var isWhole = candidate.TryLinkLibraries();
        var folder = candidate;
        var run = await AskVersionAsync(folder, account, cancel);
        if ((!isWhole || !run.Succeeded) && candidate.BundleRoot is not null)
        {
            folder = candidate.CopyTo(Path.Combine(home.Copies, NameOf(candidate)));
            await account.TryOwnAsync(home.Copies, cancel);
            run = await AskVersionAsync(folder, account, cancel);
        }
        var version = VersionPattern().Match(run.Output);
        if (!run.Succeeded || !version.Success)
        {
            return (null, run.Output.Length > 0 ? run.Output : "does not run");
        }

        var programs = new ServerPrograms(folder, version.Groups["version"].Value, account);
        return programs.Major >= Oldest ? (programs, null) : (null, $"version {programs.Version} is too old");
    }

    private static Task<ProgramRun> AskVersionAsync(
        BinaryFolder folder,
        ServerAccount account,
        CancellationToken cancel
    ) => ProgramRun.RunAsync(folder.Program("postgres"), ["-V"], account.Name, TimeSpan.FromSeconds(20), cancel);

    // A copy is used until the programs it was made from change.
    private static string NameOf(BinaryFolder bundle)
    {
        var file = new FileInfo(bundle.Program("postgres"));
        return $"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}";
    }

    [GeneratedRegex(@"PostgreSQL\) (?<version>\d+[.\w]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^\d+", RegexOptions.NonBacktracking)]
    private static partial Regex MajorPattern();
}
