using InterviewPrep.Data;
using Npgsql;

namespace InterviewPrep.Figures;

/// <summary>Reads what happened on the site over time.</summary>
public sealed class SiteFigures(AppDbContext db, TimeProvider clock)
{
    private const string Counted = """
        select date_trunc(@unit, day::timestamp)::date, sum(sign_ups)::int, round(avg(active))::int, sum(answers)::int,
            sum(solved)::int, sum(unlocks)::int
        from daily_figures where day >= @first group by 1
        """;

    private const string Bought = """
        select date_trunc(@unit, created_at at time zone 'UTC')::date, count(*)::int,
            count(*) filter (
                where id in (select member_id from entitlements where source in ('Subscription', 'Purchase')))::int
        from members where created_at >= @at and id <> all (@ready) group by 1
        """;

    /// <summary>Every step of the span, oldest first; one in which nothing happened is there, too.</summary>
    public async Task<IReadOnlyList<FigureStep>> ReadAsync(FigureSpan span, CancellationToken cancel)
    {
        var steps = Steps(span, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var ready = await db.ReadyMembersAsync(cancel);
        await using var batch = new SqlBatch(db)
            .With("unit", $"{span}".ToLowerInvariant())
            .With("first", steps[0])
            .With("at", new DateTimeOffset(steps[0], TimeOnly.MinValue, TimeSpan.Zero))
            .With("ready", ready)
            .Add(Counted)
            .Add(Bought);
        await using var reader = await batch.ReadAsync(cancel);
        var counted = (await reader.ListAsync(Row, cancel)).ToDictionary(s => s.First);
        var bought = (
            await reader.ListAsync(r => (r.GetFieldValue<DateOnly>(0), r.GetInt32(1), r.GetInt32(2)), cancel)
        ).ToDictionary(b => b.Item1);
        return
        [
            .. steps.Select(first =>
            {
                var step = counted.GetValueOrDefault(first) ?? new FigureStep(first, 0, 0, 0, 0, 0);
                var (_, joined, buyers) = bought.GetValueOrDefault(first);
                return step with { Joined = joined, Buyers = buyers };
            }),
        ];
    }

    /// <summary>The first days of the steps, of which the last has today in it.</summary>
    public static IReadOnlyList<DateOnly> Steps(FigureSpan span, DateOnly today) =>
        span switch
        {
            FigureSpan.Day => [.. Enumerable.Range(0, 30).Select(i => today.AddDays(i - 29))],
            FigureSpan.Week =>
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddDays(7 * (i - 11))),
            ],
            _ => [.. Enumerable.Range(0, 12).Select(i => new DateOnly(today.Year, today.Month, 1).AddMonths(i - 11))],
        };

    private static FigureStep Row(NpgsqlDataReader row) =>
        new(
            row.GetFieldValue<DateOnly>(0),
            row.GetInt32(1),
            row.GetInt32(2),
            row.GetInt32(3),
            row.GetInt32(4),
            row.GetInt32(5)
        );
}

/// <summary>What a step of the figures is long: 30 days, 12 weeks from Monday, or 12 months, in UTC.</summary>
public enum FigureSpan
{
    Day,
    Week,
    Month,
}

/// <summary>One day, week or month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="SignUps">Accounts made in it, those included that are gone.</param>
/// <param name="Active">Distinct active members a day, on average over the days of the step.</param>
/// <param name="Answers">Answers submitted for the first time.</param>
/// <param name="Solved">Questions marked solved.</param>
/// <param name="Unlocks">Sample answers opened by free members.</param>
public sealed record FigureStep(DateOnly First, int SignUps, int Active, int Answers, int Solved, int Unlocks)
{
    /// <summary>Members of today who signed up in the step.</summary>
    public int Joined { get; init; }

    /// <summary>Those of <see cref="Joined"/> who have bought anything by now.</summary>
    public int Buyers { get; init; }
}
