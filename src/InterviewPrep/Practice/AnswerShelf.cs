using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Settings;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Practice;

/// <summary>A member's submitted answers and their revisions. Another member's are as if they did not exist.</summary>
public sealed class AnswerShelf(AppDbContext db, CurrentSettings settings, TimeProvider clock)
{
    /// <summary>The published question that a public answer stands under, or null.</summary>
    public Task<string?> QuestionSlugAsync(long answerId, CancellationToken cancel) =>
        db
            .Answers.Public()
            .Where(a => a.Id == answerId)
            .Join(db.Questions.Published(), a => a.QuestionId, q => q.Id, (a, q) => q.Slug)
            .SingleOrDefaultAsync(cancel);

    /// <summary>
    /// Changes who may read an own answer; the question's slug, or null where it is not the member's, or where it may not be
    /// public: they may not publish, it answers a follow-up, or it was hidden and not revised since.
    /// </summary>
    public async Task<string?> ShowToAsync(Viewer viewer, long answerId, AnswerVisibility to, CancellationToken cancel)
    {
        if (Submissions.VisibilityProblem(viewer, to, settings.Now) is not null)
        {
            return null;
        }

        var own = db.Answers.Where(a =>
            a.Id == answerId
            && a.MemberId == viewer.MemberId
            && (
                to == AnswerVisibility.Private || (a.FollowUpId == null && (a.HiddenAt == null || a.WaitsSince != null))
            )
        );
        if (await own.SingleOrDefaultAsync(cancel) is not { } answer)
        {
            return null;
        }

        answer.Visibility = to;
        await db.AskForLookAsync(answer, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        return await own.Join(db.Questions, a => a.QuestionId, q => q.Id, (a, q) => q.Slug)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>
    /// The revisions of an own answer up to a number, newest first, or null where it is not the member's. The last one is
    /// there for comparison only where it is one more than <paramref name="most"/>.
    /// </summary>
    public Task<AnswerHistory?> HistoryAsync(
        Guid member,
        long answerId,
        int upTo,
        int most,
        CancellationToken cancel
    ) =>
        db
            .Answers.Where(a => a.Id == answerId && a.MemberId == member)
            .Join(
                db.Questions,
                a => a.QuestionId,
                q => q.Id,
                (a, q) =>
                    new AnswerHistory(
                        q.Slug,
                        q.Title,
                        a.RevisionNumber,
                        a.Revisions.Where(r => r.Number <= upTo)
                            .OrderByDescending(r => r.Number)
                            .Take(most + 1)
                            .Select(r => new PastRevision(
                                r.Number,
                                r.Markdown,
                                StoredHtml.Shown(r.RendererVersion, r.Html, r.Markdown),
                                r.At
                            ))
                            .ToList()
                    )
            )
            .SingleOrDefaultAsync(cancel);
}

/// <summary>An answer through time.</summary>
/// <param name="QuestionSlug">Of the question answered.</param>
/// <param name="QuestionTitle">Of the question answered.</param>
/// <param name="Count">All revisions that there are.</param>
/// <param name="Revisions">Some of them.</param>
public sealed record AnswerHistory(
    string QuestionSlug,
    string QuestionTitle,
    int Count,
    IReadOnlyList<PastRevision> Revisions
);

/// <summary>One submitted wording.</summary>
public sealed record PastRevision(int Number, string Markdown, string Html, DateTimeOffset At);
