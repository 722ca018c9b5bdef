using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Billing;

/// <summary>What Pro opens today, counted from what is published.</summary>
/// <param name="SampleAnswers">Questions whose sample answer is part of Pro.</param>
/// <param name="FollowUpAnswers">Model answers to follow-ups of those questions.</param>
/// <param name="FreeSampleAnswers">Questions whose sample answer everybody reads.</param>
public sealed record ProOffer(int SampleAnswers, int FollowUpAnswers, int FreeSampleAnswers)
{
    public static async Task<ProOffer> CountAsync(AppDbContext db, CancellationToken cancel)
    {
        var open = db.Questions.Published().Where(q => q.SampleSections.Count > 0);
        return new ProOffer(
            await open.CountAsync(q => q.Access == AccessLevel.Pro, cancel),
            await db
                .Questions.Published()
                .Where(q => q.Access == AccessLevel.Pro)
                .SelectMany(q => q.FollowUps)
                .CountAsync(f => f.HasAnswer, cancel),
            await open.CountAsync(q => q.Access == AccessLevel.Free, cancel)
        );
    }
}
