using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>Guides that an earlier pack had and this one has not: they are archived, never deleted.</summary>
internal sealed class VanishedGuides(
    AppDbContext db,
    Sql sql,
    PackScan scan,
    ImportedFiles imported,
    OldSlugs old,
    Take take,
    DateTimeOffset now
)
{
    public async Task<(IReadOnlyList<FileChange> Changes, IReadOnlyList<int> Ids)> ArchiveAsync(
        CancellationToken cancel
    )
    {
        var vanished = imported
            .Paths.Where(p =>
                !scan.Reader.Lists.IsPart && p.StartsWith("guides/", StringComparison.Ordinal) && !scan.Files.Has(p)
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        var stored = await StoredGuides.LoadAsync(db, [.. vanished.Select(old.OfFile)], cancel);
        var origins = await imported.TextsAsync(vanished);
        var changes = vanished.ConvertAll(p => Judge(p, stored.GetValueOrDefault(old.OfFile(p)), origins[p]));
        var archived = changes
            .FindAll(c => c.Kind == ChangeKind.Archived)
            .ConvertAll(c => (stored[old.OfFile(c.Path)].Id, stored[old.OfFile(c.Path)].File));
        await Revisions.BeforeAsync(sql, archived, now);
        await Revisions.AppendAsync(
            sql,
            archived.ConvertAll(g => (g.Id, g.File with { Publication = new(PublicationStatus.Archived, null) })),
            new(RevisionOrigin.Imported, null, now, "")
        );
        var ids = archived.ConvertAll(g => g.Id);
        await sql.RunAsync(
            "update guides set status = 'Archived', held_status = null, publish_at = null where id = any($1)",
            ids.ToArray()
        );
        await imported.ForgetAsync(changes.Where(c => c.Conflicts.Count == 0).Select(c => c.Path));
        return (changes, ids);
    }

    // What was edited since the last import is not taken away unasked.
    private FileChange Judge(string path, StoredGuide? guide, byte[] origin)
    {
        if (guide is null || guide.Status == PublicationStatus.Archived || take == Take.Database)
        {
            return new(path, ChangeKind.Unchanged, [], [], false);
        }

        var before = GuideFileReader.Read(origin, new(), new(path)).File;
        var isEdited = before is null || GuideFields.All.Any(f => f.Text(old.Apply(before)) != f.Text(guide.File));
        return isEdited && take == Take.Neither
            ? new(path, ChangeKind.Unchanged, [], ["status"], false)
            : new(path, ChangeKind.Archived, ["status"], [], false);
    }
}
