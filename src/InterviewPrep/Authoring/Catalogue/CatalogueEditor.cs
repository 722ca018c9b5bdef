using InterviewPrep.Authoring.Editing;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Catalogue;

/// <summary>Changes the catalogue: each change is one transaction, with its row of the audit log and what search and cached pages need.</summary>
public sealed class CatalogueEditor(AppDbContext db, CatalogueShelf shelf, TimeProvider clock)
{
    /// <summary>Null where there is no such entry.</summary>
    public async Task<OpenedEntry?> OpenAsync(CatalogueKind kind, string key, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var tables = new CatalogueTables(db, Sql(cancel), kind, clock.GetUtcNow(), cancel);
        return await tables.FindAsync(key) is { } found && await shelf.OneAsync(kind, found.Id, cancel) is { } row
            ? new(key, CatalogueText.Of(kind.Schema(), await tables.OneAsync(found.Key)), row)
            : null;
    }

    /// <summary>Where an old slug leads, or null.</summary>
    public async Task<string?> MovedToAsync(CatalogueKind kind, string key, CancellationToken cancel) =>
        kind.Slugs() is { } slugs ? await db.MovedToAsync(slugs, key, cancel) : null;

    /// <summary>Topics of the first level by name, for what may stand below one.</summary>
    public Task<List<Choice>> ParentsAsync(CancellationToken cancel) =>
        db
            .Topics.Where(t => t.ParentId == null && t.ArchivedAt == null)
            .OrderBy(t => t.Name)
            .ThenBy(t => t.Slug)
            .Select(t => new Choice(t.Slug, t.Name))
            .ToListAsync(cancel);

    /// <summary>Makes an entry, at the end of the editors' order.</summary>
    public Task<CatalogueResult> CreateAsync(
        Editor editor,
        CatalogueKind kind,
        CatalogueText text,
        CancellationToken cancel
    ) => RunAsync(kind, save => save.CreateAsync(editor, text), cancel);

    /// <summary>Saves an entry, unless it is wrong or somebody else saved in between.</summary>
    /// <param name="was">What the editor began from.</param>
    public Task<CatalogueResult> SaveAsync(
        Editor editor,
        CatalogueKind kind,
        string key,
        CatalogueText was,
        CatalogueText text,
        CancellationToken cancel
    ) => RunAsync(kind, save => save.SaveAsync(editor, key, was, text), cancel);

    /// <summary>Takes an entry that nothing refers to out of lists and filters; its row stays.</summary>
    public Task<CatalogueResult> ArchiveAsync(
        Editor editor,
        CatalogueKind kind,
        string key,
        CancellationToken cancel
    ) => RunAsync(kind, save => save.ArchiveAsync(editor, key), cancel);

    /// <summary>Brings an archived entry back as it was.</summary>
    public Task<CatalogueResult> RestoreAsync(
        Editor editor,
        CatalogueKind kind,
        string key,
        CancellationToken cancel
    ) => RunAsync(kind, save => save.RestoreAsync(editor, key), cancel);

    /// <summary>What a merge would change; null where one of the two is not there.</summary>
    public async Task<MergePreview?> PreviewAsync(CatalogueKind kind, string key, string into, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var sql = Sql(cancel);
        var tables = new CatalogueTables(db, sql, kind, clock.GetUtcNow(), cancel);
        return await new CatalogueMerge(db, sql, tables, cancel).PreviewAsync(key, into);
    }

    /// <summary>Makes one entry part of another: all that refers to it, its names and its address.</summary>
    public Task<CatalogueResult> MergeAsync(
        Editor editor,
        CatalogueKind kind,
        string key,
        string into,
        CancellationToken cancel
    ) =>
        RunAsync(
            kind,
            (sql, tables) => new CatalogueMerge(db, sql, tables, cancel).RunAsync(editor, key, into),
            cancel
        );

    private Task<CatalogueResult> RunAsync(
        CatalogueKind kind,
        Func<CatalogueSave, Task<CatalogueResult>> change,
        CancellationToken cancel
    ) => RunAsync(kind, (sql, tables) => change(new(db, sql, tables, cancel)), cancel);

    private async Task<CatalogueResult> RunAsync(
        CatalogueKind kind,
        Func<Sql, CatalogueTables, Task<CatalogueResult>> change,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var sql = Sql(cancel);
        if (!await ImportGate.EnterAsync(sql, isAlone: true, cancel))
        {
            return new CatalogueBusy();
        }

        var tables = new CatalogueTables(db, sql, kind, clock.GetUtcNow(), cancel);
        var result = await change(sql, tables);
        if (result is EntrySaved)
        {
            await transaction.CommitAsync(cancel);
        }

        return result;
    }

    private Sql Sql(CancellationToken cancel) => new((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
}
