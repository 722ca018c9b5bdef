using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using Npgsql;

namespace InterviewPrep.Packs.Importing;

/// <summary>One import inside its transaction.</summary>
internal sealed class PackImport(
    AppDbContext db,
    NpgsqlConnection connection,
    PackScan scan,
    MarkdownRenderer renderer,
    ImportOptions options,
    DateTimeOffset now,
    CancellationToken ct
)
{
    private readonly Sql _sql = new(connection, ct);
    private readonly List<FileChange> _changes = [];

    public async Task<ImportReport> RunAsync(IProgress<WorkProgress>? progress)
    {
        var imported = new ImportedFiles(_sql, now);
        var renames = new Renames(_sql);
        await imported.LoadAsync();
        if (options.OnlyIntoEmpty && !imported.IsEmpty)
        {
            return new([], []) { WasFilled = true };
        }

        var questions = new QuestionImport(db, scan, imported, renames, renderer, options);
        var slugs = new SlugIds();
        var tables = new QuestionTables(_sql, slugs, now);
        ListImport? lists = null;
        if (!scan.HasErrors)
        {
            await renames.ApplyAsync(scan.Reader.Lists);
            await imported.LoadAsync();
            lists = new(db, scan, imported, renames, options.Take);
            await lists.RunAsync(new(_sql, Mine(imported)), now, ct);
            await tables.PrepareAsync();
            await slugs.LoadCatalogAsync(_sql);
        }

        await questions.RunAsync(tables, _sql, progress, ct);
        var report = new ImportReport([], PackReader.Sorted(scan.Problems.Concat(questions.Problems)));
        if (report.IsRefused || lists is null)
        {
            return report;
        }

        var archived = await new VanishedQuestions(db, _sql, scan, imported, options.Take).ArchiveAsync(ct);
        await slugs.LoadAsync(Lists.SlugSpace.Question, _sql);
        await questions.WriteRelatedAsync(tables);
        await lists.WritePathsAsync(_sql, slugs);
        await renames.DropOvertakenAsync();
        var images = await new ImageImport(_sql, scan).RunAsync();
        _changes.AddRange([.. lists.Changes, .. questions.Changes, .. archived.Changes, .. images]);
        report = report with { Files = [.. _changes.OrderBy(c => c.Path, StringComparer.Ordinal)] };
        if (report.HasChanges)
        {
            await PublishAsync([.. questions.Written, .. archived.Ids], lists.HasNewNames, report);
        }

        return report;
    }

    private string[] Mine(ImportedFiles imported) =>
        [.. scan.Reader.QuestionPaths.Concat(imported.Paths).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    // Search, the generation of cached pages and the audit log change in the same transaction as the content.
    private async Task PublishAsync(int[] questionIds, bool hasNewNames, ImportReport report)
    {
        if (hasNewNames)
        {
            await SearchIndex.UpdateAllAsync(connection, ct);
        }
        else
        {
            await SearchIndex.UpdateAsync(connection, questionIds, ct);
        }

        await SearchIndex.UpdateWordsAsync(connection, ct);
        await ImageUses.UpdateAsync(_sql, questionIds);
        db.AuditEntries.Add(
            new AuditEntry
            {
                At = now,
                Action = "pack.imported",
                Subject = "pack",
                Detail =
                    $$"""{"added":{{report.Count(ChangeKind.Added)}},"changed":{{report.Count(ChangeKind.Changed)}},"archived":{{report.Count(ChangeKind.Archived)}}}""",
            }
        );
        await db.SaveChangesAsync(ct);
        await ContentSignal.RaiseAsync(db, ct);
    }
}
