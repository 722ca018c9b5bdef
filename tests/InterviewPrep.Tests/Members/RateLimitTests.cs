using InterviewPrep.Members;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Members;

public sealed class RateLimitTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>
{
    private static readonly RateRule Three = new("test", 3, TimeSpan.FromMinutes(15));

    [Fact]
    public async Task Many_at_once_get_no_more_than_the_rule_allows()
    {
        var waits = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => HitAsync("at once")));
        Assert.Equal(3, waits.Count(wait => wait is null));
        Assert.All(waits.OfType<TimeSpan>(), wait => Assert.InRange(wait, TimeSpan.Zero, Three.Window));
    }

    [Fact]
    public async Task The_next_window_begins_anew_and_others_are_not_counted()
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var limit = new RateLimit(rooms.Db, rooms.Clock);
        for (var i = 0; i < 4; i++)
        {
            await limit.HitAsync(Three, "ada", default);
        }

        Assert.NotNull(await limit.HitAsync(Three, "ada", default));
        Assert.Null(await limit.HitAsync(Three, "eve", default));
        Assert.Null(await limit.HitAsync(Three with { Name = "other" }, "ada", default));
        rooms.Clock.Now += Three.Window;
        Assert.Null(await limit.HitAsync(Three, "ada", default));
    }

    [Fact]
    public async Task Whom_a_counter_counts_cannot_be_read_from_it()
    {
        await HitAsync("secret@example.test");
        await using var rooms = new Rooms(database.ConnectionString);
        Assert.False(await rooms.Db.RateCounters.AnyAsync(c => c.Bucket.Contains("secret")));
    }

    private async Task<TimeSpan?> HitAsync(string whom)
    {
        await using var rooms = new Rooms(database.ConnectionString);
        return await new RateLimit(rooms.Db, rooms.Clock).HitAsync(Three, whom, default);
    }
}
