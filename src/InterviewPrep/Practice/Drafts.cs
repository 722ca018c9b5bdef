using InterviewPrep.Data;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Practice;

/// <summary>Keeps what is being written. Two tabs never overwrite each other unseen: each save names the one before it.</summary>
public sealed class Drafts(AppDbContext db, TimeProvider clock)
{
    /// <summary>Stores the text if <paramref name="basedOn"/> is the number of the newest save (0 where there is none).</summary>
    public async Task<DraftResult> SaveAsync(
        Guid member,
        int questionId,
        int? followUpId,
        string? typed,
        int basedOn,
        CancellationToken cancel
    )
    {
        var markdown = AnswerText.Clean(typed);
        if (markdown.Length > AnswerText.MaxLength)
        {
            return new DraftResult.Invalid(AnswerText.Problem(markdown)!);
        }

        if (!await ExistsAsync(questionId, followUpId, cancel))
        {
            return new DraftResult.Missing();
        }

        var draft = await FindAsync(member, questionId, followUpId, cancel);
        if (draft is not null && draft.Markdown == markdown)
        {
            return new DraftResult.Saved(draft.Number);
        }

        if ((draft?.Number ?? 0) != basedOn)
        {
            return new DraftResult.Stale(draft?.Markdown ?? "", draft?.Number ?? 0);
        }

        draft ??= Begin(member, questionId, followUpId);
        draft.Markdown = markdown;
        draft.Number++;
        draft.SavedAt = clock.GetUtcNow();
        try
        {
            await db.SaveChangesAsync(cancel);
            return new DraftResult.Saved(draft.Number);
        }
        catch (DbUpdateException e)
            when (e is DbUpdateConcurrencyException
                || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            )
        {
            db.ChangeTracker.Clear();
            var stored = await FindAsync(member, questionId, followUpId, cancel);
            return new DraftResult.Stale(stored?.Markdown ?? "", stored?.Number ?? 0);
        }
    }

    private Task<bool> ExistsAsync(int questionId, int? followUpId, CancellationToken cancel) =>
        db
            .Questions.Published()
            .AnyAsync(
                q =>
                    q.Id == questionId
                    && (followUpId == null || q.FollowUps.Any(f => f.Id == followUpId && f.ArchivedAt == null)),
                cancel
            );

    private Task<Draft?> FindAsync(Guid member, int questionId, int? followUpId, CancellationToken cancel) =>
        db.Drafts.SingleOrDefaultAsync(
            d => d.MemberId == member && d.QuestionId == questionId && d.FollowUpId == followUpId,
            cancel
        );

    private Draft Begin(Guid member, int questionId, int? followUpId)
    {
        var draft = new Draft
        {
            MemberId = member,
            QuestionId = questionId,
            FollowUpId = followUpId,
            Markdown = "",
        };
        db.Drafts.Add(draft);
        return draft;
    }
}

/// <summary>What became of a saved draft.</summary>
public abstract record DraftResult
{
    private DraftResult() { }

    public sealed record Saved(int Number) : DraftResult;

    public sealed record Stale(string StoredMarkdown, int Number) : DraftResult;

    public sealed record Invalid(string Message) : DraftResult;

    public sealed record Missing : DraftResult;
}
