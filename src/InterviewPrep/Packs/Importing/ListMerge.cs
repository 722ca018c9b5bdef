using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Packs.Importing;

/// <summary>An entry of a list as the database holds it.</summary>
internal sealed record StoredItem(string Key, ListItem Item, int Position, bool IsArchived);

/// <summary>An entry that the database shall hold.</summary>
internal sealed record PutItem(string Key, ListItem Item, int Position);

/// <summary>What an import does with one list file.</summary>
internal sealed record ListPlan(
    ListSchema Schema,
    IReadOnlyList<PutItem> Puts,
    IReadOnlyList<string> Archived,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Conflicts
);

/// <summary>Merges a list entry by entry and field by field.</summary>
internal sealed class ListMerge(ListFile? origin, IReadOnlyList<StoredItem> stored, ListFile pack, Take take)
{
    private const string Order = "order";

    private readonly Dictionary<string, ListItem> originByKey = ByKey(origin);
    private readonly Dictionary<string, StoredItem> storedByKey = stored.ToDictionary(
        s => s.Key,
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, ListItem> packByKey = ByKey(pack);
    private readonly Dictionary<string, ListItem> result = new(StringComparer.Ordinal);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly List<string> archived = [];
    private readonly List<string> fields = [];
    private readonly List<string> conflicts = [];

    /// <param name="kept">Entries that stay although the pack dropped them, because other content needs them.</param>
    public ListPlan Run(IReadOnlySet<string> kept)
    {
        foreach (var (key, item) in packByKey)
        {
            Merge(key, item);
        }

        foreach (var entry in stored.Where(s => !s.IsArchived && !packByKey.ContainsKey(s.Key)))
        {
            Drop(entry, kept.Contains(entry.Key));
        }

        var puts = Placed(TargetOrder()).Where(IsChanged).ToList();
        return new(pack.Schema, puts, archived, fields, conflicts);
    }

    private void Merge(string key, ListItem item)
    {
        if (!storedByKey.TryGetValue(key, out var entry) || (entry.IsArchived && !originByKey.ContainsKey(key)))
        {
            result[key] = item;
            touched.Add(key);
            fields.Add(Name(key, "added"));
            return;
        }

        if (entry.IsArchived)
        {
            return;
        }

        var merged = ThreeWay.Merge(Fields(pack.Schema), originByKey.GetValueOrDefault(key), entry.Item, item, take);
        result[key] = merged.Value;
        fields.AddRange(merged.Changed.Select(f => Name(key, f)));
        conflicts.AddRange(merged.Conflicts.Select(f => Name(key, f)));
        if (merged.Changed.Count > 0)
        {
            touched.Add(key);
        }
    }

    // Entries that only the database has stay; those that the pack had and dropped go, unless they were edited since.
    private void Drop(StoredItem entry, bool isNeeded)
    {
        var wasImported = originByKey.TryGetValue(entry.Key, out var before) && pack.Schema != ListSchema.Redirects;
        var wasEdited = wasImported && Fields(pack.Schema).Any(f => f.Text(before!) != f.Text(entry.Item));
        if (wasImported && !isNeeded && (!wasEdited || take == Take.Pack))
        {
            archived.Add(entry.Key);
            fields.Add($"{entry.Key}: archived");
            return;
        }

        result[entry.Key] = entry.Item;
        if (wasImported && take != Take.Database)
        {
            conflicts.Add($"{entry.Key}: archived");
        }
    }

    // Stored places are kept as long as they give the order: they need not be without gaps.
    private IEnumerable<PutItem> Placed(List<string> order)
    {
        var places = new List<int>();
        foreach (var key in order)
        {
            var next = places.Count == 0 ? 0 : places[^1] + 1;
            places.Add(storedByKey.TryGetValue(key, out var entry) && !entry.IsArchived ? entry.Position : next);
        }

        var isAscending = places.Zip(places.Skip(1)).All(p => p.First < p.Second);
        return order.Select((key, i) => new PutItem(key, result[key], isAscending ? places[i] : i));
    }

    private List<string> TargetOrder()
    {
        var database = stored
            .Where(s => result.ContainsKey(s.Key))
            .OrderBy(s => s.Position)
            .Select(s => s.Key)
            .ToList();
        var both = database.Where(packByKey.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var ours = packByKey.Keys.Where(both.Contains).ToList();
        var theirs = database.Where(both.Contains).ToList();
        var before = originByKey.Keys.Where(both.Contains).ToList();
        List<string> packFirst =
        [
            .. packByKey.Keys.Where(result.ContainsKey),
            .. database.Where(k => !packByKey.ContainsKey(k)),
        ];
        if (theirs.SequenceEqual(ours) || theirs.SequenceEqual(before) || take == Take.Pack)
        {
            if (!theirs.SequenceEqual(ours))
            {
                fields.Add(Order);
            }

            return packFirst;
        }

        if (!ours.SequenceEqual(before) && take == Take.Neither)
        {
            conflicts.Add(Order);
        }

        return [.. database, .. packFirst.Except(database, StringComparer.Ordinal)];
    }

    private bool IsChanged(PutItem put) =>
        touched.Contains(put.Key) || (pack.Schema.HasOrder && storedByKey[put.Key].Position != put.Position);

    private static string Name(string key, string field) => key.Length == 0 ? field : $"{key}: {field}";

    public static IReadOnlyList<MergeField<ListItem>> Fields(ListSchema schema) =>
        [
            .. schema.Fields.Select(f => new MergeField<ListItem>(
                f.Key,
                item => string.Join('\u001f', item.Texts(f.Key)),
                (item, from) => item.Copy().With(f.Key, from.Texts(f.Key))
            )),
        ];

    private static Dictionary<string, ListItem> ByKey(ListFile? file) =>
        file?.Items.DistinctBy(file.Schema.KeyOf).ToDictionary(file.Schema.KeyOf, StringComparer.Ordinal) ?? [];
}
