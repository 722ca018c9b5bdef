using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Images;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs.Importing;

/// <summary>Imports question files in batches: while one batch is written the next is rendered.</summary>
internal sealed class QuestionImport(
    AppDbContext db,
    PackScan scan,
    ImportedFiles imported,
    Renames renames,
    OldSlugs old,
    MarkdownRenderer renderer,
    ImportOptions options,
    DateTimeOffset now
)
{
    private const int BatchSize = 64;

    private readonly List<FileChange> changes = [];
    private readonly List<Problem> problems = [];
    private readonly List<(int Id, IReadOnlyList<string> Slugs)> related = [];
    private readonly List<int> written = [];
    private ImageSizes images = ImageSizes.None;

    public IReadOnlyList<FileChange> Changes => changes;

    /// <summary>What rendering found; with one error among them nothing more is written.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Ids of the questions whose rows changed.</summary>
    public IReadOnlyList<int> Written => written;

    private bool MayWrite => !scan.HasErrors && problems.Count == 0;

    public async Task RunAsync(
        QuestionTables tables,
        Sql sql,
        IProgress<WorkProgress>? progress,
        CancellationToken cancel
    )
    {
        images = await ImageSizes.LoadAsync(sql);
        var paths = await ChangedAsync(sql);
        List<QuestionPlan> ready = [];
        List<QuestionRow> rows = [];
        var done = 0;
        foreach (var batch in paths.Chunk(BatchSize))
        {
            var plans = await PlanAsync(batch, cancel);
            var ids = await sql.ReserveIdsAsync("questions", plans.Count(p => p.Stored is null));
            var writing = WriteAsync(tables, sql, ready, rows);
            try
            {
                rows = await RenderAsync(plans, ids, cancel);
            }
            finally
            {
                // The connection is free again before anybody rolls back.
                await writing;
            }

            ready = plans;
            progress?.Report(new("Importing", done += batch.Length, paths.Count));
        }

        await WriteAsync(tables, sql, ready, rows);
    }

    public Task WriteRelatedAsync(QuestionTables tables) => tables.WriteRelatedAsync(related);

    // Files that are not as they were last imported, and questions whose findings are mended elsewhere in the pack.
    private async Task<List<string>> ChangedAsync(Sql sql)
    {
        var held = (
            await sql.ListAsync("select slug from questions where held_status is not null", r => r.GetString(0))
        ).ToHashSet(StringComparer.Ordinal);
        var changed = new List<string>();
        foreach (var path in scan.Reader.QuestionPaths)
        {
            // What a part does not hold may be what a question was held back for.
            var isMended =
                held.Contains(old.OfFile(path)) && !scan.Reader.Lists.IsPart && scan.FindingsOf(path).Count == 0;
            var isRenamed = renames.OldSlugOf(SlugSpace.Question, SlugOf(path)) is not null;
            if (imported.IsUnchanged(path, scan.HashOf(path)) && !isMended && !isRenamed)
            {
                changes.Add(new(path, ChangeKind.Unchanged, [], [], false));
            }
            else
            {
                changed.Add(path);
            }
        }

        return changed;
    }

    private async Task<List<QuestionPlan>> PlanAsync(string[] paths, CancellationToken cancel)
    {
        var stored = await StoredQuestions.LoadAsync(db, [.. paths.Select(old.OfFile)], cancel);
        var origins = await imported.TextsAsync(paths);
        var plans = new List<QuestionPlan>();
        foreach (var path in paths)
        {
            var read = scan.Reader.Question(path);
            var pack = read with { File = read.File is null ? null : old.Apply(read.File) };
            if (!scan.IsAsScanned(path, pack.Bytes))
            {
                problems.Add(
                    new(path, 1, 1, "The file changed while it was being imported: import again.", Severity.Error)
                );
            }
            else if (pack.File is not null)
            {
                plans.Add(Plan(pack, stored.GetValueOrDefault(old.OfFile(path)), origins.GetValueOrDefault(path)));
            }
        }

        return plans;
    }

    private QuestionPlan Plan(ParsedQuestion pack, StoredQuestion? stored, byte[]? origin)
    {
        var findings = scan.FindingsOf(pack.Path);
        if (stored is null)
        {
            return new(pack, null, new(pack.File!, [], []), findings);
        }

        // An archived question without an origin vanished from an earlier pack: the pack brings it back.
        var before = origin is not null
            ? QuestionFileReader.Read(origin, new(), new(pack.Path)).File is { } file
                ? old.Apply(file)
                : null
            : stored.Status == PublicationStatus.Archived
                ? stored.File
                : null;
        var merge = ThreeWay.Merge(QuestionFields.All, before, stored.File, pack.File!, options.Take);
        var isRenamed = renames.OldSlugOf(SlugSpace.Question, SlugOf(pack.Path)) is not null;
        return new(pack, stored, isRenamed ? merge with { Changed = ["slug", .. merge.Changed] } : merge, findings);
    }

    private async Task<List<QuestionRow>> RenderAsync(
        List<QuestionPlan> plans,
        Queue<int> ids,
        CancellationToken cancel
    )
    {
        var rows = new QuestionRow?[plans.Count];
        var numbered = plans.ConvertAll(p => p.Stored?.Id ?? ids.Dequeue());
        await Parallel.ForAsync(
            0,
            plans.Count,
            cancel,
            async (i, cancel) =>
            {
                if (plans[i].IsWritten)
                {
                    rows[i] = new(
                        numbered[i],
                        plans[i],
                        await RenderedQuestion.RenderAsync(plans[i].File, images, renderer, cancel)
                    );
                }
            }
        );
        foreach (var row in rows.OfType<QuestionRow>())
        {
            var log = new FileLog(row.Plan.Path);
            row.Html.Report(row.Plan.Pack.Places, log);
            problems.AddRange(log.Problems);
        }

        return [.. rows.OfType<QuestionRow>()];
    }

    private async Task WriteAsync(QuestionTables tables, Sql sql, List<QuestionPlan> plans, List<QuestionRow> rows)
    {
        if (!MayWrite)
        {
            return;
        }

        await tables.WriteAsync(rows);
        await KeepAsync(sql, [.. rows.Where(r => r.Plan.Stored is not null)]);
        await imported.SaveAsync([.. plans.Where(p => p.IsSettled).Select(p => (p.Path, p.Pack.Bytes))]);
        changes.AddRange(plans.Select(p => p.Change));
        written.AddRange(rows.Select(r => r.Id));
        related.AddRange(rows.Select(r => (r.Id, r.File.Related)));
    }

    // What is new has no history yet.
    private async Task KeepAsync(Sql sql, IReadOnlyList<QuestionRow> changed)
    {
        if (changed.Count > 0)
        {
            await Revisions.BeforeAsync(sql, [.. changed.Select(r => (r.Id, r.Plan.Stored!.File))], now);
            await Revisions.AppendAsync(
                sql,
                [.. changed.Select(r => (r.Id, r.File))],
                new(RevisionOrigin.Imported, null, now, "")
            );
        }
    }

    private static string SlugOf(string path) => Path.GetFileNameWithoutExtension(path);
}
