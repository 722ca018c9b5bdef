using InterviewPrep.Access;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Access;

public sealed class MeterTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncDisposable
{
    private readonly Rooms rooms = new(database.ConnectionString);

    [Fact]
    public async Task A_repeated_click_uses_nothing()
    {
        var (member, question) = (await Seed.MemberAsync(rooms.Db), await Seed.QuestionAsync(rooms.Db));

        Assert.Equal(UnlockResult.Unlocked, await rooms.Meter().UnlockAsync(member, question.Id, default));
        Assert.Equal(UnlockResult.AlreadyOpen, await rooms.Meter().UnlockAsync(member, question.Id, default));

        Assert.Equal(2, await rooms.Meter().LeftAsync(member, default));
    }

    [Fact]
    public async Task Where_nothing_is_locked_a_click_uses_nothing()
    {
        var member = await Seed.MemberAsync(rooms.Db);
        var free = await Seed.QuestionAsync(rooms.Db, AccessLevel.Free);
        var empty = await Seed.QuestionAsync(rooms.Db);
        await rooms.Db.SealedTexts.Where(s => s.QuestionId == empty.Id).ExecuteDeleteAsync();

        Assert.Equal(UnlockResult.AlreadyOpen, await rooms.Meter().UnlockAsync(member, free.Id, default));
        Assert.Equal(UnlockResult.AlreadyOpen, await rooms.Meter().UnlockAsync(member, empty.Id, default));

        Assert.Equal(3, await rooms.Meter().LeftAsync(member, default));
    }

    [Fact]
    public async Task The_quota_comes_back_on_the_first_of_the_next_utc_month()
    {
        var member = await Seed.MemberAsync(rooms.Db);
        rooms.Clock.Now = new DateTimeOffset(2028, 2, 29, 23, 59, 59, TimeSpan.Zero);
        await rooms.Meter(1).UnlockAsync(member, (await Seed.QuestionAsync(rooms.Db)).Id, default);
        Assert.Equal(0, await rooms.Meter(1).LeftAsync(member, default));

        rooms.Clock.Now = rooms.Clock.Now.AddSeconds(1);

        Assert.Equal(1, await rooms.Meter(1).LeftAsync(member, default));
    }

    [Fact]
    public async Task Twenty_clicks_at_once_on_different_questions_open_no_more_than_the_quota()
    {
        var member = await Seed.MemberAsync(rooms.Db);
        var questions = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            questions.Add((await Seed.QuestionAsync(rooms.Db)).Id);
        }

        await Parallel.ForEachAsync(
            questions,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (question, cancel) =>
            {
                await using var click = new Rooms(database.ConnectionString);
                await click.Meter(3).UnlockAsync(member, question, cancel);
            }
        );

        Assert.Equal(3, await rooms.Db.Unlocks.CountAsync(u => u.MemberId == member));
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();
}
