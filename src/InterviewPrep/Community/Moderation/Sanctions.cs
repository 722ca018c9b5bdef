using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Mail;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Community.Moderation;

/// <summary>Warns and suspends members, never administrators or editors: row, letter and audit row in one transaction.</summary>
public sealed class Sanctions(AppDbContext db, Mailer mailer, ModerationLetters letters, TimeProvider clock)
{
    /// <summary>For how many days somebody can be suspended.</summary>
    public static IReadOnlyList<int> Days { get; } = [1, 7, 30];

    /// <summary>Sanctions that an editor sees of one member, the newest.</summary>
    public const int MostShown = 50;

    /// <param name="reason">Told to the member: 1 to <see cref="AnswerModeration.MaxReason"/> characters.</param>
    public Task<ModerationResult> WarnAsync(Editor editor, Guid member, string reason, CancellationToken cancel) =>
        AddAsync(editor, member, reason, days: null, cancel);

    /// <inheritdoc cref="WarnAsync"/>
    /// <param name="days">One of <see cref="Days"/>.</param>
    public Task<ModerationResult> SuspendAsync(
        Editor editor,
        Guid member,
        int days,
        string reason,
        CancellationToken cancel
    ) =>
        Days.Contains(days)
            ? AddAsync(editor, member, reason, days, cancel)
            : throw new ArgumentOutOfRangeException(nameof(days));

    /// <summary>Ends a suspension before its time.</summary>
    public async Task<ModerationResult> LiftAsync(
        Editor editor,
        Guid member,
        long id,
        string reason,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var lifted = await db
            .Sanctions.Where(s => s.Id == id && s.MemberId == member && s.EndsAt > now && s.LiftedAt == null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(x => x.LiftedAt, now).SetProperty(x => x.LiftedReason, reason),
                cancel
            );
        if (lifted == 0)
        {
            return await db.Sanctions.AnyAsync(s => s.Id == id && s.MemberId == member, cancel)
                ? ModerationResult.Overtaken
                : ModerationResult.Unknown;
        }

        db.AuditEntries.Add(Audit.Of(editor.MemberId, "suspension.lifted", member, now, new { sanction = id }));
        await WriteAsync(member, letters.Lifted, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ModerationResult.Done;
    }

    /// <summary>The member's warnings that are not read yet, oldest first.</summary>
    public async Task<IReadOnlyList<UnreadWarning>> UnreadAsync(Guid member, CancellationToken cancel) =>
        await db
            .Sanctions.Where(s => s.MemberId == member && s.EndsAt == null && s.ReadAt == null)
            .OrderBy(s => s.Id)
            .Take(MostShown)
            .Select(s => new UnreadWarning(s.Id, s.Reason, s.At))
            .ToListAsync(cancel);

    /// <summary>Notes that an own warning is read.</summary>
    public Task ReadAsync(Guid member, long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db
            .Sanctions.Where(s => s.Id == id && s.MemberId == member && s.EndsAt == null && s.ReadAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ReadAt, now), cancel);
    }

    /// <summary>What editors know of a member's conduct, or null where nobody has that id.</summary>
    public async Task<Conduct?> OfAsync(Guid member, CancellationToken cancel) =>
        await db
            .Users.Where(m => m.Id == member)
            .Select(m => new Conduct(
                m.Id,
                m.DisplayName,
                m.CreatedAt,
                db.UserRoles.Any(r => r.UserId == m.Id),
                db.Answers.Count(a => a.MemberId == m.Id && a.AcceptedAt != null),
                db.Answers.Count(a => a.MemberId == m.Id && a.HiddenAt != null),
                db.Sanctions.Where(s => s.MemberId == m.Id)
                    .OrderByDescending(s => s.Id)
                    .Take(MostShown)
                    .Select(s => new PastSanction(s.Id, s.Reason, s.At, s.EndsAt, s.LiftedAt, s.LiftedReason, s.ReadAt))
                    .ToList()
            ))
            .SingleOrDefaultAsync(cancel);

    private async Task<ModerationResult> AddAsync(
        Editor editor,
        Guid member,
        string reason,
        int? days,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? endsAt = days is { } count ? now.AddDays(count) : null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Users.AnyAsync(m => m.Id == member, cancel))
        {
            return ModerationResult.Unknown;
        }

        if (await db.UserRoles.AnyAsync(r => r.UserId == member, cancel))
        {
            return ModerationResult.Protected;
        }

        var sanction = new Sanction
        {
            MemberId = member,
            Reason = reason,
            At = now,
            EndsAt = endsAt,
        };
        db.Sanctions.Add(sanction);
        await db.SaveChangesAsync(cancel);
        db.AuditEntries.Add(
            Audit.Of(
                editor.MemberId,
                days is null ? "member.warned" : "member.suspended",
                member,
                now,
                new { sanction = sanction.Id, days }
            )
        );
        await WriteAsync(
            member,
            to => endsAt is { } end ? letters.Suspended(to, end, reason) : letters.Warned(to, reason),
            cancel
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return ModerationResult.Done;
    }

    private async Task WriteAsync(Guid member, Func<string, Letter> letter, CancellationToken cancel)
    {
        if (await db.ConfirmedAddressAsync(member, cancel) is { } address)
        {
            await mailer.SendAsync(letter(address), cancel);
        }
    }
}
