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
    CancellationToken cancel
)
{
    private readonly Sql sql = new(connection, cancel);
    private readonly List<FileChange> changes = [];

    public async Task<ImportReport> RunAsync(IProgress<WorkProgress>? progress)
    {
        var imported = new ImportedFiles(sql, now);
        var renames = new Renames(sql);
        await imported.LoadAsync();
        if (options.OnlyIntoEmpty && !imported.IsEmpty)
        {
            return new([], []) { WasFilled = true };
        }

        var old = await OldSlugs.OfEditorsAsync(sql);
        var questions = new QuestionImport(db, scan, imported, renames, old, renderer, options, now);
        var guides = new GuideImport(db, scan, imported, renames, old, renderer, options, now);
        var slugs = new SlugIds();
        var tables = new QuestionTables(sql, slugs, now);
        ListImport? lists = null;
        if (!scan.HasErrors)
        {
            await old.FollowAsync(scan.Reader.Lists.Items(Lists.ListSchema.Redirects), sql);
            await old.FollowAsync(scan.Files, sql);
            await renames.ApplyAsync(scan.Reader.Lists, old);
            await imported.LoadAsync();
            lists = new(db, scan, imported, renames, old, options.Take);
            await lists.RunAsync(new(sql, Mine(imported, old)), now, cancel);
            await tables.PrepareAsync();
            await slugs.LoadCatalogAsync(sql);
        }

        // Before the questions: their texts say how large their images are.
        var images = scan.HasErrors ? [] : await new ImageImport(sql, scan, options, now).RunAsync();
        await questions.RunAsync(tables, sql, progress, cancel);
        await guides.PlanAsync(sql, cancel);
        var problems = scan.Problems.Concat(questions.Problems).Concat(guides.Problems);
        var report = new ImportReport([], PackReader.Sorted(problems));
        if (report.IsRefused || lists is null)
        {
            return report;
        }

        var archived = await new VanishedQuestions(db, sql, scan, imported, old, options.Take, now).ArchiveAsync(
            cancel
        );
        await slugs.LoadAsync(Lists.SlugSpace.Question, sql);
        await questions.WriteRelatedAsync(tables);
        await lists.WritePathsAsync(sql, slugs);
        await guides.WriteAsync(sql, slugs);
        var gone = await new VanishedGuides(db, sql, scan, imported, old, options.Take, now).ArchiveAsync(cancel);
        await renames.DropOvertakenAsync();
        changes.AddRange([.. lists.Changes, .. questions.Changes, .. archived.Changes]);
        changes.AddRange([.. guides.Changes, .. gone.Changes, .. images]);
        report = report with { Files = [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal)] };
        if (report.HasChanges)
        {
            await PublishAsync([.. questions.Written, .. archived.Ids], lists.HasNewNames);
            await PublishGuidesAsync([.. guides.Written, .. gone.Ids], lists.HasNewNames);
            await SignalAsync(report);
        }

        return report;
    }

    private string[] Mine(ImportedFiles imported, OldSlugs old) =>
        [.. scan.Reader.QuestionPaths.Concat(scan.Reader.GuidePaths).Concat(imported.Paths).Select(old.OfFile)];

    // Search, the generation of cached pages and the audit log change in the same transaction as the content.
    private async Task PublishAsync(int[] questionIds, bool hasNewNames)
    {
        if (hasNewNames)
        {
            await SearchIndex.UpdateAllAsync(connection, cancel);
        }
        else
        {
            await SearchIndex.UpdateAsync(connection, questionIds, cancel);
        }

        await SearchIndex.UpdateWordsAsync(connection, cancel);
        await ImageUses.UpdateAsync(sql, questionIds);
    }

    private async Task PublishGuidesAsync(int[] guideIds, bool hasNewNames)
    {
        if (hasNewNames)
        {
            await GuideIndex.UpdateAllAsync(connection, cancel);
        }
        else
        {
            await GuideIndex.UpdateAsync(connection, guideIds, cancel);
        }

        await GuideImages.UpdateAsync(sql, guideIds);
    }

    private async Task SignalAsync(ImportReport report)
    {
        db.AuditEntries.Add(
            Audit.OfPack(
                options.Actor,
                "pack.imported",
                now,
                new
                {
                    added = report.Count(ChangeKind.Added),
                    changed = report.Count(ChangeKind.Changed),
                    archived = report.Count(ChangeKind.Archived),
                }
            )
        );
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
    }
}
