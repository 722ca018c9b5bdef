using InterviewPrep.Packs;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Authoring.Editing;

public sealed partial class ContentEditor
{
    /// <summary>Most questions that are changed at once: a page of the list.</summary>
    public const int MostAtOnce = Lists.ShelfQuery.PageSize;

    /// <summary>Does the same to several questions, each as a revision of its own; what cannot be changed stays as it is.</summary>
    public async Task<BulkResult> ChangeAsync(
        Editor editor,
        IReadOnlyCollection<string> slugs,
        BulkAct act,
        string reason,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = new BulkRun(new(db, Sql(cancel), renderer, clock.GetUtcNow(), cancel), editor);
        // In the order of whoever locks several, so that nobody waits in a circle.
        var chosen = await db
            .Questions.Where(q => slugs.Contains(q.Slug))
            .OrderBy(q => q.Id)
            .Select(q => new { q.Id, q.Title })
            .Take(MostAtOnce)
            .ToListAsync(cancel);
        foreach (var question in chosen)
        {
            await run.ChangeAsync(question.Id, question.Title, file => BulkActs.Apply(file, act), reason);
        }

        var result = await EndAsync(run, editor, transaction, cancel);
        return result with { Missing = slugs.Distinct(StringComparer.Ordinal).Count() - chosen.Count };
    }

    /// <summary>Takes a change of several questions back, but for those that were changed again since; null where it is not there.</summary>
    public async Task<BulkResult?> UndoAsync(Editor editor, int id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        if (
            await db
                .BulkChanges.Where(b => b.Id == id && b.EditorId == editor.MemberId && b.UndoneAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(b => b.UndoneAt, now), cancel) == 0
        )
        {
            return null;
        }

        var change = await db.BulkChanges.AsNoTracking().SingleAsync(b => b.Id == id, cancel);
        var sql = Sql(cancel);
        var run = new BulkRun(new(db, sql, renderer, now, cancel), editor);
        foreach (var (question, i) in change.Questions.Select((q, i) => (q, i)))
        {
            var facts = await db
                .Questions.Where(q => q.Id == question)
                .Select(q => new { q.Slug, q.Title })
                .SingleAsync(cancel);
            if (await Revisions.LastAsync(sql, ContentKind.Question, question) != change.After[i])
            {
                run.Refuse(facts.Title, "It was changed again since.");
            }
            else if (await Revisions.ReadForNowAsync(sql, question, change.Before[i], facts.Slug) is { } before)
            {
                await run.ChangeAsync(question, facts.Title, _ => before, "Undone");
            }
        }

        return await EndAsync(run, editor, transaction, cancel);
    }

    private async Task<BulkResult> EndAsync(
        BulkRun run,
        Editor editor,
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction,
        CancellationToken cancel
    )
    {
        if (run.IsBusy)
        {
            return run.Result(undo: null);
        }

        var change = run.Change(editor, clock.GetUtcNow());
        if (change.Questions.Length > 0)
        {
            db.BulkChanges.Add(change);
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return run.Result(change.Questions.Length > 0 ? change.Id : null);
    }
}
