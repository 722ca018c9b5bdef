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
    /// <param name="folder">The configured pack.</param>
    /// <param name="followsFiles">Imports changed files into a filled database too.</param>
    /// <returns>What was imported; <see cref="ImportReport.WasFilled"/> where there was nothing to do.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Task<ImportReport> EnsureAsync(
        AppDbContext db,
        MarkdownRenderer renderer,
        TimeProvider time,
        string folder,
        bool followsFiles,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    ) =>
        new PackImporter(db, renderer, time).ImportAsync(
            PackFiles.FromFolder(folder),
            new() { OnlyIntoEmpty = !followsFiles },
            progress,
            ct
        );
}
