using InterviewPrep.Access;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>
/// Everything that the site keeps of one member, for that member. Every query has the owner in its condition, and
/// nothing that the paywall guards is in it: of an unlocked question only the title, of guides and quizzes only words that the
/// member marked or answered and may still read.
/// </summary>
public sealed class DataExport(AppDbContext db, TimeProvider clock)
{
    /// <summary>An object graph for a JSON serialiser.</summary>
    public async Task<object> ReadAsync(Viewer viewer, CancellationToken cancel)
    {
        var id = viewer.MemberId!.Value;
        return new
        {
            ExportedAt = clock.GetUtcNow(),
            Account = await db
                .Users.Where(m => m.Id == id)
                .Select(m => new
                {
                    m.Id,
                    m.DisplayName,
                    m.Email,
                    m.EmailConfirmed,
                    m.TimeZone,
                    m.KeyboardShortcuts,
                    m.TwoFactorEnabled,
                    m.CreatedAt,
                    m.DeletionRequestedAt,
                })
                .SingleAsync(cancel),
            Sessions = await db
                .Sessions.Where(s => s.MemberId == id)
                .OrderBy(s => s.CreatedAt)
                .Select(s => new
                {
                    s.Device,
                    SignedInAt = s.CreatedAt,
                    s.LastSeenAt,
                    s.ExpiresAt,
                })
                .ToListAsync(cancel),
            SeenByAdministrators = await db
                .Imitations.Where(i => i.MemberId == id)
                .OrderBy(i => i.Id)
                .Select(i => new
                {
                    i.At,
                    Until = i.EndedAt ?? i.EndsAt,
                    i.Reason,
                })
                .ToListAsync(cancel),
            Roles = await db
                .UserRoles.Where(r => r.UserId == id)
                .Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name)
                .ToListAsync(cancel),
            Passkeys = await db
                .UserPasskeys.Where(p => p.UserId == id)
                .Select(p => new { p.Data.Name, p.Data.CreatedAt })
                .ToListAsync(cancel),
            Entitlements = await db
                .Entitlements.Where(e => e.MemberId == id)
                .OrderBy(e => e.Id)
                .Select(e => new
                {
                    e.Source,
                    e.Reason,
                    e.StartsAt,
                    e.EndsAt,
                    e.RevokedAt,
                    e.RevokedReason,
                })
                .ToListAsync(cancel),
            Subscriptions = await db
                .Subscriptions.Where(s => s.MemberId == id)
                .OrderBy(s => s.Id)
                .Select(s => new
                {
                    s.Plan,
                    s.Gateway,
                    s.GatewayReference,
                    s.StartedAt,
                    s.CurrentPeriodEndsAt,
                    s.CancelledAt,
                })
                .ToListAsync(cancel),
            Unlocks = await db
                .Unlocks.Where(u => u.MemberId == id)
                .OrderBy(u => u.Id)
                .Join(db.Questions, u => u.QuestionId, q => q.Id, (u, q) => new { Question = q.Title, u.At })
                .ToListAsync(cancel),
            Answers = await db
                .Answers.Where(a => a.MemberId == id)
                .OrderBy(a => a.Id)
                .Select(a => new
                {
                    Question = db.Questions.Where(q => q.Id == a.QuestionId).Select(q => q.Title).Single(),
                    FollowUp = db.FollowUps.Where(f => f.Id == a.FollowUpId).Select(f => f.Markdown).SingleOrDefault(),
                    a.Visibility,
                    a.Markdown,
                    a.SubmittedAt,
                    a.RevisedAt,
                    a.HiddenAt,
                    a.HiddenReason,
                    a.Score,
                    Revisions = a
                        .Revisions.OrderBy(r => r.Number)
                        .Select(r => new
                        {
                            r.Number,
                            r.Markdown,
                            r.At,
                        })
                        .ToList(),
                })
                .ToListAsync(cancel),
            Sanctions = await db
                .Sanctions.Where(s => s.MemberId == id)
                .OrderBy(s => s.Id)
                .Select(s => new
                {
                    s.Reason,
                    s.At,
                    s.EndsAt,
                    s.LiftedAt,
                    s.LiftedReason,
                    s.ReadAt,
                })
                .ToListAsync(cancel),
            Marks = await MarksExport.ReadAsync(db, id, cancel),
            Reading = await ReadingExport.ReadAsync(db, viewer, cancel),
            Quizzes = await QuizExport.ReadAsync(db, viewer, cancel),
        };
    }
}
