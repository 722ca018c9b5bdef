using System.Text.Json;
using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace InterviewPrep.Packs.Uploads;

/// <summary>
/// The dry run or the import of an upload. The import ends in the very transaction that writes the content, so it counts
/// once however often it is begun; one run at a time, so that other jobs have hands left.
/// </summary>
public sealed partial class PackRun(
    AppDbContext db,
    JobQueue queue,
    MarkdownRenderer renderer,
    TimeProvider clock,
    ILogger<PackRun> logger
) : IJobHandler
{
    public const string Kind = "pack-run";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // A run that was not heard of for a minute is none any more.
    private const string Begin = """
        update pack_uploads set seen_at = now(), stage = '', done = 0, total = 0
        where id = {0} and state in ('Checking', 'Importing') and cancel_asked_at is null and not exists (
            select 1 from pack_uploads o
            where o.state in ('Checking', 'Importing') and o.seen_at > now() - interval '1 minute')
        """;

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var id = JsonSerializer.Deserialize<int>(payload);
        var begun = await db.Database.ExecuteSqlRawAsync(Begin, [id], cancel);
        var upload = await db.PackUploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancel);
        if (upload is not { State: UploadState.Checking or UploadState.Importing, Zip: { } zip })
        {
            return;
        }

        if (begun == 0 && upload.CancelAskedAt is null)
        {
            await queue.AddAsync(Kind, id, Pause, cancel);
            return;
        }

        try
        {
            if (begun == 0)
            {
                throw new OperationCanceledException();
            }

            var report = await RunAsync(upload, zip, cancel);
            if (upload.State == UploadState.Checking || report.IsRefused)
            {
                await EndAsync(id, report.IsRefused ? UploadState.Refused : UploadState.Checked, report);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await EndAsync(id, UploadState.Cancelled, null);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && e is not OutOfMemoryException)
        {
            Failed(logger, id, e.GetType().Name);
            await EndAsync(id, UploadState.Failed, null);
        }
    }

    private async Task<ImportReport> RunAsync(PackUpload upload, byte[] zip, CancellationToken cancel)
    {
        await using var watch = new PackWatch(db.Database.GetConnectionString()!, upload.Id, cancel);
        var options = new ImportOptions
        {
            IsDryRun = upload.State == UploadState.Checking,
            Take = upload.Take,
            Actor = upload.DecidedBy,
            BeforeCommit = report => CloseAsync(upload.Id, report),
        };
        var importer = new PackImporter(db, renderer, clock);
        return await importer.ImportAsync(ZipPack.Open(zip), options, watch, watch.Cancelled);
    }

    // In the transaction of the import: a run that was stopped or has ended already is undone by it.
    private async Task CloseAsync(int id, ImportReport report)
    {
        var now = clock.GetUtcNow();
        var text = RunReport.Of(report).Write();
        var closed = await db
            .PackUploads.Where(u => u.Id == id && u.State == UploadState.Importing && u.CancelAskedAt == null)
            .ExecuteUpdateAsync(u =>
                u.SetProperty(x => x.State, UploadState.Imported)
                    .SetProperty(x => x.Report, text)
                    .SetProperty(x => x.Zip, (byte[]?)null)
                    .SetProperty(x => x.EndedAt, now)
                    .SetProperty(x => x.SeenAt, (DateTimeOffset?)null)
            );
        if (closed == 0)
        {
            throw new OperationCanceledException();
        }
    }

    private async Task EndAsync(int id, UploadState state, ImportReport? report)
    {
        var text = report is null ? null : RunReport.Of(report).Write();
        var isOver = state != UploadState.Checked;
        DateTimeOffset? now = isOver ? clock.GetUtcNow() : null;
        await db
            .PackUploads.Where(u => u.Id == id && (u.State == UploadState.Checking || u.State == UploadState.Importing))
            .ExecuteUpdateAsync(u =>
                u.SetProperty(x => x.State, state)
                    .SetProperty(x => x.Report, x => text ?? x.Report)
                    .SetProperty(x => x.Zip, x => isOver ? null : x.Zip)
                    .SetProperty(x => x.EndedAt, now)
                    .SetProperty(x => x.SeenAt, (DateTimeOffset?)null)
            );
    }

    [LoggerMessage(
        EventId = Events.PackRunFailed,
        Level = LogLevel.Error,
        Message = "The run of pack upload {Id} failed: {Error}"
    )]
    private static partial void Failed(ILogger logger, int id, string error);
}
