using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Questions;

public sealed class KeptRelatedTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncLifetime
{
    private readonly Rooms rooms = new(database.ConnectionString);
    private PublishedGeneration generation = null!;
    private RelatedQuestions related = null!;

    public async ValueTask InitializeAsync()
    {
        generation = rooms.Generation();
        related = new RelatedQuestions(generation);
        await generation.StartAsync(default);
        await KnownAsync(_ => true);
    }

    [Fact]
    public async Task They_are_kept_until_something_is_published()
    {
        var here = await Seed.QuestionAsync(rooms.Db);
        var first = await BesideAsync(here);
        Assert.Equal([first.Slug], await SlugsAsync(here));
        var second = await BesideAsync(here);
        Assert.Equal([first.Slug], await SlugsAsync(here));

        var before = generation.Current;
        await using (var transaction = await rooms.Db.Database.BeginTransactionAsync())
        {
            await ContentSignal.RaiseAsync(rooms.Db, default);
            await transaction.CommitAsync();
        }

        await KnownAsync(now => now != before);
        Assert.Equal([first.Slug, second.Slug], await SlugsAsync(here));
    }

    [Fact]
    public async Task What_one_reader_did_with_them_is_nobody_elses()
    {
        var here = await Seed.QuestionAsync(rooms.Db);
        var other = await BesideAsync(here);
        var member = await Seed.MemberAsync(rooms.Db);
        Assert.Equal(ReaderState.New, await StateAsync(here, Rooms.Free(member)));
        rooms.Db.Solves.Add(
            new Solve
            {
                MemberId = member,
                QuestionId = other.Id,
                At = rooms.Clock.GetUtcNow(),
            }
        );
        await rooms.Db.SaveChangesAsync();
        Assert.Equal(ReaderState.Solved, await StateAsync(here, Rooms.Free(member)));
        Assert.Equal(ReaderState.New, await StateAsync(here, Rooms.Free(await Seed.MemberAsync(rooms.Db))));
        Assert.Equal(ReaderState.New, await StateAsync(here, Viewer.Anonymous));
    }

    [Fact]
    public async Task While_nobody_hears_of_publishing_nothing_is_kept()
    {
        await generation.StopAsync(default);
        related = new RelatedQuestions(rooms.Generation());
        var here = await Seed.QuestionAsync(rooms.Db);
        Assert.Empty(await SlugsAsync(here));
        var other = await BesideAsync(here);
        Assert.Equal([other.Slug], await SlugsAsync(here));
    }

    public async ValueTask DisposeAsync()
    {
        await generation.StopAsync(default);
        generation.Dispose();
        related.Dispose();
        await rooms.DisposeAsync();
    }

    private async Task<Question> BesideAsync(Question here)
    {
        var other = await Seed.QuestionAsync(rooms.Db);
        other.Category = here.Category;
        await rooms.Db.SaveChangesAsync();
        return other;
    }

    private async Task<List<string>> SlugsAsync(Question here) =>
        [.. (await ReadAsync(here, Viewer.Anonymous)).Select(r => r.Slug)];

    private async Task<ReaderState> StateAsync(Question here, Viewer viewer) =>
        Assert.Single(await ReadAsync(here, viewer)).State;

    private async Task<IReadOnlyList<RelatedRow>> ReadAsync(Question here, Viewer viewer)
    {
        var reader = new QuestionReader(rooms.Db, new Paywall(rooms.Meter()), related, Rooms.Settings());
        return (await reader.ReadAsync(here.Slug, viewer, default))!.Related;
    }

    private Task KnownAsync(Func<long, bool> isExpected) =>
        Eventually.TrueAsync(() => generation.Current is { } now && isExpected(now));
}
