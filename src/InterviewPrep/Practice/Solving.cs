using InterviewPrep.Data;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Practice;

/// <summary>Marks and unmarks questions as solved; only a member with a submitted answer may.</summary>
public sealed class Solving(AppDbContext db, TimeProvider clock)
{
    /// <summary>False where no published question has that id or the member has not answered it yet.</summary>
    public async Task<bool> SetAsync(Guid member, int questionId, bool isSolved, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.LockCountsAsync(questionId, cancel) || !await HasAnsweredAsync(member, questionId, cancel))
        {
            return false;
        }

        await (
            isSolved
                ? db.Database.ExecuteSqlAsync(
                    $"""
                    insert into solves (member_id, question_id, at) values ({member}, {questionId}, {clock.GetUtcNow()})
                    on conflict do nothing
                    """,
                    cancel
                )
                : db.Solves.Where(s => s.MemberId == member && s.QuestionId == questionId).ExecuteDeleteAsync(cancel)
        );
        await db.RecountAsync(questionId, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private Task<bool> HasAnsweredAsync(Guid member, int questionId, CancellationToken cancel) =>
        db.Answers.AnyAsync(a => a.MemberId == member && a.QuestionId == questionId && a.FollowUpId == null, cancel);
}
