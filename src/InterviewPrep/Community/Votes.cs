using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Settings;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community;

/// <summary>
/// Votes on questions and on other members' public answers. Voting the same way twice keeps one vote. Setting one needs a
/// confirmed address, because accounts are free to make; taking one back does not.
/// </summary>
public sealed class Votes(AppDbContext db, CurrentSettings settings, TimeProvider clock)
{
    /// <summary>Stores +1 or -1, or takes the vote back with 0; unknown where no published question has that id.</summary>
    public async Task<VoteResult> OnQuestionAsync(Viewer viewer, int questionId, int value, CancellationToken cancel)
    {
        var member = MemberOf(viewer);
        if (!settings.Now.HasVotes)
        {
            return VoteResult.SwitchedOff;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.LockCountsAsync(questionId, cancel))
        {
            return VoteResult.Unknown;
        }

        if (!MaySet(viewer, value))
        {
            return Refusal(viewer);
        }

        await (
            Sign(value) is { } vote
                ? db.Database.ExecuteSqlAsync(
                    $"""
                    insert into question_votes (question_id, member_id, value, at)
                    values ({questionId}, {member}, {vote}, {clock.GetUtcNow()})
                    on conflict (question_id, member_id) do update set value = excluded.value, at = excluded.at
                    """,
                    cancel
                )
                : db
                    .QuestionVotes.Where(v => v.MemberId == member && v.QuestionId == questionId)
                    .ExecuteDeleteAsync(cancel)
        );

        await db.RecountAsync(questionId, cancel);
        await transaction.CommitAsync(cancel);
        return VoteResult.Counted;
    }

    /// <summary>As for questions; unknown for an answer that is not public, hidden, the member's own, or to a question that is not published.</summary>
    public async Task<VoteResult> OnAnswerAsync(Viewer viewer, long answerId, int value, CancellationToken cancel)
    {
        var member = MemberOf(viewer);
        if (!settings.Now.HasVotes)
        {
            return VoteResult.SwitchedOff;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from answers where id = {answerId} for update", cancel);
        var isOpen = await db
            .Answers.Public()
            .AnyAsync(
                a =>
                    a.Id == answerId && a.MemberId != member && db.Questions.Published().Any(q => q.Id == a.QuestionId),
                cancel
            );
        if (!isOpen)
        {
            return VoteResult.Unknown;
        }

        if (!MaySet(viewer, value))
        {
            return Refusal(viewer);
        }

        await (
            Sign(value) is { } vote
                ? db.Database.ExecuteSqlAsync(
                    $"""
                    insert into answer_votes (answer_id, member_id, value, at)
                    values ({answerId}, {member}, {vote}, {clock.GetUtcNow()})
                    on conflict (answer_id, member_id) do update set value = excluded.value, at = excluded.at
                    """,
                    cancel
                )
                : db.AnswerVotes.Where(v => v.MemberId == member && v.AnswerId == answerId).ExecuteDeleteAsync(cancel)
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            update answers set score = coalesce((select sum(value) from answer_votes where answer_id = {answerId}), 0)
            where id = {answerId}
            """,
            cancel
        );
        await transaction.CommitAsync(cancel);
        return VoteResult.Counted;
    }

    private static Guid MemberOf(Viewer viewer) =>
        viewer.MemberId ?? throw new ArgumentException("Only members vote.", nameof(viewer));

    private static bool MaySet(Viewer viewer, int value) => value == 0 || viewer.MayPublish;

    private static VoteResult Refusal(Viewer viewer) =>
        viewer.Suspension is null ? VoteResult.Unconfirmed : VoteResult.Suspended;

    private static short? Sign(int value) => value == 0 ? null : (short)Math.Sign(value);
}

/// <summary>What became of a vote.</summary>
public enum VoteResult
{
    Counted,

    /// <summary>There is nothing of that id to vote on for this member.</summary>
    Unknown,

    /// <summary>The address is to be confirmed first.</summary>
    Unconfirmed,

    /// <summary>The member is suspended.</summary>
    Suspended,

    /// <summary>There is no voting on this site.</summary>
    SwitchedOff,
}
