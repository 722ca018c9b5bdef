using System.Data;
using InterviewPrep.Data;
using InterviewPrep.Packs.Exporting;
using InterviewPrep.Packs.Importing;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs;

/// <summary>Writes the database's content back into the files of a pack, in canonical form.</summary>
public sealed class PackExporter(AppDbContext db)
{
    /// <summary>Exports into a folder, which is made where it is missing. Files that it does not know are left alone.</summary>
    /// <exception cref="IOException">The folder cannot be written, or something in it is a symbolic link.</exception>
    /// <exception cref="PackException">No pack was ever imported into the database.</exception>
    public async Task<ExportReport> ExportAsync(
        string folder,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        if (!await db.PackHeaders.AnyAsync(cancel))
        {
            throw new PackException("The database holds no pack: import one first.");
        }

        // One snapshot, so that no file refers to what another no longer has.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var target = new PackFolder(folder);
        var problems = new List<Problem>();
        var count = await db.Questions.CountAsync(cancel);
        var done = 0;
        await foreach (var file in new DatabasePack(db, cancel).FilesAsync(cancel))
        {
            problems.AddRange(file.Problems);
            if (file.Problems.Count == 0)
            {
                await target.WriteAsync(file.Path, file.Bytes, cancel);
            }

            progress?.Report(new("Exporting", ++done, Math.Max(count, done)));
        }

        return new(target.Written, target.Unchanged, target.Left(), PackReader.Sorted(problems));
    }

    /// <summary>The files of an export, for tests and downloads.</summary>
    internal async Task<Dictionary<string, byte[]>> FilesAsync(CancellationToken cancel)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var file in new DatabasePack(db, cancel).FilesAsync(cancel))
        {
            files.Add(file.Path, file.Bytes);
        }

        return files;
    }
}
