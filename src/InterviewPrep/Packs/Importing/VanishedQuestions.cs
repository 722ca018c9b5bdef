using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>Questions that an earlier pack had and this one has not: they are archived, never deleted.</summary>
internal sealed class VanishedQuestions(
    AppDbContext db,
    Sql sql,
    PackScan scan,
    ImportedFiles imported,
    OldSlugs old,
    Take take,
    DateTimeOffset now
)
{
    private const int BatchSize = 200;

    public async Task<(IReadOnlyList<FileChange> Changes, IReadOnlyList<int> Ids)> ArchiveAsync(
        CancellationToken cancel
    )
    {
        var vanished = imported
            .Paths.Where(p =>
                !scan.Reader.Lists.IsPart && p.StartsWith("questions/", StringComparison.Ordinal) && !scan.Files.Has(p)
            )
            .Order(StringComparer.Ordinal);
        var changes = new List<FileChange>();
        var archived = new List<(int Id, QuestionFile File)>();
        foreach (var batch in vanished.Chunk(BatchSize))
        {
            var stored = await StoredQuestions.LoadAsync(db, [.. batch.Select(old.OfFile)], cancel);
            var origins = await imported.TextsAsync(batch);
            foreach (var path in batch)
            {
                var question = stored.GetValueOrDefault(old.OfFile(path));
                var change = Judge(path, question, origins[path]);
                changes.Add(change);
                if (change.Kind == ChangeKind.Archived)
                {
                    archived.Add((question!.Id, question.File));
                }
            }
        }

        var ids = archived.ConvertAll(q => q.Id);
        await Revisions.BeforeAsync(sql, archived, now);
        await Revisions.AppendAsync(
            sql,
            archived.ConvertAll(q => (q.Id, q.File with { Publication = new(PublicationStatus.Archived, null) })),
            new(RevisionOrigin.Imported, null, now, "")
        );
        await sql.RunAsync(
            "update questions set status = 'Archived', held_status = null, publish_at = null where id = any($1)",
            ids.ToArray()
        );
        await imported.ForgetAsync(changes.Where(c => c.Conflicts.Count == 0).Select(c => c.Path));
        return (changes, ids);
    }

    // What was edited since the last import is not taken away unasked.
    private FileChange Judge(string path, StoredQuestion? question, byte[] origin)
    {
        if (question is null || question.Status == PublicationStatus.Archived || take == Take.Database)
        {
            return new(path, ChangeKind.Unchanged, [], [], false);
        }

        var before = QuestionFileReader.Read(origin, new(), new(path)).File;
        var isEdited =
            before is null || QuestionFields.All.Any(f => f.Text(old.Apply(before)) != f.Text(question.File));
        return isEdited && take == Take.Neither
            ? new(path, ChangeKind.Unchanged, [], ["status"], false)
            : new(path, ChangeKind.Archived, ["status"], [], false);
    }
}
