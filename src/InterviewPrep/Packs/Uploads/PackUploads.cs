using System.Security.Cryptography;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs.Uploads;

/// <summary>Zips that editors bring, and what became of them. Runs are jobs: see <see cref="PackRun"/>.</summary>
public sealed class PackUploads(AppDbContext db, JobQueue queue, TimeProvider clock)
{
    /// <summary>Longest zip, in bytes.</summary>
    public const int MostBytes = ZipPack.MostBytes;

    public const int PageSize = 25;

    private static readonly UploadState[] Running = [UploadState.Checking, UploadState.Importing];

    /// <summary>Keeps a zip for a day and has it looked at.</summary>
    /// <returns>The upload's number.</returns>
    /// <exception cref="PackException">It is no zip that may be unpacked. Nothing is kept.</exception>
    public async Task<int> KeepAsync(Editor editor, byte[] zip, CancellationToken cancel)
    {
        var files = ZipPack.Open(zip);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var upload = new PackUpload
        {
            UploadedBy = editor.MemberId,
            UploadedAt = clock.GetUtcNow(),
            Name = NameOf(files),
            Sha256 = SHA256.HashData(zip),
            Size = zip.Length,
            Zip = zip,
        };
        db.Add(upload);
        await db.SaveChangesAsync(cancel);
        await queue.AddAsync(PackRun.Kind, upload.Id, TimeSpan.Zero, cancel);
        await NoteAsync(editor, "pack.uploaded", upload.Id, cancel);
        await transaction.CommitAsync(cancel);
        return upload.Id;
    }

    /// <summary>A page of them, the newest first.</summary>
    /// <param name="before">Those with lower numbers; null for the newest.</param>
    public async Task<IReadOnlyList<UploadRow>> ListAsync(int? before, CancellationToken cancel) =>
        await db
            .PackUploads.Where(u => before == null || u.Id < before)
            .OrderByDescending(u => u.Id)
            .Take(PageSize + 1)
            .Select(u => new UploadRow(
                u.Id,
                u.Name,
                u.State,
                u.UploadedAt,
                db.Users.Where(m => m.Id == u.UploadedBy).Select(m => m.DisplayName).FirstOrDefault()
            ))
            .ToListAsync(cancel);

    /// <summary>One with its report, or null.</summary>
    /// <param name="editor">Who reads it: its sentences may quote what is locked.</param>
    public async Task<UploadView?> FindAsync(Editor editor, int id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(editor);
        var found = await db
            .PackUploads.Where(u => u.Id == id)
            .Select(u => new
            {
                Row = new UploadRow(
                    u.Id,
                    u.Name,
                    u.State,
                    u.UploadedAt,
                    db.Users.Where(m => m.Id == u.UploadedBy).Select(m => m.DisplayName).FirstOrDefault()
                ),
                u.Sha256,
                u.Size,
                u.Take,
                DecidedBy = db.Users.Where(m => m.Id == u.DecidedBy).Select(m => m.DisplayName).FirstOrDefault(),
                u.DecidedAt,
                u.EndedAt,
                u.Stage,
                u.Done,
                u.Total,
                IsStopping = u.CancelAskedAt != null,
                u.Report,
            })
            .SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : new(
                found.Row,
                Convert.ToHexStringLower(found.Sha256),
                found.Size,
                found.Take,
                found.DecidedBy,
                found.DecidedAt,
                found.EndedAt,
                new(found.Stage, found.Done, found.Total),
                found.IsStopping,
                RunReport.Read(found.Report)
            );
    }

    /// <summary>Has it looked at again with another answer to whom to believe.</summary>
    /// <returns>Whether it waited for a decision.</returns>
    public Task<bool> CheckAsync(Editor editor, int id, Take take, CancellationToken cancel) =>
        StartAsync(editor, id, take, UploadState.Checking, cancel);

    /// <summary>Has it imported.</summary>
    /// <returns>Whether it waited for a decision.</returns>
    public Task<bool> ImportAsync(Editor editor, int id, Take take, CancellationToken cancel) =>
        StartAsync(editor, id, take, UploadState.Importing, cancel);

    /// <summary>Stops what runs, or drops what waits for a decision. Nothing of it is in the database afterwards.</summary>
    /// <returns>Whether there was anything to stop.</returns>
    public async Task<bool> CancelAsync(Editor editor, int id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var stopped = await db
            .PackUploads.Where(u =>
                u.Id == id && Running.Contains(u.State) && u.CancelAskedAt == null && u.SeenAt != null
            )
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.CancelAskedAt, now), cancel);
        // What has not begun has nobody who could stop it.
        stopped += await db
            .PackUploads.Where(u =>
                u.Id == id && u.SeenAt == null && (Running.Contains(u.State) || u.State == UploadState.Checked)
            )
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(x => x.State, UploadState.Cancelled)
                        .SetProperty(x => x.Zip, (byte[]?)null)
                        .SetProperty(x => x.EndedAt, now),
                cancel
            );
        if (stopped > 0)
        {
            await NoteAsync(editor, "pack.cancelled", id, cancel);
        }

        await transaction.CommitAsync(cancel);
        return stopped > 0;
    }

    private async Task<bool> StartAsync(Editor editor, int id, Take take, UploadState state, CancellationToken cancel)
    {
        var (isImport, now) = (state == UploadState.Importing, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var started = await db
            .PackUploads.Where(u => u.Id == id && u.State == UploadState.Checked && u.Zip != null)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(x => x.State, state)
                        .SetProperty(x => x.Take, take)
                        .SetProperty(x => x.DecidedBy, isImport ? editor.MemberId : null)
                        .SetProperty(x => x.DecidedAt, isImport ? now : null),
                cancel
            );
        if (started == 0)
        {
            return false;
        }

        await queue.AddAsync(PackRun.Kind, id, TimeSpan.Zero, cancel);
        if (isImport)
        {
            await NoteAsync(editor, "pack.import-asked", id, cancel);
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task NoteAsync(Editor editor, string action, int id, CancellationToken cancel)
    {
        db.AuditEntries.Add(Audit.OfPack(editor.MemberId, action, clock.GetUtcNow(), new { upload = id }));
        await db.SaveChangesAsync(cancel);
    }

    private static string NameOf(PackFiles files)
    {
        var log = new FileLog(ListSchema.Header.File);
        return
            files.Has(log.Path)
            && files.Read(log.Path, log) is { } bytes
            && PackText.Decode(bytes, log) is { } text
            && new ListReader(ListSchema.Header, log).Read(text)?.Items is [var header]
            ? $"{header.Text("name")} {header.Text("version")}".Trim()
            : "";
    }
}

/// <param name="By">Who brought it, or null where the account is gone.</param>
public sealed record UploadRow(int Id, string Name, UploadState State, DateTimeOffset At, string? By)
{
    /// <summary>Whether a run waits or goes on.</summary>
    public bool IsRunning => State is UploadState.Checking or UploadState.Importing;
}

/// <param name="Sha256">Of the zip, in hexadecimal digits.</param>
/// <param name="Size">Bytes of the zip.</param>
/// <param name="DecidedBy">Who asked for the import.</param>
public sealed record UploadView(
    UploadRow Row,
    string Sha256,
    int Size,
    Take Take,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    DateTimeOffset? EndedAt,
    WorkProgress Progress,
    bool IsStopping,
    RunReport? Report
);
