using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>The part of an export that is about single questions.</summary>
internal static class MarksExport
{
    public static async Task<object> ReadAsync(AppDbContext db, Guid id, CancellationToken cancel)
    {
        var titles = db.Questions.Select(q => new { q.Id, q.Title });
        return new
        {
            Drafts = await db
                .Drafts.Where(d => d.MemberId == id)
                .OrderBy(d => d.Id)
                .Join(
                    titles,
                    d => d.QuestionId,
                    q => q.Id,
                    (d, q) =>
                        new
                        {
                            Question = q.Title,
                            FollowUp = db
                                .FollowUps.Where(f => f.Id == d.FollowUpId)
                                .Select(f => f.Markdown)
                                .SingleOrDefault(),
                            d.Markdown,
                            d.SavedAt,
                        }
                )
                .ToListAsync(cancel),
            Notes = await db
                .Notes.Where(n => n.MemberId == id)
                .Join(
                    titles,
                    n => n.QuestionId,
                    q => q.Id,
                    (n, q) =>
                        new
                        {
                            Question = q.Title,
                            n.Markdown,
                            n.SavedAt,
                        }
                )
                .ToListAsync(cancel),
            QuestionVotes = await db
                .QuestionVotes.Where(v => v.MemberId == id)
                .Join(
                    titles,
                    v => v.QuestionId,
                    q => q.Id,
                    (v, q) =>
                        new
                        {
                            Question = q.Title,
                            v.Value,
                            v.At,
                        }
                )
                .ToListAsync(cancel),
            AnswerVotes = await db
                .AnswerVotes.Where(v => v.MemberId == id)
                .Select(v => new
                {
                    v.AnswerId,
                    v.Value,
                    v.At,
                })
                .ToListAsync(cancel),
            Bookmarks = await db
                .Bookmarks.Where(b => b.MemberId == id)
                .Join(titles, b => b.QuestionId, q => q.Id, (b, q) => new { Question = q.Title, b.At })
                .ToListAsync(cancel),
            Solved = await db
                .Solves.Where(s => s.MemberId == id)
                .Join(titles, s => s.QuestionId, q => q.Id, (s, q) => new { Question = q.Title, s.At })
                .ToListAsync(cancel),
            InterviewReports = await db
                .InterviewReports.Where(r => r.MemberId == id)
                .Join(
                    titles,
                    r => r.QuestionId,
                    q => q.Id,
                    (r, q) =>
                        new
                        {
                            Question = q.Title,
                            Company = db.Companies.Where(c => c.Id == r.CompanyId).Select(c => c.Name).Single(),
                            Role = db.InterviewRoles.Where(x => x.Id == r.RoleId).Select(x => x.Name).SingleOrDefault(),
                            Round = db.Rounds.Where(x => x.Id == r.RoundId).Select(x => x.Name).SingleOrDefault(),
                            r.Month,
                            r.At,
                            r.RefusedAt,
                            r.RefusedReason,
                            r.DecidedAt,
                        }
                )
                .ToListAsync(cancel),
            ReportedProblems = await db
                .Flags.Where(f => f.MemberId == id)
                .OrderBy(f => f.Id)
                .Join(
                    titles,
                    f => f.QuestionId,
                    q => q.Id,
                    (f, q) =>
                        new
                        {
                            Question = q.Title,
                            f.AnswerId,
                            f.Reason,
                            f.Details,
                            f.At,
                            f.ResolvedAt,
                            f.Outcome,
                            f.Word,
                        }
                )
                .ToListAsync(cancel),
        };
    }
}
