using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Settings;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Practice;

/// <summary>
/// Keeps submitted answers: rendered first, then answer, revision, draft and counters in one transaction.
/// </summary>
public sealed class Submissions(
    AppDbContext db,
    MarkdownRenderer renderer,
    CurrentSettings settings,
    TimeProvider clock
)
{
    public async Task<SubmissionResult> SubmitAsync(Viewer viewer, Submission submission, CancellationToken cancel)
    {
        var member = viewer.MemberId ?? throw new ArgumentException("Only members submit.", nameof(viewer));
        var markdown = AnswerText.Clean(submission.Markdown);
        if ((AnswerText.Problem(markdown) ?? VisibilityProblem(viewer, submission, settings.Now)) is { } problem)
        {
            return new SubmissionResult.Invalid(problem);
        }

        var rendered = await renderer.RenderUntrustedAsync(markdown, RenderPriority.Save, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.LockCountsAsync(submission.QuestionId, cancel) || !await FollowUpBelongsAsync(submission, cancel))
        {
            return new SubmissionResult.Missing();
        }

        var hash = Hash(submission, markdown);
        if (await RepeatedAsync(member, submission.Key, hash, cancel) is { } first)
        {
            return new SubmissionResult.Kept(first);
        }

        var answer = await FindAsync(member, submission, cancel);
        if (answer is not null && answer.RevisionNumber != submission.BasedOn && answer.Markdown != markdown)
        {
            return new SubmissionResult.Stale(answer.Markdown, answer.RevisionNumber);
        }

        if (
            answer is { IsBarred: true }
            && answer.Markdown == markdown
            && submission.Visibility == AnswerVisibility.Public
        )
        {
            return new SubmissionResult.Invalid(Barred);
        }

        var now = clock.GetUtcNow();
        // Numbers begin anew with every draft: whoever edited an older revision knows none of this one.
        var draft = (answer?.RevisionNumber ?? 0) == submission.BasedOn ? submission.DraftNumber : 0;
        answer ??= Begin(member, submission, now);
        answer.Revise(markdown, rendered, submission.Visibility, now);
        await db.AskForLookAsync(answer, now, cancel);
        Remember(member, submission.Key, hash, answer.RevisionNumber, now);
        await db.SaveChangesAsync(cancel);
        await ForgetDraftAsync(member, submission, draft, markdown, cancel);
        await db.RecountAsync(submission.QuestionId, cancel);
        await transaction.CommitAsync(cancel);
        return new SubmissionResult.Kept(answer.RevisionNumber);
    }

    /// <summary>Said of a hidden answer that its author wants to show as it is.</summary>
    public const string Barred =
        "An editor hid this answer. Revise it first: then an editor looks at it again, and it can be public.";

    /// <summary>Said where somebody wants to show an answer on a site that shows none.</summary>
    public const string NotShown =
        "Community answers are switched off on this site. Keep the answer private; only you read it.";

    /// <summary>Why a member may not publish yet, or null.</summary>
    public static string? VisibilityProblem(Viewer viewer, AnswerVisibility visibility, SiteSettings settings) =>
        visibility == AnswerVisibility.Private ? null
        : !settings.HasCommunityAnswers ? NotShown
        : viewer.MayPublish ? null
        : viewer.Suspension is { } suspension ? suspension.Sentence
        : "Confirm your e-mail address before you make an answer public. Until then you can keep it private.";

    /// <summary>No page shows the answers to follow-ups to others, so none is kept as public.</summary>
    private static string? VisibilityProblem(Viewer viewer, Submission submission, SiteSettings settings) =>
        submission is { FollowUpId: not null, Visibility: AnswerVisibility.Public }
            ? "Answers to follow-ups are private. Only the answer to the question itself can be public."
            : VisibilityProblem(viewer, submission.Visibility, settings);

    private async Task<bool> FollowUpBelongsAsync(Submission submission, CancellationToken cancel) =>
        submission.FollowUpId is not { } followUp
        || await db.FollowUps.AnyAsync(
            f => f.Id == followUp && f.QuestionId == submission.QuestionId && f.ArchivedAt == null,
            cancel
        );

    private async Task<int?> RepeatedAsync(Guid member, Guid key, byte[] hash, CancellationToken cancel)
    {
        var earlier = await db.IdempotencyKeys.FindAsync([member, key], cancel);
        return earlier is not null && earlier.BodyHash.AsSpan().SequenceEqual(hash) ? int.Parse(earlier.Result) : null;
    }

    private Task<SubmittedAnswer?> FindAsync(Guid member, Submission submission, CancellationToken cancel) =>
        db.Answers.SingleOrDefaultAsync(
            a => a.MemberId == member && a.QuestionId == submission.QuestionId && a.FollowUpId == submission.FollowUpId,
            cancel
        );

    private SubmittedAnswer Begin(Guid member, Submission submission, DateTimeOffset now)
    {
        var answer = SubmittedAnswer.By(member, submission.QuestionId, submission.FollowUpId, now);
        db.Answers.Add(answer);
        return answer;
    }

    private void Remember(Guid member, Guid key, byte[] hash, int revision, DateTimeOffset now)
    {
        if (db.IdempotencyKeys.Local.SingleOrDefault(k => k.Key == key) is { } earlier)
        {
            (earlier.BodyHash, earlier.Result) = (hash, revision.ToString());
            return;
        }

        db.IdempotencyKeys.Add(
            new IdempotencyKey
            {
                MemberId = member,
                Key = key,
                BodyHash = hash,
                Result = revision.ToString(),
                CreatedAt = now,
            }
        );
    }

    /// <summary>What another tab or device wrote since the form was sent is not submitted: it stays, to be offered.</summary>
    private Task<int> ForgetDraftAsync(
        Guid member,
        Submission submission,
        int known,
        string markdown,
        CancellationToken cancel
    ) =>
        db
            .Drafts.Where(d =>
                d.MemberId == member
                && d.QuestionId == submission.QuestionId
                && d.FollowUpId == submission.FollowUpId
                && (d.Number == known || d.Markdown == markdown)
            )
            .ExecuteDeleteAsync(cancel);

    private static byte[] Hash(Submission submission, string markdown) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(
                $"{submission.QuestionId}\n{submission.FollowUpId}\n{submission.Visibility}\n{markdown}"
            )
        );
}
