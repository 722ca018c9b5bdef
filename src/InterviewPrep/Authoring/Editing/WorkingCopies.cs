using System.Text.Json;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Authoring.Editing;

/// <summary>What editors have written and not saved yet, of one kind of content.</summary>
internal sealed class WorkingCopies<TText>(AppDbContext db, ContentKind kind, TimeProvider clock)
    where TText : class, new()
{
    /// <summary>This editor's own copy, and who else has one.</summary>
    public async Task<(KeptCopy<TText>? Own, IReadOnlyList<OtherEditor> Others)> ReadAsync(
        Editor editor,
        int id,
        CancellationToken cancel
    )
    {
        var copies = await db
            .WorkingCopies.AsNoTracking()
            .Where(w => w.Kind == kind && w.ItemId == id)
            .Join(db.Users, w => w.EditorId, m => m.Id, (w, m) => new { Copy = w, m.DisplayName })
            .ToListAsync(cancel);
        var own = copies.Find(c => c.Copy.EditorId == editor.MemberId)?.Copy;
        return (
            own is null ? null : new(JsonSerializer.Deserialize<TText>(own.Form) ?? new(), own.BaseNumber, own.SavedAt),
            [
                .. copies
                    .Where(c => c.Copy.EditorId != editor.MemberId)
                    .Select(c => new OtherEditor(c.DisplayName, c.Copy.SavedAt)),
            ]
        );
    }

    public Task KeepAsync(Editor editor, int id, int baseNumber, TText text, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into working_copies (kind, item_id, editor_id, base_number, form, saved_at)
            values ({kind.ToString()}, {id}, {editor.MemberId}, {baseNumber}, {JsonSerializer.Serialize(
                text
            )}::jsonb, {clock.GetUtcNow()})
            on conflict (kind, item_id, editor_id) do update
            set base_number = excluded.base_number, form = excluded.form, saved_at = excluded.saved_at
            """,
            cancel
        );

    public Task DiscardAsync(Editor editor, int id, CancellationToken cancel) =>
        db
            .WorkingCopies.Where(w => w.Kind == kind && w.ItemId == id && w.EditorId == editor.MemberId)
            .ExecuteDeleteAsync(cancel);
}
