using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Practice;

/// <summary>Answers of visitors without an account, kept for a time under a random cookie and handed over once, on request.</summary>
public sealed class VisitorAnswers(AppDbContext db, TimeProvider clock, IOptions<RetentionOptions> retention)
{
    /// <summary>Most answers kept for one visitor.</summary>
    public const int MaxPerVisitor = 50;

    /// <summary>For how many days an untouched answer is kept.</summary>
    public int KeptDays => retention.Value.VisitorAnswersDays;

    /// <summary>A new value for the visitor's cookie: 256 random bits.</summary>
    public static string NewVisitor() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Stores or replaces the answer; a sentence for the field where it may not be stored.</summary>
    public async Task<string?> KeepAsync(string visitor, int questionId, string? typed, CancellationToken cancel)
    {
        var markdown = AnswerText.Clean(typed);
        if (AnswerText.Problem(markdown) is { } problem)
        {
            return problem;
        }

        var hash = Hash(visitor);
        if (
            await db.VisitorAnswers.CountAsync(v => v.VisitorHash == hash && v.QuestionId != questionId, cancel)
            >= MaxPerVisitor
        )
        {
            return $"You have {MaxPerVisitor} answers kept in this browser. Sign up to keep more.";
        }

        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into visitor_answers (visitor_hash, question_id, markdown, saved_at, expires_at)
            values ({hash}, {questionId}, {markdown}, {now}, {now.AddDays(KeptDays)})
            on conflict (visitor_hash, question_id) do update
                set markdown = excluded.markdown, saved_at = excluded.saved_at, expires_at = excluded.expires_at
            """,
            cancel
        );
        return null;
    }

    /// <summary>The visitor's answer to one question, or null.</summary>
    public Task<string?> ReadAsync(string visitor, int questionId, CancellationToken cancel) =>
        Mine(visitor).Where(v => v.QuestionId == questionId).Select(v => v.Markdown).SingleOrDefaultAsync(cancel);

    /// <summary>What can be offered after sign-in, oldest first.</summary>
    public async Task<IReadOnlyList<KeptAnswer>> ListAsync(string visitor, CancellationToken cancel) =>
        await Mine(visitor)
            .OrderBy(v => v.Id)
            .Join(
                db.Questions.Published(),
                v => v.QuestionId,
                q => q.Id,
                (v, q) => new KeptAnswer(q.Id, q.Slug, q.Title, v.Markdown)
            )
            .ToListAsync(cancel);

    /// <summary>
    /// Moves every kept answer into the member's drafts, once. Where the member has a draft or an answer already, the kept
    /// text is put below the draft and never over it.
    /// </summary>
    public async Task<int> TakeAsync(string visitor, Guid member, CancellationToken cancel)
    {
        var hash = Hash(visitor);
        var now = clock.GetUtcNow();
        return await db.Database.ExecuteSqlAsync(
            $"""
            with taken as (
                delete from visitor_answers where visitor_hash = {hash} and expires_at > {now}
                returning question_id, markdown)
            insert into drafts (member_id, question_id, markdown, number, saved_at)
            select {member}, question_id, markdown, 1, {now} from taken
            on conflict (member_id, question_id, follow_up_id) do update
                set markdown = left(drafts.markdown || E'\n\n' || excluded.markdown, {AnswerText.MaxLength}),
                    number = drafts.number + 1, saved_at = excluded.saved_at
            """,
            cancel
        );
    }

    /// <summary>Throws the kept answers away, as the member asked.</summary>
    public Task DropAsync(string visitor, CancellationToken cancel)
    {
        var hash = Hash(visitor);
        return db.VisitorAnswers.Where(v => v.VisitorHash == hash).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<VisitorAnswer> Mine(string visitor)
    {
        var hash = Hash(visitor);
        var now = clock.GetUtcNow();
        return db.VisitorAnswers.Where(v => v.VisitorHash == hash && v.ExpiresAt > now);
    }

    private static byte[] Hash(string visitor) => SHA256.HashData(Encoding.UTF8.GetBytes(visitor));
}

/// <summary>An answer that a visitor may take into a new account.</summary>
public sealed record KeptAnswer(int QuestionId, string Slug, string Title, string Markdown);
