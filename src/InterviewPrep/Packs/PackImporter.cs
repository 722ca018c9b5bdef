using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Packs;

/// <summary>
/// Brings a pack into the database in one transaction: all of it or nothing. Items keep their ids by slug, follow-ups
/// by wording, files that did not change are skipped, and what was edited in the database is merged, not overwritten.
/// </summary>
public sealed class PackImporter(AppDbContext db, MarkdownRenderer renderer, TimeProvider time)
{
    // Any number: all processes agree on it.
    /// <summary>Advisory lock of whoever writes questions as a pack has them.</summary>
    internal const long ImportKey = 0x7061636B;

    /// <summary>Imports a pack. Importers wait for each other.</summary>
    /// <returns>What changed, or every fault that keeps the pack out.</returns>
    /// <exception cref="NpgsqlException">The database cannot be reached, or refuses; nothing is imported.</exception>
    /// <exception cref="IOException">A file went away while it was read; nothing is imported.</exception>
    public async Task<ImportReport> ImportAsync(
        PackFiles files,
        ImportOptions options,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        if (options.OnlyIntoEmpty && await db.ImportedFiles.AnyAsync(cancel))
        {
            return new([], []) { WasFilled = true };
        }

        var scan = PackScan.Run(files, progress, cancel);
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        try
        {
            return await ImportAsync(scan, options, progress, cancel);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportReport> ImportAsync(
        PackScan scan,
        ImportOptions options,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await new Sql(connection, cancel).RunAsync("select pg_advisory_xact_lock($1)", ImportKey);
        var import = new PackImport(db, connection, scan, renderer, options, time.GetUtcNow(), cancel);
        var report = await import.RunAsync(progress);
        if (options.IsDryRun || report.IsRefused || report.WasFilled)
        {
            await transaction.RollbackAsync(cancel);
        }
        else
        {
            await (options.BeforeCommit?.Invoke(report) ?? Task.CompletedTask);
            await transaction.CommitAsync(cancel);
        }

        return report;
    }
}
