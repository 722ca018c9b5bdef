using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs.Lists;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Packs.Importing;

/// <summary>Terms with their synonyms.</summary>
internal sealed class GlossaryTable(AppDbContext db) : IListTable
{
    private readonly Dictionary<string, GlossaryTerm> rows = new(StringComparer.Ordinal);

    public ListSchema Schema => ListSchema.Glossary;

    public async Task<IReadOnlyList<StoredItem>> LoadAsync(CancellationToken cancel)
    {
        foreach (
            var row in await db
                .GlossaryTerms.IgnoreQueryFilters()
                .OrderBy(g => g.Position)
                .ThenBy(g => g.Id)
                .ToListAsync(cancel)
        )
        {
            rows[row.Term] = row;
        }

        return [.. rows.Values.Select(r => new StoredItem(r.Term, Item(r), r.Position, r.ArchivedAt is not null))];
    }

    public void Put(PutItem put)
    {
        if (!rows.TryGetValue(put.Key, out var row))
        {
            row = new() { Term = put.Key };
            rows[put.Key] = row;
            db.Add(row);
        }

        row.Synonyms = [.. put.Item.Texts("synonyms")];
        row.Position = put.Position;
        row.ArchivedAt = null;
    }

    public void Archive(string key, DateTimeOffset now) => rows[key].ArchivedAt = now;

    private static ListItem Item(GlossaryTerm row) =>
        new ListItem().With("term", row.Term).With("synonyms", row.Synonyms);
}

/// <summary>Old slugs. They redirect for ever, so that dropping one from a pack changes nothing.</summary>
internal sealed class RedirectTable(AppDbContext db, DateTimeOffset now) : IListTable
{
    private readonly Dictionary<string, SlugAlias> rows = new(StringComparer.Ordinal);

    public ListSchema Schema => ListSchema.Redirects;

    public async Task<IReadOnlyList<StoredItem>> LoadAsync(CancellationToken cancel)
    {
        foreach (var row in await db.SlugAliases.ToListAsync(cancel))
        {
            rows[Schema.KeyOf(Item(row))] = row;
        }

        return
        [
            .. rows.Select(r => new StoredItem(r.Key, Item(r.Value), 0, false))
                .OrderBy(s => s.Key, StringComparer.Ordinal),
        ];
    }

    public void Put(PutItem put)
    {
        var to = put.Item.Text("to")!;
        if (rows.TryGetValue(put.Key, out var row))
        {
            row.NewSlug = to;
            return;
        }

        db.Add(
            new SlugAlias
            {
                Kind = Enum.Parse<SlugKind>(put.Item.Text("kind")!, ignoreCase: true),
                OldSlug = put.Item.Text("from")!,
                NewSlug = to,
                CreatedAt = now,
            }
        );
    }

    public void Archive(string key, DateTimeOffset at) => throw new InvalidOperationException("Redirects stay.");

    private static ListItem Item(SlugAlias row) =>
        new ListItem()
            .With("kind", row.Kind.ToString().ToLowerInvariant())
            .With("from", row.OldSlug)
            .With("to", row.NewSlug);
}

/// <summary>The one row of the header.</summary>
internal sealed class HeaderTable(AppDbContext db) : IListTable
{
    private PackHeader? row;

    public ListSchema Schema => ListSchema.Header;

    public async Task<IReadOnlyList<StoredItem>> LoadAsync(CancellationToken cancel)
    {
        this.row = await db.PackHeaders.SingleOrDefaultAsync(cancel);
        return this.row is null ? [] : [new("", Item(this.row), 0, false)];
    }

    public void Put(PutItem put)
    {
        var name = put.Item.Text("name")!;
        var version = put.Item.Text("version")!;
        if (this.row is null)
        {
            this.row = new()
            {
                Id = 1,
                Name = name,
                Version = version,
            };
            db.Add(this.row);
        }

        this.row.Format = int.Parse(put.Item.Text("format")!);
        this.row.Name = name;
        this.row.Version = version;
        this.row.Licence = put.Item.Text("licence");
    }

    public void Archive(string key, DateTimeOffset now) => throw new InvalidOperationException("A pack has a header.");

    private static ListItem Item(PackHeader row) =>
        new ListItem()
            .With("format", row.Format.ToString())
            .With("name", row.Name)
            .With("version", row.Version)
            .With("licence", row.Licence);
}
