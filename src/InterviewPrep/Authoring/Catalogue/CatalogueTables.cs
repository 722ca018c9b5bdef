using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>The rows of one kind, read and written as an import does.</summary>
internal sealed class CatalogueTables(
    AppDbContext db,
    Sql sql,
    CatalogueKind kind,
    DateTimeOffset now,
    CancellationToken cancel
)
{
    private IListTable? table;

    public CatalogueKind Kind => kind;

    public DateTimeOffset Now => now;

    /// <summary>Id and pack key of what an address names.</summary>
    public async Task<(int Id, string Key, bool IsArchived)?> FindAsync(string key)
    {
        var column = kind.Slugs() is null ? "id::text" : "slug";
        var rows = await sql.ListAsync(
            $"select id, {kind.Key()}, archived_at is not null from {kind.Table()} where {column} = $1",
            r => (r.GetInt32(0), r.GetString(1), r.GetBoolean(2)),
            key
        );
        return rows is [var row] ? row : null;
    }

    /// <summary>What an address has for a pack key.</summary>
    public async Task<string> AddressAsync(string key) => kind.Slugs() is null ? $"{(await IdAsync(key))}" : key;

    public Task<int> IdAsync(string key) =>
        sql.OneAsync<int>($"select id from {kind.Table()} where {kind.Key()} = $1", key);

    /// <summary>Every entry, archived ones too, as stored now.</summary>
    public async Task<IReadOnlyList<StoredItem>> LoadAsync()
    {
        db.ChangeTracker.Clear();
        table = ListTables.All(db, Array.Empty<string>().ToLookup(_ => 0), now).Single(t => t.Schema == kind.Schema());
        return await table.LoadAsync(cancel);
    }

    public async Task<ListItem> OneAsync(string key) => (await LoadAsync()).Single(s => s.Key == key).Item;

    /// <summary>Writes an entry of a table that was loaded.</summary>
    public Task PutAsync(PutItem put)
    {
        table!.Put(put);
        return db.SaveChangesAsync(cancel);
    }

    public Task<int> ArchiveAsync(string key) =>
        sql.RunAsync($"update {kind.Table()} set archived_at = $2 where {kind.Key()} = $1", key, now);
}
