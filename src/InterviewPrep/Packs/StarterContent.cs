using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs;

/// <summary>The pack that a new installation begins with.</summary>
public static class StarterContent
{
    /// <summary>
    /// Fills an empty database from the pack, once, however many processes start together. In development files that
    /// changed since are imported again.
    /// </summary>
    /// <param name="folder">The configured pack; a filled database does without it.</param>
    /// <param name="followsFiles">Imports changed files into a filled database too.</param>
    /// <returns>What was imported; <see cref="ImportReport.WasFilled"/> where there was nothing to do because the database was filled.</returns>
    /// <exception cref="PackException">The database is empty, and the pack has faults or is not there.</exception>
    public static async Task<ImportReport> EnsureAsync(
        AppDbContext db,
        MarkdownRenderer renderer,
        TimeProvider time,
        string folder,
        bool followsFiles,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        var isFilled = await IsFilledAsync(db, cancel);
        if (isFilled && !(followsFiles && Directory.Exists(folder)))
        {
            return new([], []) { WasFilled = true };
        }

        if (!Directory.Exists(folder))
        {
            throw new PackException(
                $"There is no folder {folder}: let Content:Pack name the folder that holds pack.yaml."
            );
        }

        // The importer looks again once it has the lock.
        var options = new ImportOptions { OnlyIntoEmpty = !followsFiles };
        var report = await new PackImporter(db, renderer, time).ImportAsync(
            PackFiles.FromFolder(folder),
            options,
            progress,
            cancel
        );
        return report.IsRefused && !isFilled ? throw Refusal(folder, report) : report;
    }

    // Asked at every start, and so without the model, which takes longer to build than all the rest.
    private static async Task<bool> IsFilledAsync(AppDbContext db, CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        await using var reader = await batch.Add("select exists (select 1 from imported_files)").ReadAsync(cancel);
        return (await reader.ListAsync(row => row.GetBoolean(0), cancel)).Single();
    }

    private static PackException Refusal(string folder, ImportReport report)
    {
        var errors = report.Problems.Where(p => p.Severity == Severity.Error).ToList();
        var shown = errors.Take(20).Select(p => $"{p.File}:{p.Line}:{p.Column}: {p.Message}");
        return new(
            $"The pack in {folder} has {errors.Count} error(s), so the database stays empty. Mend them, or let Content:Pack name another folder.\n"
                + string.Join('\n', shown)
        );
    }
}
