using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Images;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Packs.Importing;

/// <summary>Imports guides, after the questions that they refer to.</summary>
internal sealed class GuideImport(
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
    private readonly List<FileChange> changes = [];
    private readonly List<Problem> problems = [];
    private readonly List<GuideRow> rows = [];
    private readonly List<GuidePlan> plans = [];

    public IReadOnlyList<FileChange> Changes => changes;

    /// <summary>What rendering found; with one error among them nothing is written.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Ids of the guides whose rows changed.</summary>
    public IEnumerable<int> Written => rows.Select(r => r.Id);

    /// <summary>Finds out what changes, and renders it.</summary>
    public async Task PlanAsync(Sql sql, CancellationToken cancel)
    {
        var images = await ImageSizes.LoadAsync(sql);
        var paths = await ChangedAsync(sql);
        var stored = await StoredGuides.LoadAsync(db, [.. paths.Select(old.OfFile)], cancel);
        var origins = await imported.TextsAsync(paths);
        foreach (var path in paths)
        {
            var read = scan.Reader.Guide(path);
            if (!scan.IsAsScanned(path, read.Bytes))
            {
                problems.Add(
                    new(path, 1, 1, "The file changed while it was being imported: import again.", Severity.Error)
                );
            }
            else if (read.File is { } file)
            {
                var pack = read with { File = old.Apply(file) };
                plans.Add(Plan(pack, stored.GetValueOrDefault(old.OfFile(path)), origins.GetValueOrDefault(path)));
            }
        }

        var ids = await sql.ReserveIdsAsync("guides", plans.Count(p => p.Stored is null));
        await RenderAsync(plans.FindAll(p => p.IsWritten), ids, images, cancel);
    }

    /// <summary>Writes what was planned, once every question is there.</summary>
    public async Task WriteAsync(Sql sql, SlugIds slugs)
    {
        var tables = new GuideTables(sql, slugs, now);
        var kept = rows.FindAll(r => r.Plan.Stored is not null);
        await Revisions.BeforeAsync(sql, [.. kept.Select(r => (r.Id, r.Plan.Stored!.File))], now);
        foreach (var row in rows)
        {
            await tables.WriteAsync(row);
        }

        await Revisions.AppendAsync(
            sql,
            [.. kept.Select(r => (r.Id, r.File))],
            new(RevisionOrigin.Imported, null, now, "")
        );
        await slugs.LoadAsync(SlugSpace.Guide, sql);
        foreach (var row in rows)
        {
            await tables.WriteRelationsAsync(row);
        }

        await imported.SaveAsync([.. plans.Where(p => p.IsSettled).Select(p => (p.Path, p.Pack.Bytes))]);
        changes.AddRange(plans.Select(p => p.Change));
    }

    // Files that are not as they were last imported, and guides whose findings are mended elsewhere in the pack.
    private async Task<List<string>> ChangedAsync(Sql sql)
    {
        var held = (
            await sql.ListAsync("select slug from guides where held_status is not null", r => r.GetString(0))
        ).ToHashSet(StringComparer.Ordinal);
        var changed = new List<string>();
        foreach (var path in scan.Reader.GuidePaths)
        {
            var slug = SlugOf(path);
            // What a part does not hold may be what a guide was held back for.
            var isMended =
                held.Contains(old.OfFile(path)) && !scan.Reader.Lists.IsPart && scan.FindingsOf(path).Count == 0;
            var isRenamed = renames.OldSlugOf(SlugSpace.Guide, slug) is not null;
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

    private GuidePlan Plan(ParsedGuide pack, StoredGuide? stored, byte[]? origin)
    {
        var findings = scan.FindingsOf(pack.Path);
        if (stored is null)
        {
            return new(pack, null, new(pack.File!, [], []), findings);
        }

        // An archived guide without an origin vanished from an earlier pack: the pack brings it back.
        var before =
            origin is not null && GuideFileReader.Read(origin, new(), new(pack.Path)).File is { } file ? old.Apply(file)
            : stored.Status == PublicationStatus.Archived ? stored.File
            : null;
        var merge = ThreeWay.Merge(GuideFields.All, before, stored.File, pack.File!, options.Take);
        var isRenamed = renames.OldSlugOf(SlugSpace.Guide, SlugOf(pack.Path)) is not null;
        return new(pack, stored, isRenamed ? merge with { Changed = ["slug", .. merge.Changed] } : merge, findings);
    }

    // Several at once, so that one is read and cleaned while the formulas of another are set.
    private async Task RenderAsync(List<GuidePlan> changed, Queue<int> ids, ImageSizes images, CancellationToken cancel)
    {
        var rendered = new RenderedGuide[changed.Count];
        await Parallel.ForAsync(
            0,
            changed.Count,
            cancel,
            async (i, cancel) =>
                rendered[i] = await RenderedGuide.RenderAsync(changed[i].File, images, renderer, cancel)
        );
        foreach (var (plan, html) in changed.Zip(rendered))
        {
            var log = new FileLog(plan.Path);
            html.Report(plan.Pack.Places, log);
            problems.AddRange(log.Problems);
            rows.Add(new(plan.Stored?.Id ?? ids.Dequeue(), plan, html));
        }
    }

    private static string SlugOf(string path) => Path.GetFileNameWithoutExtension(path);
}
