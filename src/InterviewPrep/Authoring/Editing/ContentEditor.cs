using System.Text.Json;
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
)
{
    /// <summary>Longest reason for a change, in UTF-16 units.</summary>
    public const int MaxReason = 300;

    /// <summary>Which question has that slug, without reading its texts; null where none has.</summary>
    public async Task<FoundQuestion?> FindAsync(Editor _, string slug, CancellationToken cancel)
    {
        return await db
            .Questions.Where(q => q.Slug == slug)
            .Select(q => new FoundQuestion(q.Id, q.Title, (q.HeldStatus ?? q.Status) == PublicationStatus.Published))
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>The slug that a renamed question has now, or null.</summary>
    public Task<string?> MovedToAsync(Editor _, string slug, CancellationToken cancel) =>
        db.MovedToAsync(SlugKind.Question, slug, cancel);

    /// <summary>Null where there is no such question.</summary>
    public async Task<EditedQuestion?> OpenAsync(Editor editor, string slug, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        var sql = Sql(cancel);
        var stored = (await StoredQuestions.LoadAsync(db, [slug], cancel)).GetValueOrDefault(slug);
        if (stored is null)
        {
            return null;
        }

        var copies = await db
            .WorkingCopies.AsNoTracking()
            .Where(w => w.Kind == ContentKind.Question && w.ItemId == stored.Id)
            .Join(db.Users, w => w.EditorId, m => m.Id, (w, m) => new { Copy = w, m.DisplayName })
            .ToListAsync(cancel);
        var own = copies.Find(c => c.Copy.EditorId == editor.MemberId)?.Copy;
        var kept = own is null ? null : new KeptCopy(Form(own.Form), own.BaseNumber, own.SavedAt);
        var text = TextOfQuestion.Of(stored.File);
        return new(
            stored.Id,
            slug,
            await Revisions.LastAsync(sql, stored.Id),
            text,
            kept,
            [
                .. copies
                    .Where(c => c.Copy.EditorId != editor.MemberId)
                    .Select(c => new OtherEditor(c.DisplayName, c.Copy.SavedAt)),
            ]
        );
    }

    /// <summary>What is to be mended in a form, saved or not.</summary>
    public async Task<IReadOnlyList<Remark>> CheckAsync(QuestionText text, string slug, CancellationToken cancel)
    {
        await using var held = await HeldConnection.OpenAsync(db, cancel);
        return (await new QuestionCheck(Sql(cancel), renderer).RunAsync(text, slug, Today, new(), cancel)).Remarks;
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

    /// <summary>Keeps what an editor has written so far, right or wrong; readers see nothing of it.</summary>
    public Task KeepAsync(Editor editor, int id, int baseNumber, QuestionText text, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into working_copies (kind, item_id, editor_id, base_number, form, saved_at)
            values ('Question', {id}, {editor.MemberId}, {baseNumber}, {JsonSerializer.Serialize(
                text
            )}::jsonb, {clock.GetUtcNow()})
            on conflict (kind, item_id, editor_id) do update
            set base_number = excluded.base_number, form = excluded.form, saved_at = excluded.saved_at
            """,
            cancel
        );

    /// <summary>Throws away what an editor has not saved.</summary>
    public Task DiscardAsync(Editor editor, int id, CancellationToken cancel) =>
        db
            .WorkingCopies.Where(w => w.Kind == ContentKind.Question && w.ItemId == id && w.EditorId == editor.MemberId)
            .ExecuteDeleteAsync(cancel);

    /// <summary>Saves a question as a new revision, unless it is wrong or somebody else saved in between.</summary>
    /// <param name="baseNumber">The revision that the editor began from.</param>
    /// <param name="mayOverride">Publish in spite of the linter's findings.</param>
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

    private static QuestionText Form(string json) => JsonSerializer.Deserialize<QuestionText>(json) ?? new();
}
