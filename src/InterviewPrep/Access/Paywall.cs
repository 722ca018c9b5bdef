using InterviewPrep.Data;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Access;

/// <summary>
/// The one opener of sealed texts. The condition stands in the query, so what is refused is not loaded; whatever is
/// missing, expired, unknown or in doubt is <see cref="Locked"/>.
/// </summary>
public sealed class Paywall(AppDbContext db, Meter meter)
{
    /// <summary>The sealed texts of one published question, as far as this viewer may read them.</summary>
    public async Task<OpenedQuestion> OpenAsync(int questionId, Viewer viewer, CancellationToken cancel)
    {
        var member = viewer.MemberId;
        var texts = await db
            .SealedTexts.Where(s => s.QuestionId == questionId)
            .Where(s =>
                db.Questions.Any(q =>
                    q.Id == s.QuestionId
                    && q.Status == PublicationStatus.Published
                    && (
                        q.Access == AccessLevel.Free
                        || viewer.HasPro
                        || (member != null && db.Unlocks.Any(u => u.MemberId == member && u.QuestionId == q.Id))
                    )
                )
            )
            .OrderBy(s => s.Position)
            .ToListAsync(cancel);
        return texts.Count > 0
            ? OpenedQuestion.Of(texts)
            : OpenedQuestion.Closed(await ReasonAsync(viewer, cancel), meter.PerMonth);
    }

    private async Task<(LockReason, int Left)> ReasonAsync(Viewer viewer, CancellationToken cancel)
    {
        if (viewer.MemberId is not { } member)
        {
            return (LockReason.SignIn, meter.PerMonth);
        }

        var left = await meter.LeftAsync(member, cancel);
        return (left > 0 ? LockReason.Unlock : LockReason.QuotaUsed, left);
    }
}
