using System.Text.Json;
using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Mail;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Deletes an account seven days after its owner asked, unless they sign in before.</summary>
public sealed class AccountDeletion(
    AppDbContext db,
    JobQueue queue,
    Sessions sessions,
    MemberRoles roles,
    Mailer mailer,
    AccountLetters letters,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "delete-account";

    /// <summary>Between the request and the deletion.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <summary>Signs the member out everywhere and sets the day; false for the only administrator, whom the site needs.</summary>
    public async Task<bool> AskAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await roles.IsLastAdministratorAsync(id, cancel))
        {
            return false;
        }

        var asked = await db
            .Users.Where(m => m.Id == id && m.DeletionRequestedAt == null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.DeletionRequestedAt, now), cancel);
        if (asked == 0)
        {
            return true;
        }

        var address = await db.Users.Where(m => m.Id == id).Select(m => m.Email!).SingleAsync(cancel);
        await sessions.EndOthersAsync(id, kept: null, cancel);
        await queue.AddAsync(Kind, id, Grace, cancel);
        await mailer.SendAsync(letters.DeletionAsked(address, now + Grace), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Keeps the account after all; true where it was to be deleted.</summary>
    public async Task<bool> CancelAsync(Guid id, CancellationToken cancel) =>
        await db
            .Users.Where(m => m.Id == id && m.DeletionRequestedAt != null)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.DeletionRequestedAt, (DateTimeOffset?)null), cancel) == 1;

    /// <summary>
    /// Everything of the member goes with the row, by the database's own cascades; votes and answers that others see
    /// counted are counted again. A job of an earlier, cancelled request finds nothing that is due.
    /// </summary>
    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var id = JsonSerializer.Deserialize<Guid>(payload);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var questions = await LockCountersAsync(id, cancel);
        var voted = await db.AnswerVotes.Where(v => v.MemberId == id).Select(v => v.AnswerId).ToListAsync(cancel);
        var due = clock.GetUtcNow() - Grace;
        var address = await db
            .Users.Where(m => m.Id == id && m.DeletionRequestedAt <= due)
            .Select(m => m.Email)
            .SingleOrDefaultAsync(cancel);
        if (address is null)
        {
            return;
        }

        await mailer.SendAsync(letters.Deleted(address), cancel);
        await db.Users.Where(m => m.Id == id && m.DeletionRequestedAt <= due).ExecuteDeleteAsync(cancel);
        foreach (var question in questions)
        {
            await db.RecountAsync(question, cancel);
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            update answers a
            set score = coalesce((select sum(v.value) from answer_votes v where v.answer_id = a.id), 0)
            where a.id = any({voted})
            """,
            cancel
        );
        db.AuditEntries.Add(Audit.Of(null, "member.deleted", id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The questions whose counters the member moved, locked in one order so that no two deletions wait for each other.</summary>
    private Task<List<int>> LockCountersAsync(Guid id, CancellationToken cancel) =>
        db
            .Database.SqlQuery<int>(
                $"""
                select question_id as "Value" from question_counts
                where question_id in (
                    select question_id from question_votes where member_id = {id}
                    union select question_id from answers where member_id = {id}
                    union select question_id from solves where member_id = {id})
                order by question_id for update
                """
            )
            .ToListAsync(cancel);
}
