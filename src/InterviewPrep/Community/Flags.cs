using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community;

/// <summary>Reported problems, for the editors to look at.</summary>
public sealed class Flags(AppDbContext db, TimeProvider clock)
{
    /// <summary>Longest description, in UTF-16 units.</summary>
    public const int MaxLength = 2000;

    /// <summary>Open reports one member may have on one question.</summary>
    public const int MaxOpen = 5;

    /// <summary>Null where the report was kept (a repeated one is kept once), else a sentence for the field.</summary>
    public async Task<string?> ReportAsync(
        Viewer viewer,
        int questionId,
        long? answerId,
        FlagReason reason,
        string? typed,
        CancellationToken cancel
    )
    {
        var member = viewer.MemberId ?? throw new ArgumentException("Only members report.", nameof(viewer));
        if (viewer.Suspension is { } suspension)
        {
            return suspension.Sentence;
        }

        var details = AnswerText.Clean(typed).Trim();
        if (details.Length > MaxLength)
        {
            return $"Describe the problem in at most {MaxLength:N0} characters.";
        }

        if (reason == FlagReason.Other && details.Length == 0)
        {
            return "Say in a sentence what is wrong, so that an editor can mend it.";
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.LockCountsAsync(questionId, cancel) || !await AnswerIsPublicAsync(questionId, answerId, cancel))
        {
            return "This question or answer is no longer published.";
        }

        var open = await db
            .Flags.Where(f => f.MemberId == member && f.QuestionId == questionId && f.ResolvedAt == null)
            .ToListAsync(cancel);
        if (open.Any(f => f.AnswerId == answerId && f.Reason == reason && (f.Details ?? "") == details))
        {
            return null;
        }

        if (open.Count >= MaxOpen)
        {
            return $"You have {MaxOpen} open reports on this question. An editor will look at them first.";
        }

        db.Flags.Add(
            new Flag
            {
                MemberId = member,
                QuestionId = questionId,
                AnswerId = answerId,
                Reason = reason,
                Details = details.Length == 0 ? null : details,
                At = clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<bool> AnswerIsPublicAsync(int questionId, long? answerId, CancellationToken cancel) =>
        answerId is null
        || await db.Answers.Public().AnyAsync(a => a.Id == answerId && a.QuestionId == questionId, cancel);
}
