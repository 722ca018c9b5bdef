using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>
/// The part of an export that is about quizzes: what the member answered and how it fared. Of the questions themselves, which
/// may be locked by now, only the guide's title and their number.
/// </summary>
internal static class QuizExport
{
    public static async Task<object> ReadAsync(AppDbContext db, Guid id, CancellationToken cancel) =>
        new
        {
            Runs = await db
                .QuizRuns.Where(r => r.MemberId == id)
                .OrderBy(r => r.Id)
                .Select(r => new
                {
                    r.Id,
                    Guide = db.Guides.Where(g => g.Id == r.GuideId).Select(g => g.Title).Single(),
                    Section = db
                        .GuideSections.IgnoreQueryFilters()
                        .Where(s => s.Id == r.SectionId)
                        .Select(s => s.Title)
                        .SingleOrDefault(),
                    r.StartedAt,
                    r.ClosedAt,
                    Questions = r.ItemCount,
                })
                .ToListAsync(cancel),
            Answers = await db
                .QuizAnswers.Where(a => a.MemberId == id)
                .OrderBy(a => a.Id)
                .Select(a => new
                {
                    Run = a.RunId,
                    Question = a.ItemId,
                    a.Response,
                    a.IsRight,
                    a.At,
                })
                .ToListAsync(cancel),
        };
}
