using System.Security.Cryptography;
using InterviewPrep.Data;
using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Packs.Importing;

/// <summary>Imports the header and the lists of a pack.</summary>
internal sealed class ListImport(
    AppDbContext db,
    PackScan scan,
    ImportedFiles imported,
    Renames renames,
    OldSlugs old,
    Take take
)
{
    private readonly List<FileChange> changes = [];
    private readonly List<(string Path, byte[] Bytes)> settled = [];
    private ListPlan? paths;

    public IReadOnlyList<FileChange> Changes => changes;

    /// <summary>Whether names by which questions are found changed.</summary>
    public bool HasNewNames { get; private set; }

    private bool IsPart => scan.Reader.Lists.IsPart;

    public async Task RunAsync(KeptEntries kept, DateTimeOffset now, CancellationToken cancel)
    {
        var pathQuestions = await ListTables.PathQuestionsAsync(db, cancel);
        foreach (var table in ListTables.All(db, pathQuestions, now))
        {
            if (scan.Reader.Lists[table.Schema] is { } pack)
            {
                await RunAsync(table, old.Apply(pack), kept, now, cancel);
            }
            else if (!IsPart && imported.Paths.Contains(table.Schema.File))
            {
                // The optional file is gone: the same as one without entries.
                await RunAsync(table, new(table.Schema, []), kept, now, cancel);
                await imported.ForgetAsync([table.Schema.File]);
            }
        }

        await db.SaveChangesAsync(cancel);
        await imported.SaveAsync(settled);
    }

    /// <summary>The questions of paths, once every question is there.</summary>
    public async Task WritePathsAsync(Sql sql, SlugIds slugs)
    {
        foreach (var put in paths?.Puts ?? [])
        {
            var id = await sql.OneAsync<int>("select id from learning_paths where slug = $1", put.Key);
            await sql.RunAsync("delete from learning_path_questions where learning_path_id = $1", id);
            await sql.CopyAsync(
                "learning_path_questions (learning_path_id, position, question_id)",
                put.Item.Texts("questions")
                    .Select((slug, i) => new object?[] { id, i, slugs[SlugSpace.Question, slug] })
            );
        }
    }

    private async Task RunAsync(
        IListTable table,
        ListFile pack,
        KeptEntries kept,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var file = table.Schema.File;
        var bytes = scan.Files.Has(file) ? scan.Files.Read(file, new(file)) : null;
        if (bytes is not null && imported.IsUnchanged(file, SHA256.HashData(bytes)))
        {
            changes.Add(new(file, ChangeKind.Unchanged, [], [], false));
            return;
        }

        var stored = await table.LoadAsync(cancel);
        // The header says whose part it is, and not what the database holds.
        if (IsPart && table.Schema == ListSchema.Header && stored.Count > 0)
        {
            return;
        }

        var merge = new ListMerge(await OriginAsync(table.Schema), stored, pack, take);
        var plan = merge.Run(
            IsPart
                ? stored.Select(s => s.Key).ToHashSet(StringComparer.Ordinal)
                : await kept.OfAsync(table.Schema, pack)
        );
        foreach (var put in plan.Puts.OrderBy(p => p.Item.Text("parent") is not null))
        {
            table.Put(put);
        }

        foreach (var key in plan.Archived)
        {
            table.Archive(key, now);
        }

        Note(plan, stored.Count == 0, bytes);
    }

    private void Note(ListPlan plan, bool isNew, byte[]? bytes)
    {
        var file = plan.Schema.File;
        HasNewNames |= plan.Fields.Count > 0 && plan.Schema.Space is not null;
        paths = plan.Schema == ListSchema.Paths ? plan : paths;
        if (bytes is not null && plan.Conflicts.Count == 0 && !IsPart)
        {
            settled.Add((file, bytes));
        }

        var hasChanges = plan.Puts.Count > 0 || plan.Archived.Count > 0;
        var kind =
            !hasChanges ? ChangeKind.Unchanged
            : isNew ? ChangeKind.Added
            : ChangeKind.Changed;
        changes.Add(new(file, kind, isNew ? [] : plan.Fields, plan.Conflicts, false));
    }

    private async Task<ListFile?> OriginAsync(ListSchema schema)
    {
        var texts = await imported.TextsAsync([schema.File]);
        var log = new FileLog(schema.File);
        return
            texts.TryGetValue(schema.File, out var bytes)
            && PackText.Decode(bytes, log) is { } text
            && new ListReader(schema, log).Read(text) is { } origin
            ? old.Apply(renames.Apply(origin))
            : null;
    }
}
