using InterviewPrep.Access;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Access;

public sealed class PaywallTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncDisposable
{
    private readonly Rooms rooms = new(database.ConnectionString);

    [Fact]
    public async Task Anonymous_reader_of_a_pro_question_is_asked_to_sign_in_and_gets_no_text()
    {
        var opened = await OpenAsync(AccessLevel.Pro, Viewer.Anonymous);

        Assert.Equal(LockReason.SignIn, opened.Lock?.Reason);
        Assert.IsType<Locked>(opened.Section(0));
        Assert.IsType<Locked>(opened.FollowUpAnswer(0));
    }

    [Fact]
    public async Task Anonymous_reader_of_a_free_question_reads_everything()
    {
        var opened = await OpenAsync(AccessLevel.Free, Viewer.Anonymous);

        Assert.Equal(new Open("<p>sealed section</p>"), opened.Section(0));
        Assert.Equal(new Open("<p>sealed follow-up</p>"), opened.FollowUpAnswer(0));
    }

    [Fact]
    public async Task Pro_reader_reads_a_pro_question()
    {
        var opened = await OpenAsync(AccessLevel.Pro, Rooms.Pro(await Seed.MemberAsync(rooms.Db)));

        Assert.Equal(new Open("<p>sealed section</p>"), opened.Section(0));
    }

    [Fact]
    public async Task Free_reader_is_offered_an_unlock_while_the_quota_lasts()
    {
        var opened = await OpenAsync(AccessLevel.Pro, Rooms.Free(await Seed.MemberAsync(rooms.Db)));

        Assert.Equal(LockReason.Unlock, opened.Lock?.Reason);
        Assert.Equal(3, opened.UnlocksLeft);
    }

    [Fact]
    public async Task Free_reader_with_an_unconfirmed_address_may_practise_and_so_unlock()
    {
        var opened = await OpenAsync(AccessLevel.Pro, Rooms.Free(await Seed.MemberAsync(rooms.Db), isConfirmed: false));

        Assert.Equal(LockReason.Unlock, opened.Lock?.Reason);
        Assert.IsType<Locked>(opened.Section(0));
    }

    [Fact]
    public async Task Free_reader_with_a_used_quota_is_told_so()
    {
        var member = await Seed.MemberAsync(rooms.Db);
        await rooms.Meter(1).UnlockAsync(member, (await Seed.QuestionAsync(rooms.Db)).Id, default);
        var question = await Seed.QuestionAsync(rooms.Db);

        var page = await ReadAsync(question.Slug, Rooms.Free(member), perMonth: 1);

        Assert.Equal(LockReason.QuotaUsed, page!.Opened.Lock?.Reason);
    }

    [Fact]
    public async Task Where_nobody_gets_unlocks_a_free_reader_is_told_of_Pro_and_keeps_what_was_unlocked()
    {
        var member = await Seed.MemberAsync(rooms.Db);
        var (unlocked, other) = (await Seed.QuestionAsync(rooms.Db), await Seed.QuestionAsync(rooms.Db));
        await rooms.Meter(1).UnlockAsync(member, unlocked.Id, default);

        var closed = await ReadAsync(other.Slug, Rooms.Free(member), perMonth: 0);

        Assert.Equal(LockReason.Upgrade, closed!.Opened.Lock?.Reason);
        Assert.True((await ReadAsync(unlocked.Slug, Rooms.Free(member), perMonth: 0))!.Opened.IsOpen);
    }

    [Fact]
    public async Task An_unlock_opens_that_question_and_no_other()
    {
        var member = await Seed.MemberAsync(rooms.Db);
        var (unlocked, other) = (await Seed.QuestionAsync(rooms.Db), await Seed.QuestionAsync(rooms.Db));
        await rooms.Meter().UnlockAsync(member, unlocked.Id, default);

        Assert.True((await ReadAsync(unlocked.Slug, Rooms.Free(member)))!.Opened.IsOpen);
        Assert.False((await ReadAsync(other.Slug, Rooms.Free(member)))!.Opened.IsOpen);
    }

    [Theory]
    [InlineData(PublicationStatus.Draft)]
    [InlineData(PublicationStatus.Review)]
    [InlineData(PublicationStatus.Archived)]
    public async Task What_is_not_published_exists_for_nobody(PublicationStatus status)
    {
        var question = await Seed.QuestionAsync(rooms.Db, AccessLevel.Free, status);

        Assert.Null(await ReadAsync(question.Slug, Rooms.Pro(await Seed.MemberAsync(rooms.Db))));
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    private async Task<OpenedQuestion> OpenAsync(AccessLevel access, Viewer viewer)
    {
        var question = await Seed.QuestionAsync(rooms.Db, access);
        return (await ReadAsync(question.Slug, viewer))!.Opened;
    }

    private Task<QuestionPage?> ReadAsync(string slug, Viewer viewer, int perMonth = 3) =>
        rooms.ReadAsync(slug, viewer, perMonth);
}
