using InterviewPrep.Data;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Figures;

/// <summary>
/// Every ten minutes: counts what happened on each day since the last that was counted, which may not have been over. The
/// dashboard then reads a row a day, however many answers there are. Ready members of a development start never count.
/// </summary>
public sealed class CountDays(AppDbContext db, JobQueue queue, TimeProvider clock) : IJobHandler
{
    public const string Kind = "count-days";

    // A statement of a job ends within two minutes; a month of a very busy site takes seconds.
    private const int Portion = 31;

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        await queue.AddOnceAsync(Kind, Every, cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var ready = await db.ReadyMembersAsync(cancel);
        for (var day = await FirstAsync(today, cancel); day <= today; day = day.AddDays(Portion))
        {
            var last = day.AddDays(Portion - 1);
            await CountAsync(day, last < today ? last : today, ready, cancel);
        }
    }

    /// <summary>The day before the last that was counted, too: what was written around midnight may have been late.</summary>
    private async Task<DateOnly> FirstAsync(DateOnly today, CancellationToken cancel)
    {
        if (await db.DailyFigures.MaxAsync(f => (DateOnly?)f.Day, cancel) is { } counted)
        {
            return counted.AddDays(-1);
        }

        var oldest = await db.Users.MinAsync(m => (DateTimeOffset?)m.CreatedAt, cancel);
        return oldest is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : today;
    }

    private Task<int> CountAsync(DateOnly from, DateOnly to, Guid[] ready, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into daily_figures (day, sign_ups, active, answers, solved, unlocks)
            select d.day,
                (select count(*) from members m
                    where m.created_at >= d.at and m.created_at < d.until and m.id <> all ({ready})),
                (select count(distinct x.member_id) from (
                    select member_id from answers where submitted_at >= d.at and submitted_at < d.until
                    union all select member_id from solves where at >= d.at and at < d.until
                    union all select member_id from unlocks where at >= d.at and at < d.until) x
                    where x.member_id <> all ({ready})),
                (select count(*) from answers
                    where submitted_at >= d.at and submitted_at < d.until and member_id <> all ({ready})),
                (select count(*) from solves where at >= d.at and at < d.until and member_id <> all ({ready})),
                (select count(*) from unlocks where at >= d.at and at < d.until and member_id <> all ({ready}))
            from (
                select s::date as day, s at time zone 'UTC' as at, (s + interval '1 day') at time zone 'UTC' as until
                from generate_series({from}::timestamp, {to}::timestamp, interval '1 day') s) d
            on conflict (day) do update set sign_ups = excluded.sign_ups, active = excluded.active,
                answers = excluded.answers, solved = excluded.solved, unlocks = excluded.unlocks
            """,
            cancel
        );
}

internal static class ReadyMembers
{
    /// <summary>The ids of those whom a development start makes; none on a real site.</summary>
    public static Task<Guid[]> ReadyMembersAsync(this AppDbContext db, CancellationToken cancel)
    {
        var addresses = DevelopmentMembers.All.Select(m => m.Email.ToUpperInvariant()).ToArray();
        return db.Users.Where(m => addresses.Contains(m.NormalizedEmail)).Select(m => m.Id).ToArrayAsync(cancel);
    }
}
