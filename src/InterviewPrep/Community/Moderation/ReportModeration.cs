using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community.Moderation;

/// <summary>Settles readers' reports and decides what candidates say of their interviews, each with its audit row.</summary>
public sealed class ReportModeration(AppDbContext db, TimeProvider clock)
{
    /// <param name="word">What the editor adds for the reader, or null: at most <see cref="AnswerModeration.MaxReason"/> characters.</param>
    public async Task<ModerationResult> SettleAsync(
        Editor editor,
        long id,
        FlagOutcome outcome,
        string? word,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var settled = await db
            .Flags.Where(f => f.Id == id && f.ResolvedAt == null)
            .ExecuteUpdateAsync(
                f =>
                    f.SetProperty(x => x.ResolvedAt, now)
                        .SetProperty(x => x.Outcome, outcome)
                        .SetProperty(x => x.Word, word),
                cancel
            );
        if (settled == 0)
        {
            return await db.Flags.AnyAsync(f => f.Id == id, cancel)
                ? ModerationResult.Overtaken
                : ModerationResult.Unknown;
        }

        db.AuditEntries.Add(
            Audit.Of(editor.MemberId, "flag.settled", $"flag:{id}", now, new { outcome = $"{outcome}" })
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ModerationResult.Done;
    }

    /// <summary>Confirms a report of an interview, or refuses it: a refused one counts nowhere.</summary>
    /// <param name="seenAt">When what the editor read was reported.</param>
    /// <param name="refusal">Told to the candidate, or null to confirm: at most <see cref="AnswerModeration.MaxReason"/> characters.</param>
    public async Task<ModerationResult> DecideAsync(
        Editor editor,
        long id,
        DateTimeOffset seenAt,
        string? refusal,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? refusedAt = refusal is null ? null : now;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var decided = await db
            .InterviewReports.Where(r => r.Id == id && r.DecidedAt == null && r.At == seenAt)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.DecidedAt, now)
                        .SetProperty(x => x.RefusedAt, refusedAt)
                        .SetProperty(x => x.RefusedReason, refusal),
                cancel
            );
        if (decided == 0)
        {
            return await db.InterviewReports.AnyAsync(r => r.Id == id, cancel)
                ? ModerationResult.Overtaken
                : ModerationResult.Unknown;
        }

        var action = refusal is null ? "interview-report.confirmed" : "interview-report.refused";
        db.AuditEntries.Add(Audit.Of(editor.MemberId, action, $"interview-report:{id}", now, new { seenAt }));
        await db.SaveChangesAsync(cancel);
        // The pages that strangers share count it.
        await ContentSignal.RaiseAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        return ModerationResult.Done;
    }
}
