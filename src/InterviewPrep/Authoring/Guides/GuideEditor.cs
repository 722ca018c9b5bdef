using InterviewPrep.Authoring.Editing;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Guides;

/// <summary>
/// Opens guides with their locked texts and keys for editors, keeps what they have not saved, and saves, as
/// <see cref="ContentEditor"/> does with questions. A save is the import of one file.
/// </summary>
public sealed partial class GuideEditor(AppDbContext db, MarkdownRenderer renderer, TimeProvider clock)
    : IContentEditor<Manuscript>
{
    private const string Categories = """
        select slug, name from categories where archived_at is null and "for" <> 'Questions' order by name, slug
        """;

    private readonly WorkingCopies<Manuscript> copies = new(db, ContentKind.Guide, clock);

    /// <inheritdoc/>
    public async Task<FoundItem?> FindAsync(Editor editor, string slug, CancellationToken cancel) =>
        await db
            .Guides.Where(g => g.Slug == slug)
            .Select(g => new FoundItem(g.Id, g.Title, (g.HeldStatus ?? g.Status) == PublicationStatus.Published))
            .SingleOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public Task<string?> MovedToAsync(Editor editor, string slug, CancellationToken cancel) =>
        db.MovedToAsync(SlugKind.Guide, slug, cancel);

    /// <inheritdoc/>
    public async Task<Edited<Manuscript>?> OpenAsync(Editor editor, string slug, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        if ((await StoredGuides.LoadAsync(db, [slug], cancel)).GetValueOrDefault(slug) is not { } stored)
        {
            return null;
        }

        var (own, others) = await copies.ReadAsync(editor, stored.Id, cancel);
        var number = await Revisions.LastAsync(Sql(cancel), ContentKind.Guide, stored.Id);
        return new(stored.Id, slug, number, ManuscriptOfGuide.Of(stored.File, stored.Sections), own, others);
    }

    /// <inheritdoc/>
    public async Task<FormCheck> CheckAsync(Manuscript text, string slug, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var check = await new GuideCheck(Sql(cancel), renderer).RunAsync(text, slug, today, new(), cancel);
        return new(check.Remarks, check.Length);
    }

    /// <summary>What guides are filed under now.</summary>
    public async Task<GuideChoices> ChoicesAsync(CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        batch
            .Add(Categories)
            .Add("select slug, name from topics where archived_at is null order by name, slug")
            .Add("select slug, title from guides where status <> 'Archived' order by title, slug");
        await using var reader = await batch.ReadAsync(cancel);
        async Task<List<Choice>> Next() =>
            await reader.ListAsync(r => new Choice(r.GetString(0), r.GetString(1)), cancel);
        return new(await Next(), await Next(), await Next());
    }

    /// <inheritdoc/>
    public Task KeepAsync(Editor editor, int id, int baseNumber, Manuscript text, CancellationToken cancel) =>
        copies.KeepAsync(editor, id, baseNumber, text, cancel);

    /// <inheritdoc/>
    public Task DiscardAsync(Editor editor, int id, CancellationToken cancel) =>
        copies.DiscardAsync(editor, id, cancel);

    /// <inheritdoc/>
    public Task<SaveResult> SaveAsync(
        Editor editor,
        int id,
        int baseNumber,
        Manuscript text,
        string reason,
        bool mayOverride,
        CancellationToken cancel
    ) =>
        InTransactionAsync(
            save => save.RunAsync(editor, id, baseNumber, text, new(RevisionOrigin.Edited, reason), mayOverride),
            editor,
            id,
            cancel
        );

    /// <summary>Makes a guide that nobody reads yet.</summary>
    /// <param name="slug">Its address for ever after, but for renames.</param>
    public Task<SaveResult> CreateAsync(Editor editor, string slug, Manuscript text, CancellationToken cancel) =>
        InTransactionAsync(save => save.CreateAsync(editor, slug, text), editor, null, cancel);

    /// <inheritdoc/>
    public Task<RenameResult> RenameAsync(Editor editor, string slug, string to, CancellationToken cancel) =>
        new Renaming(db, Sql(cancel), ContentKind.Guide, clock.GetUtcNow(), cancel).RunAsync(
            editor,
            slug,
            to,
            id => GuideIndex.UpdateAsync((NpgsqlConnection)db.Database.GetDbConnection(), [id], cancel)
        );

    /// <param name="copyOf">The guide whose working copy goes away where it says what is stored.</param>
    private async Task<SaveResult> InTransactionAsync(
        Func<GuideSave, Task<SaveResult>> run,
        Editor editor,
        int? copyOf,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await run(new(db, Sql(cancel), renderer, clock.GetUtcNow(), cancel));
        if (result is Saved)
        {
            await transaction.CommitAsync(cancel);
        }
        else if (result is Unchanged && copyOf is { } id)
        {
            await transaction.RollbackAsync(cancel);
            await DiscardAsync(editor, id, cancel);
        }

        return result;
    }

    private Sql Sql(CancellationToken cancel) => new((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
}

/// <summary>What a guide can be filed under and lead to, by slug and name.</summary>
public sealed record GuideChoices(
    IReadOnlyList<Choice> Categories,
    IReadOnlyList<Choice> Topics,
    IReadOnlyList<Choice> Guides
);
