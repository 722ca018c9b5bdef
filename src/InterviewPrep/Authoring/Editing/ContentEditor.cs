using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Settings;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Editing;

/// <summary>
/// The one reader of raw, locked text: opens questions for editors, keeps what they have not saved, and saves. A save
/// is the import of one file, judged by the same reader, linter and renderer, and merged with what others saved meanwhile.
/// </summary>
public sealed partial class ContentEditor(
    AppDbContext db,
    MarkdownRenderer renderer,
    Paywall paywall,
    CurrentSettings settings,
    TimeProvider clock
) : IContentEditor<QuestionText>
{
    private readonly WorkingCopies<QuestionText> copies = new(db, ContentKind.Question, clock);

    /// <summary>Longest reason for a change, in UTF-16 units.</summary>
    public const int MaxReason = 300;

    /// <inheritdoc/>
    public async Task<FoundItem?> FindAsync(Editor editor, string slug, CancellationToken cancel)
    {
        return await db
            .Questions.Where(q => q.Slug == slug)
            .Select(q => new FoundItem(q.Id, q.Title, (q.HeldStatus ?? q.Status) == PublicationStatus.Published))
            .SingleOrDefaultAsync(cancel);
    }

    /// <inheritdoc/>
    public Task<string?> MovedToAsync(Editor editor, string slug, CancellationToken cancel) =>
        db.MovedToAsync(SlugKind.Question, slug, cancel);

    /// <inheritdoc/>
    public async Task<Edited<QuestionText>?> OpenAsync(Editor editor, string slug, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var sql = Sql(cancel);
        var stored = (await StoredQuestions.LoadAsync(db, [slug], cancel)).GetValueOrDefault(slug);
        if (stored is null)
        {
            return null;
        }

        var (own, others) = await copies.ReadAsync(editor, stored.Id, cancel);
        return new(
            stored.Id,
            slug,
            await Revisions.LastAsync(sql, ContentKind.Question, stored.Id),
            TextOfQuestion.Of(stored.File),
            own,
            others
        );
    }

    /// <inheritdoc/>
    public async Task<FormCheck> CheckAsync(QuestionText text, string slug, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        return new((await new QuestionCheck(Sql(cancel), renderer).RunAsync(text, slug, Today, new(), cancel)).Remarks);
    }

    /// <summary>What questions are filed under now.</summary>
    public async Task<EditChoices> ChoicesAsync(CancellationToken cancel)
    {
        await using var batch = new SqlBatch(db);
        foreach (var table in (string[])["categories", "interview_roles", "rounds", "companies", "topics"])
        {
            batch.Add($"select slug, name from {table} where archived_at is null order by name, slug");
        }

        await using var reader = await batch.ReadAsync(cancel);
        async Task<List<Choice>> Next() =>
            await reader.ListAsync(r => new Choice(r.GetString(0), r.GetString(1)), cancel);
        return new(await Next(), await Next(), await Next(), await Next(), await Next());
    }

    /// <inheritdoc/>
    public Task KeepAsync(Editor editor, int id, int baseNumber, QuestionText text, CancellationToken cancel) =>
        copies.KeepAsync(editor, id, baseNumber, text, cancel);

    /// <inheritdoc/>
    public Task DiscardAsync(Editor editor, int id, CancellationToken cancel) =>
        copies.DiscardAsync(editor, id, cancel);

    /// <inheritdoc/>
    public Task<SaveResult> SaveAsync(
        Editor editor,
        int id,
        int baseNumber,
        QuestionText text,
        string reason,
        bool mayOverride,
        CancellationToken cancel
    ) => SaveAsync(editor, id, baseNumber, text, new SaveReason(RevisionOrigin.Edited, reason), mayOverride, cancel);

    /// <summary>Makes a question that nobody reads yet.</summary>
    /// <param name="slug">Its address for ever after, but for renames.</param>
    public async Task<SaveResult> CreateAsync(Editor editor, string slug, QuestionText text, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var save = new QuestionSave(db, Sql(cancel), renderer, clock.GetUtcNow(), cancel);
        var result = await save.CreateAsync(editor, slug, text);
        if (result is Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return result;
    }

    private async Task<SaveResult> SaveAsync(
        Editor editor,
        int id,
        int baseNumber,
        QuestionText text,
        SaveReason why,
        bool mayOverride,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var save = new QuestionSave(db, Sql(cancel), renderer, clock.GetUtcNow(), cancel);
        var result = await save.RunAsync(editor, id, baseNumber, text, why, mayOverride);
        if (result is Saved)
        {
            await transaction.CommitAsync(cancel);
        }
        else if (result is Unchanged && why.Origin == RevisionOrigin.Edited)
        {
            await transaction.RollbackAsync(cancel);
            await DiscardAsync(editor, id, cancel);
        }

        return result;
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private Sql Sql(CancellationToken cancel) => new((NpgsqlConnection)db.Database.GetDbConnection(), cancel);
}
