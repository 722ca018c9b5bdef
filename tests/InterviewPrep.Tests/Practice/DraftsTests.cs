using InterviewPrep.Practice;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Practice;

public sealed class DraftsTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncDisposable
{
    private readonly Rooms rooms = new(database.ConnectionString);

    [Fact]
    public async Task Each_save_names_the_one_before_it()
    {
        var (member, question) = await StartAsync();

        Assert.Equal(new DraftResult.Saved(1), await SaveAsync(member, question, "a", 0));
        Assert.Equal(new DraftResult.Saved(2), await SaveAsync(member, question, "ab", 1));
        Assert.Equal(new DraftResult.Stale("ab", 2), await SaveAsync(member, question, "ax", 1));
    }

    [Fact]
    public async Task The_same_text_again_is_no_conflict()
    {
        var (member, question) = await StartAsync();
        await SaveAsync(member, question, "same", 0);

        Assert.Equal(new DraftResult.Saved(1), await SaveAsync(member, question, "same", 0));
    }

    [Fact]
    public async Task Two_tabs_that_begin_at_once_keep_one_text_and_show_it_to_the_other()
    {
        var (member, question) = await StartAsync();

        var results = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => SaveAsync(member, question, $"tab {i}", 0))
        );

        Assert.Single(results.OfType<DraftResult.Saved>());
        var stored = (await rooms.Db.Drafts.AsNoTracking().SingleAsync(d => d.MemberId == member)).Markdown;
        Assert.All(results.OfType<DraftResult.Stale>(), stale => Assert.Equal(stored, stale.StoredMarkdown));
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    private async Task<(Guid, int)> StartAsync() =>
        (await Seed.MemberAsync(rooms.Db), (await Seed.QuestionAsync(rooms.Db)).Id);

    private async Task<DraftResult> SaveAsync(Guid member, int question, string text, int basedOn)
    {
        await using var request = new Rooms(database.ConnectionString);
        return await new Drafts(request.Db, request.Clock).SaveAsync(member, question, null, text, basedOn, default);
    }
}
