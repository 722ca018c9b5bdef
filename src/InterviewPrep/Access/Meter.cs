using InterviewPrep.Data;
using InterviewPrep.Settings;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Access;

/// <summary>Free members' unlocks: a number of questions each UTC month, used only on an explicit click.</summary>
public sealed class Meter(AppDbContext db, TimeProvider clock, CurrentSettings settings)
{
    /// <summary>How many unlocks the plan gives a month.</summary>
    public int PerMonth => settings.Now.FreeUnlocksPerMonth;

    /// <summary>First day of the current UTC month.</summary>
    public DateOnly CurrentMonth => MonthOf(clock.GetUtcNow());

    /// <summary>How many the member has left in the current UTC month.</summary>
    public async Task<int> LeftAsync(Guid memberId, CancellationToken cancel)
    {
        var month = CurrentMonth;
        var used = await db.Unlocks.CountAsync(u => u.MemberId == memberId && u.Month == month, cancel);
        return Math.Max(0, PerMonth - used);
    }

    /// <summary>
    /// Unlocks one question for good. Clicks at the same time wait for each other on the member's row, so no member
    /// ever gets more than the quota, and a click where nothing is locked uses nothing.
    /// </summary>
    public async Task<UnlockResult> UnlockAsync(Guid memberId, int questionId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from members where id = {memberId} for update", cancel);
        if (!await IsLockedAsync(memberId, questionId, cancel))
        {
            return UnlockResult.AlreadyOpen;
        }

        if (await LeftAsync(memberId, cancel) == 0)
        {
            return UnlockResult.QuotaUsed;
        }

        var now = clock.GetUtcNow();
        db.Unlocks.Add(
            new Unlock
            {
                MemberId = memberId,
                QuestionId = questionId,
                At = now,
                Month = MonthOf(now),
            }
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return UnlockResult.Unlocked;
    }

    /// <summary>A free question, one without sealed texts and one that was unlocked have nothing to open.</summary>
    private Task<bool> IsLockedAsync(Guid memberId, int questionId, CancellationToken cancel) =>
        db.Questions.AnyAsync(
            q =>
                q.Id == questionId
                && q.Access != AccessLevel.Free
                && db.SealedTexts.Any(s => s.QuestionId == q.Id)
                && !db.Unlocks.Any(u => u.MemberId == memberId && u.QuestionId == q.Id),
            cancel
        );

    internal static DateOnly MonthOf(DateTimeOffset at) => new(at.UtcDateTime.Year, at.UtcDateTime.Month, 1);
}

/// <summary>What a click on "Unlock" came to.</summary>
public enum UnlockResult
{
    Unlocked,
    AlreadyOpen,
    QuotaUsed,
}
