using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Mail;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community.Moderation;

/// <summary>Accepts, hides and shows public answers: answer, counters, caches, letter and audit row in one transaction.</summary>
public sealed class AnswerModeration(AppDbContext db, Mailer mailer, ModerationLetters letters, TimeProvider clock)
{
    /// <summary>Longest reason or word of an editor, in UTF-16 units.</summary>
    public const int MaxReason = 300;

    /// <summary>Finds what a member shows in order; from then on none of theirs waits unless it was hidden.</summary>
    /// <param name="revision">What the editor read.</param>
    public Task<ModerationResult> AcceptAsync(Editor editor, long id, int revision, CancellationToken cancel) =>
        ChangeAsync(
            id,
            a => a.WaitsSince is not null && a.Visibility == AnswerVisibility.Public && a.RevisionNumber == revision,
            async (answer, now) =>
            {
                var wasHidden = Show(answer);
                answer.AcceptedAt = now;
                await db
                    .Answers.Where(a => a.MemberId == answer.MemberId && a.Id != id && a.HiddenAt == null)
                    .ExecuteUpdateAsync(a => a.SetProperty(x => x.WaitsSince, (DateTimeOffset?)null), cancel);
                db.AuditEntries.Add(
                    Audit.Of(editor.MemberId, "answer.accepted", $"answer:{id}", now, new { revision })
                );
                await WriteAsync(answer, wasHidden ? letters.Shown : null, cancel);
            },
            cancel
        );

    /// <summary>Hides a public answer until its author revises it and an editor accepts that. Open reports on it are settled.</summary>
    /// <param name="reason">Told to the author: 1 to <see cref="MaxReason"/> characters.</param>
    public Task<ModerationResult> HideAsync(
        Editor editor,
        long id,
        int revision,
        string reason,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            a => !a.IsBarred && a.Visibility == AnswerVisibility.Public && a.RevisionNumber == revision,
            async (answer, now) =>
            {
                (answer.HiddenAt, answer.HiddenReason) = (now, reason);
                (answer.WaitsSince, answer.AcceptedAt) = (null, null);
                var reports = await db
                    .Flags.Where(f => f.AnswerId == id && f.ResolvedAt == null)
                    .ExecuteUpdateAsync(
                        f => f.SetProperty(x => x.ResolvedAt, now).SetProperty(x => x.Outcome, FlagOutcome.Mended),
                        cancel
                    );
                db.AuditEntries.Add(
                    Audit.Of(editor.MemberId, "answer.hidden", $"answer:{id}", now, new { revision, reports })
                );
                await WriteAsync(answer, (to, title) => letters.Hidden(to, title, reason), cancel);
            },
            cancel
        );

    /// <summary>Takes the hiding back.</summary>
    public Task<ModerationResult> ShowAsync(Editor editor, long id, CancellationToken cancel) =>
        ChangeAsync(
            id,
            a => a.HiddenAt is not null,
            async (answer, now) =>
            {
                Show(answer);
                db.AuditEntries.Add(
                    Audit.Of(
                        editor.MemberId,
                        "answer.shown",
                        $"answer:{id}",
                        now,
                        new { revision = answer.RevisionNumber }
                    )
                );
                await WriteAsync(answer, letters.Shown, cancel);
            },
            cancel
        );

    private static bool Show(SubmittedAnswer answer)
    {
        var wasHidden = answer.HiddenAt is not null;
        (answer.HiddenAt, answer.HiddenReason, answer.WaitsSince) = (null, null, null);
        return wasHidden;
    }

    private async Task<ModerationResult> ChangeAsync(
        long id,
        Predicate<SubmittedAnswer> isAsSeen,
        Func<SubmittedAnswer, DateTimeOffset, Task> change,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var question = await db
            .Answers.Where(a => a.Id == id && a.FollowUpId == null)
            .Select(a => (int?)a.QuestionId)
            .SingleOrDefaultAsync(cancel);
        if (question is null)
        {
            return ModerationResult.Unknown;
        }

        // As submissions do: the counters first, so that no two wait for each other; the answer, because visibility needs no counter.
        await db.LockAnyCountsAsync(question.Value, cancel);
        var answer = await db
            .Answers.FromSql($"select * from answers where id = {id} for update")
            .SingleOrDefaultAsync(cancel);
        if (answer is null || !isAsSeen(answer))
        {
            return answer is null ? ModerationResult.Unknown : ModerationResult.Overtaken;
        }

        await change(answer, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await db.RecountAsync(question.Value, cancel);
        // What was hidden leaves the pages that strangers share at once, and not when they grow old.
        await ContentSignal.RaiseAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return ModerationResult.Done;
    }

    private async Task WriteAsync(SubmittedAnswer answer, Func<string, Named, Letter>? letter, CancellationToken cancel)
    {
        if (letter is not null && await db.ConfirmedAddressAsync(answer.MemberId, cancel) is { } address)
        {
            var question = await db
                .Questions.Where(q => q.Id == answer.QuestionId)
                .Select(q => new Named(q.Slug, q.Title))
                .SingleAsync(cancel);
            await mailer.SendAsync(letter(address, question), cancel);
        }
    }
}
