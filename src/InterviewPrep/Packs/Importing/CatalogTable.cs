using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs.Lists;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs.Importing;

/// <summary>Categories, companies, roles, rounds, topics and paths, which share slug, name, text and place.</summary>
/// <param name="make">A new row with its slug and name.</param>
internal sealed class CatalogTable<T>(ListSchema schema, AppDbContext db, Func<string, string, T> make) : IListTable
    where T : CatalogEntry
{
    private readonly Dictionary<string, T> rows = new(StringComparer.Ordinal);

    public ListSchema Schema => schema;

    /// <summary>Copies further columns into an entry.</summary>
    public Action<T, ListItem>? Read { get; init; }

    /// <summary>Copies further keys of an entry into its row.</summary>
    public Action<T, ListItem>? Write { get; init; }

    public async Task<IReadOnlyList<StoredItem>> LoadAsync(CancellationToken cancel)
    {
        foreach (var row in await db.Set<T>().OrderBy(e => e.Position).ThenBy(e => e.Id).ToListAsync(cancel))
        {
            rows[row.Slug] = row;
        }

        return [.. rows.Values.Select(r => new StoredItem(r.Slug, Item(r), r.Position, r.ArchivedAt is not null))];
    }

    public T Row(string slug) => rows[slug];

    public void Put(PutItem put)
    {
        var name = put.Item.Text("name")!;
        if (!rows.TryGetValue(put.Key, out var row))
        {
            row = make(put.Key, name);
            rows[put.Key] = row;
            db.Add(row);
        }

        row.Name = name;
        row.About = put.Item.Text("about");
        row.Position = put.Position;
        row.ArchivedAt = null;
        Write?.Invoke(row, put.Item);
    }

    public void Archive(string key, DateTimeOffset now) => rows[key].ArchivedAt = now;

    private ListItem Item(T row)
    {
        var item = new ListItem().With("slug", row.Slug).With("name", row.Name).With("about", row.About);
        Read?.Invoke(row, item);
        return item;
    }
}
