using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Questions;

/// <summary>
/// Keeps <see cref="QuestionCounts"/> true: lock first, act, recount, all in one transaction. Two actions at once wait for
/// each other on the row, so that the second one counts what the first one stored.
/// </summary>
internal static class Counters
{
    /// <summary>Takes the question's row of counters until the transaction ends; false where no published question has that id.</summary>
    public static async Task<bool> LockCountsAsync(this AppDbContext db, int questionId, CancellationToken cancel)
    {
        var locked = await db
            .Database.SqlQuery<int>(
                $"""
                select c.question_id as "Value" from question_counts c join questions q on q.id = c.question_id
                where c.question_id = {questionId} and q.status = 'Published' for update of c
                """
            )
            .ToListAsync(cancel);
        return locked.Count == 1;
    }

    /// <summary>As <see cref="LockCountsAsync"/>, whatever the question's status.</summary>
    public static Task LockAnyCountsAsync(this AppDbContext db, int questionId, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"select 1 from question_counts where question_id = {questionId} for update",
            cancel
        );

    /// <summary>Counts every counter of the question again from the stored actions.</summary>
    public static Task RecountAsync(this AppDbContext db, int questionId, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            update question_counts set
                up_votes = (select count(*) from question_votes where question_id = {questionId} and value = 1),
                down_votes = (select count(*) from question_votes where question_id = {questionId} and value = -1),
                answers = (select count(*) from answers
                    where question_id = {questionId} and follow_up_id is null and hidden_at is null),
                solved = (select count(*) from solves where question_id = {questionId})
            where question_id = {questionId}
            """,
            cancel
        );
}
