using InterviewPrep.Authoring.Editing;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>One change of one entry inside its transaction.</summary>
internal sealed class CatalogueSave(AppDbContext db, Sql sql, CatalogueTables tables, CancellationToken cancel)
{
    private readonly CatalogueKind kind = tables.Kind;
    private readonly ListSchema schema = tables.Kind.Schema();

    public async Task<CatalogueResult> CreateAsync(Editor editor, CatalogueText text)
    {
        var stored = await tables.LoadAsync();
        var (item, remarks) = CatalogueCheck.Run(schema, Living(stored), text.Read(schema));
        remarks = [.. remarks, .. await TakenAsync(stored, schema.KeyOf(text.Read(schema)), null)];
        if (item is null || remarks.Count > 0)
        {
            return new EntryRefused(remarks);
        }

        var key = schema.KeyOf(item);
        await tables.PutAsync(new(key, item, stored.Select(s => s.Position + 1).DefaultIfEmpty().Max()));
        var id = await tables.IdAsync(key);
        await CloseAsync(editor, "catalogue.created", id, null, item);
        return new EntrySaved(await tables.AddressAsync(key));
    }

    public async Task<CatalogueResult> SaveAsync(Editor editor, string address, CatalogueText was, CatalogueText text)
    {
        var stored = await tables.LoadAsync();
        if (
            await tables.FindAsync(address) is not { IsArchived: false } found
            || stored.Single(s => s.Key == found.Key) is not { } entry
        )
        {
            return new EntryGone();
        }

        var (origin, mine) = (was.Read(schema), text.Read(schema));
        if (Changed(origin, entry.Item).Count > 0 && Changed(mine, entry.Item).Count > 0)
        {
            return Overtaken(origin, entry.Item, mine);
        }

        var others = Living(stored.Where(s => s.Key != found.Key)).Select(o => Below(o, found.Key, schema.KeyOf(mine)));
        var (item, remarks) = CatalogueCheck.Run(schema, [.. others], mine);
        remarks = [.. remarks, .. await TakenAsync(stored, schema.KeyOf(mine), found.Key)];
        if (item is null || remarks.Count > 0)
        {
            return new EntryRefused(remarks);
        }

        if (Changed(item, entry.Item).Count == 0)
        {
            return new EntryUnchanged();
        }

        var key = schema.KeyOf(item);
        if (key != found.Key)
        {
            await RenameAsync(found.Key, key);
        }

        await tables.PutAsync(new(key, item, entry.Position));
        await CloseAsync(editor, "catalogue.saved", found.Id, entry.Item, item);
        return new EntrySaved(await tables.AddressAsync(key));
    }

    public async Task<CatalogueResult> ArchiveAsync(Editor editor, string address)
    {
        if (await tables.FindAsync(address) is not { IsArchived: false } found)
        {
            return new EntryGone();
        }

        var isUnused = await sql.OneAsync<bool>(
            $"select {CatalogueReference.NoneTo(kind)} from {kind.Table()} e where e.id = $1",
            found.Id
        );
        if (!isUnused)
        {
            return EntryRefused.For("Something refers to this by now: merge it into another one instead.");
        }

        await tables.ArchiveAsync(found.Key);
        await CloseAsync(editor, "catalogue.archived", found.Id, null, null);
        return new EntrySaved(address);
    }

    public async Task<CatalogueResult> RestoreAsync(Editor editor, string address)
    {
        if (await tables.FindAsync(address) is not { IsArchived: true } found)
        {
            return new EntryGone();
        }

        var stored = await tables.LoadAsync();
        var entry = stored.Single(s => s.Key == found.Key);
        if (await LeadsToAsync(found.Key) is { } merged)
        {
            return EntryRefused.For($"This was merged into “{merged}”, and its old address leads there for ever.");
        }

        var (_, remarks) = CatalogueCheck.Run(schema, Living(stored), entry.Item);
        if (remarks.Count > 0)
        {
            return EntryRefused.For(remarks[0].Message);
        }

        await tables.PutAsync(new(entry.Key, entry.Item, entry.Position));
        await CloseAsync(editor, "catalogue.restored", found.Id, null, null);
        return new EntrySaved(address);
    }

    private static List<ListItem> Living(IEnumerable<StoredItem> stored) =>
        [.. stored.Where(s => !s.IsArchived).Select(s => s.Item)];

    // Other topics stay below one whose slug changes.
    private static ListItem Below(ListItem other, string old, string key) =>
        other.Text("parent") == old ? other.Copy().With("parent", key) : other;

    private List<string> Changed(ListItem one, ListItem other) =>
        [.. ListMerge.Fields(schema).Where(f => f.Text(one) != f.Text(other)).Select(f => f.Name)];

    private EntryOvertaken Overtaken(ListItem origin, ListItem stored, ListItem mine)
    {
        var fields = ListMerge.Fields(schema);
        var merge = ThreeWay.Merge(fields, origin, stored, mine, Take.Neither);
        var conflicts = fields.Where(f => merge.Conflicts.Contains(f.Name, StringComparer.Ordinal)).ToList();
        var merged = conflicts.Aggregate(merge.Value, (value, field) => field.Take(value, mine));
        return new(
            CatalogueText.Of(schema, stored),
            CatalogueText.Of(schema, merged),
            Changed(mine, merged),
            conflicts.ToDictionary(f => f.Name, f => string.Join('\n', stored.Texts(f.Name)), StringComparer.Ordinal)
        );
    }

    /// <summary>What keeps an entry from being called so, beside other entries that are not archived.</summary>
    private async Task<IReadOnlyList<Remark>> TakenAsync(IReadOnlyList<StoredItem> stored, string key, string? old)
    {
        if (key.Length == 0 || key == old)
        {
            return [];
        }

        var field = schema.Fields[0].Key;
        if (
            stored.FirstOrDefault(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && s.Key != old) is
            { } there
        )
        {
            return
            [
                CatalogueCheck.Error(
                    field,
                    there.IsArchived
                        ? $"“{there.Key}” is archived: bring it back, or choose another."
                        : $"“{there.Key}” is there already: choose another."
                ),
            ];
        }

        return await LeadsToAsync(key) is { } target && target != old
            ?
            [
                CatalogueCheck.Error(
                    field,
                    $"“{key}” is an old address of “{target}” and leads there for ever: choose another."
                ),
            ]
            : [];
    }

    private async Task<string?> LeadsToAsync(string key) =>
        kind.Slugs() is { } slugs ? await db.MovedToAsync(slugs, key, cancel) : null;

    private async Task RenameAsync(string old, string key)
    {
        if (kind.Slugs() is not { } slugs)
        {
            // A pack that still has the old term finds it archived, and does not bring it back.
            await tables.ArchiveAsync(old);
        }
        else
        {
            await sql.RunAsync($"update {kind.Table()} set slug = $2 where slug = $1", old, key);
            await Redirects.AddAsync(sql, slugs, old, key, tables.Now);
        }

        await tables.LoadAsync();
    }

    private async Task CloseAsync(Editor editor, string action, int id, ListItem? before, ListItem? after)
    {
        var changed = before is null || after is null ? schema.Fields.Select(f => f.Key) : Changed(before, after);
        var detail = after is null
            ? null
            : new Dictionary<string, object?>
            {
                ["before"] = Facts(before, changed),
                ["after"] = Facts(after, changed),
            };
        await CatalogueClose.RunAsync(
            db,
            new(editor.MemberId, action, kind.Subject(id), detail, $"{CatalogueReference.Questions(kind, "$1")}", id),
            tables.Now,
            cancel
        );
    }

    private static Dictionary<string, string>? Facts(ListItem? item, IEnumerable<string> fields) =>
        item is null
            ? null
            : fields.Where(f => item.Texts(f).Count > 0).ToDictionary(f => f, f => string.Join(", ", item.Texts(f)));
}
