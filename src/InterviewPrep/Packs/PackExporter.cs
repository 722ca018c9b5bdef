using System.Data;
using System.IO.Compression;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs.Exporting;
using InterviewPrep.Packs.Importing;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs;

/// <summary>Writes the database's content back into the files of a pack, in canonical form.</summary>
public sealed class PackExporter(AppDbContext db)
{
    // The first moment that a zip can name.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Exports into a folder, which is made where it is missing. Files that it does not know are left alone.</summary>
    /// <exception cref="IOException">The folder cannot be written, or something in it is a symbolic link.</exception>
    /// <exception cref="PackException">No pack was ever imported into the database.</exception>
    public async Task<ExportReport> ExportAsync(
        string folder,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        await RequireHeaderAsync(cancel);

        // One snapshot, so that no file refers to what another no longer has.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var target = new PackFolder(folder);
        var problems = new List<Problem>();
        var count = await db.Questions.CountAsync(cancel);
        var done = 0;
        await foreach (var file in new DatabasePack(db, null, cancel).FilesAsync(cancel))
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

    /// <summary>Writes a zip while it is made. The same content gives the same bytes.</summary>
    /// <param name="editor">Who takes the locked texts along; noted before the first byte.</param>
    /// <param name="only">What is wanted, for a part of the pack; null for all of it.</param>
    /// <param name="begin">Gives the stream, once it is known that there is nothing to complain of.</param>
    /// <returns>What cannot be written so that it would come back the same; nothing is written then.</returns>
    /// <exception cref="PackException">No pack was ever imported into the database.</exception>
    public async Task<IReadOnlyList<Problem>> ZipAsync(
        Editor editor,
        PackChoice? only,
        DateTimeOffset now,
        Func<Stream> begin,
        CancellationToken cancel
    )
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(1));
        await RequireHeaderAsync(cancel);
        db.AuditEntries.Add(
            Audit.OfPack(
                editor.MemberId,
                "pack.exported",
                now,
                new { questions = only?.Questions.Count, guides = only?.Guides.Count }
            )
        );
        await db.SaveChangesAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var problems = new List<Problem>();
        await foreach (var file in new DatabasePack(db, only, cancel).FilesAsync(cancel))
        {
            problems.AddRange(file.Problems);
        }

        if (problems.Count == 0)
        {
            await using var box = new Outbox(begin());
            await using (var zip = new ZipArchive(box, ZipArchiveMode.Create, leaveOpen: true))
            {
                await foreach (var file in new DatabasePack(db, only, cancel).FilesAsync(cancel))
                {
                    await WriteAsync(zip, file, cancel);
                    await box.PassOnAsync(cancel);
                }
            }

            await box.PassOnAsync(cancel);
        }

        return PackReader.Sorted(problems);
    }

    private static async Task WriteAsync(ZipArchive zip, PackedFile file, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(file.Path, CompressionLevel.Optimal);
        entry.LastWriteTime = Undated;
        await using var stream = await entry.OpenAsync(cancel);
        await stream.WriteAsync(file.Bytes, cancel);
    }

    private async Task RequireHeaderAsync(CancellationToken cancel)
    {
        if (!await db.PackHeaders.AnyAsync(cancel))
        {
            throw new PackException("The database holds no pack: import one first.");
        }
    }

    /// <summary>The files of an export, for tests.</summary>
    /// <param name="only">As for <see cref="ZipAsync"/>.</param>
    internal async Task<Dictionary<string, byte[]>> FilesAsync(CancellationToken cancel, PackChoice? only = null)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var file in new DatabasePack(db, only, cancel).FilesAsync(cancel))
        {
            files.Add(file.Path, file.Bytes);
        }

        return files;
    }

    // Compressing ends with writes that do not wait, which a response refuses.
    private sealed class Outbox(Stream target) : MemoryStream
    {
        public override bool CanSeek => false;

        public async Task PassOnAsync(CancellationToken cancel)
        {
            await target.WriteAsync(GetBuffer().AsMemory(0, (int)Length), cancel);
            SetLength(0);
        }
    }
}

/// <summary>What was chosen of a pack, by slugs.</summary>
public sealed record PackChoice(IReadOnlyCollection<string> Questions, IReadOnlyCollection<string> Guides);
