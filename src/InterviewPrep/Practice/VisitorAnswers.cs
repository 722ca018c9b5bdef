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

    /// <summary>Stores the answer if <paramref name="basedOn"/> is the version of the stored one (0 where there is none).</summary>
    public async Task<VisitorResult> KeepAsync(
        string visitor,
        int questionId,
        string? typed,
        long basedOn,
        CancellationToken cancel
    )
    {
        var markdown = AnswerText.Clean(typed);
        if (AnswerText.Problem(markdown) is { } problem)
        {
            return new VisitorResult.Invalid(problem);
        }

        var hash = Hash(visitor);
        if (
            await db.VisitorAnswers.CountAsync(v => v.VisitorHash == hash && v.QuestionId != questionId, cancel)
            >= MaxPerVisitor
        )
        {
            return new VisitorResult.Invalid(
                $"You have {MaxPerVisitor} answers kept in this browser. Sign up to keep more."
            );
        }

        var now = clock.GetUtcNow();
        var kept = await db.Database.ExecuteSqlAsync(
            $"""
            insert into visitor_answers as v (visitor_hash, question_id, markdown, saved_at, expires_at)
            values ({hash}, {questionId}, {markdown}, {now}, {now.AddDays(KeptDays)})
            on conflict (visitor_hash, question_id) do update
                set markdown = excluded.markdown, saved_at = excluded.saved_at, expires_at = excluded.expires_at
                where (extract(epoch from v.saved_at) * 1000000)::bigint = {basedOn}
                    or v.expires_at <= {now} or v.markdown = excluded.markdown
            """,
            cancel
        );
        return kept > 0 || await ReadAsync(visitor, questionId, cancel) is not { } stored
            ? new VisitorResult.Kept()
            : new VisitorResult.Stale(stored.Markdown, stored.Version);
    }

    /// <summary>The visitor's answer to one question, or null.</summary>
    public Task<VisitorText?> ReadAsync(string visitor, int questionId, CancellationToken cancel) =>
        Mine(visitor)
            .Where(v => v.QuestionId == questionId)
            .Select(v => new VisitorText(v.Markdown, v.SavedAt))
            .SingleOrDefaultAsync(cancel);

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
    /// Moves every kept answer into the member's drafts, once. Where the member has a draft already, the kept text is put
    /// below it and never over it; what does not fit there is left where it is.
    /// </summary>
    public async Task<TakenAnswers> TakeAsync(string visitor, Guid member, CancellationToken cancel)
    {
        var (hash, now) = (Hash(visitor), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var kept = await db
            .VisitorAnswers.FromSql(
                $"""
                select * from visitor_answers where visitor_hash = {hash} and expires_at > {now} order by id for update
                """
            )
            .ToListAsync(cancel);
        var drafts = await db
            .Drafts.FromSql($"select * from drafts where member_id = {member} and follow_up_id is null for update")
            .ToDictionaryAsync(d => d.QuestionId, cancel);
        var moved = kept.Where(answer => Move(answer, member, drafts.GetValueOrDefault(answer.QuestionId), now))
            .ToList();
        db.VisitorAnswers.RemoveRange(moved);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new TakenAnswers(moved.Count, kept.Count - moved.Count);
    }

    private bool Move(VisitorAnswer answer, Guid member, Draft? draft, DateTimeOffset now)
    {
        var text = draft is null ? answer.Markdown : $"{draft.Markdown}\n\n{answer.Markdown}";
        if (text.Length > AnswerText.MaxLength)
        {
            return false;
        }

        if (draft is null)
        {
            draft = new Draft
            {
                MemberId = member,
                QuestionId = answer.QuestionId,
                Markdown = text,
            };
            db.Drafts.Add(draft);
        }

        (draft.Markdown, draft.Number, draft.SavedAt) = (text, draft.Number + 1, now);
        return true;
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

/// <summary>A visitor's answer as it is stored.</summary>
public sealed record VisitorText(string Markdown, DateTimeOffset SavedAt)
{
    /// <summary>Microseconds since 1970, as exact as the database keeps the moment: a later save has a greater one.</summary>
    public long Version => (SavedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}

/// <summary>How many kept answers went into drafts, and how many did not fit there.</summary>
public sealed record TakenAnswers(int Moved, int Left);

/// <summary>What became of a visitor's answer.</summary>
public abstract record VisitorResult
{
    private VisitorResult() { }

    public sealed record Kept : VisitorResult;

    /// <summary>Refused; the sentence belongs at the field.</summary>
    public sealed record Invalid(string Message) : VisitorResult;

    /// <summary>Another tab kept something else meanwhile; nothing was overwritten.</summary>
    public sealed record Stale(string StoredMarkdown, long Version) : VisitorResult;
}
