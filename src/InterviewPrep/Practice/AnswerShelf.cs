using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Practice;

/// <summary>A member's submitted answers and their revisions. Another member's are as if they did not exist.</summary>
public sealed class AnswerShelf(AppDbContext db)
{
    /// <summary>The published question that a public answer stands under, or null.</summary>
    public Task<string?> QuestionSlugAsync(long answerId, CancellationToken cancel) =>
        db
            .Answers.Public()
            .Where(a => a.Id == answerId)
            .Join(db.Questions.Published(), a => a.QuestionId, q => q.Id, (a, q) => q.Slug)
            .SingleOrDefaultAsync(cancel);

    /// <summary>Changes who may read an own answer; the question's slug, or null where it is not the member's or they may not publish.</summary>
    public async Task<string?> ShowToAsync(Viewer viewer, long answerId, AnswerVisibility to, CancellationToken cancel)
    {
        if (Submissions.VisibilityProblem(viewer, to) is not null)
        {
            return null;
        }

        var own = db.Answers.Where(a => a.Id == answerId && a.MemberId == viewer.MemberId);
        await own.ExecuteUpdateAsync(a => a.SetProperty(x => x.Visibility, to), cancel);
        return await own.Join(db.Questions, a => a.QuestionId, q => q.Id, (a, q) => q.Slug)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Every revision of an own answer, newest first, or null where it is not the member's.</summary>
    public Task<AnswerHistory?> HistoryAsync(Guid member, long answerId, CancellationToken cancel) =>
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
                        a.Revisions.OrderByDescending(r => r.Number)
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
public sealed record AnswerHistory(string QuestionSlug, string QuestionTitle, IReadOnlyList<PastRevision> Revisions);

/// <summary>One submitted wording.</summary>
public sealed record PastRevision(int Number, string Markdown, string Html, DateTimeOffset At);
