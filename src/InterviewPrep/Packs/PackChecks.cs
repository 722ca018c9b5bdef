namespace InterviewPrep.Packs;

/// <summary>
/// Runs the programs that lie beside questions and guides, small and without dependencies: checks
/// (<c>&lt;slug&gt;.check.mjs</c>) recompute what a text claims, others (<c>&lt;slug&gt;.figures.mjs</c>) draw its figures anew and
/// must give the very bytes of the pack's images. They run with the rights of whoever runs them.
/// </summary>
public static class PackChecks
{
    private const int AtOnce = 2;
    private const string NoNode =
        "Node is not installed, so no check beside a question or guide was run: install Node 20 or skip them with --no-run.";

    /// <summary>A check that computes longer is stopped, and one that waits three times as long.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Runs every program of a pack's folder.</summary>
    /// <returns>One problem for each program that failed, or one that says that Node is missing.</returns>
    public static Task<IReadOnlyList<Problem>> RunAsync(
        string folder,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    ) => RunAsync(folder, Limit, progress, cancel);

    internal static async Task<IReadOnlyList<Problem>> RunAsync(
        string folder,
        TimeSpan limit,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        var paths = PackFiles.FromFolder(folder).Paths.Where(p => PackPrograms.SuffixOf(p) is not null).ToList();
        var problems = new Problem?[paths.Count];
        var done = 0;
        await Parallel.ForAsync(
            0,
            paths.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (i, cancel) =>
            {
                problems[i] = await RunAsync(folder, paths[i], limit, cancel);
                progress?.Report(new("Running checks", Interlocked.Increment(ref done), paths.Count));
            }
        );
        var found = problems.OfType<Problem>().ToList();
        return found.Find(p => p.Message == NoNode) is { } absent ? [absent] : found;
    }

    private static async Task<Problem?> RunAsync(string folder, string path, TimeSpan limit, CancellationToken cancel)
    {
        if (PackPrograms.SuffixOf(path) == PackPrograms.Check)
        {
            return Judge(path, "check", await NodeProgram.RunAsync(folder, [Full(folder, path)], limit, cancel));
        }

        var drawn = Directory.CreateTempSubdirectory("interviewprep-figures-");
        try
        {
            var run = await NodeProgram.RunAsync(folder, [Full(folder, path), drawn.FullName], limit, cancel);
            return Judge(path, "program", run)
                ?? (
                    await PackFigures.CompareAsync(folder, path, drawn, cancel) is { } fault
                        ? Failed(path, fault)
                        : null
                );
        }
        finally
        {
            drawn.Delete(recursive: true);
        }
    }

    private static Problem? Judge(string path, string what, NodeRun run) =>
        run.ExitCode == 0 ? null
        : !run.HasStarted ? Failed(path, NoNode)
        : run.ExitCode is null
            ? Failed(
                path,
                $"The {what} ran longer than {run.Limit.TotalSeconds:0} seconds and was stopped: make it shorter."
            )
        : Failed(
            path,
            $"The {what} failed with exit code {run.ExitCode}: {run.Line} Mend the {PackPrograms.OwnerOf(path)} or the {what}."
        );

    private static string Full(string folder, string path) => Path.GetFullPath(Path.Combine(folder, path));

    private static Problem Failed(string path, string message) => new(path, 1, 1, message, Severity.Error);
}
