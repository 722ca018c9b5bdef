using InterviewPrep.Jobs;
using InterviewPrep.Practice;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;

namespace InterviewPrep.Tests.Practice;

public sealed class VisitorAnswersTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncDisposable
{
    private readonly Rooms rooms = new(database.ConnectionString);
    private readonly string visitor = VisitorAnswers.NewVisitor();

    private VisitorAnswers Answers => Kept(new RetentionOptions());

    [Fact]
    public async Task A_kept_answer_moves_into_the_account_once()
    {
        var (member, question) = (await Seed.MemberAsync(rooms.Db), (await Seed.QuestionAsync(rooms.Db)).Id);
        await Answers.KeepAsync(visitor, question, "Written before", 0, default);

        Assert.Equal(new TakenAnswers(1, 0), await Answers.TakeAsync(visitor, member, default));
        Assert.Equal(new TakenAnswers(0, 0), await Answers.TakeAsync(visitor, member, default));

        Assert.Equal("Written before", (await DraftAsync(member)).Markdown);
    }

    [Fact]
    public async Task It_is_put_below_a_draft_and_never_over_it()
    {
        var (member, question) = (await Seed.MemberAsync(rooms.Db), (await Seed.QuestionAsync(rooms.Db)).Id);
        await new Drafts(rooms.Db, rooms.Clock).SaveAsync(member, question, null, "My draft", 0, default);
        await Answers.KeepAsync(visitor, question, "Written before", 0, default);

        await Answers.TakeAsync(visitor, member, default);

        Assert.Equal("My draft\n\nWritten before", (await DraftAsync(member)).Markdown);
    }

    [Fact]
    public async Task What_does_not_fit_below_a_draft_is_left_and_counted()
    {
        var (member, question) = (await Seed.MemberAsync(rooms.Db), (await Seed.QuestionAsync(rooms.Db)).Id);
        var (draft, kept) = (new string('d', 30_000), new string('k', 19_999));
        await new Drafts(rooms.Db, rooms.Clock).SaveAsync(member, question, null, draft, 0, default);
        await Answers.KeepAsync(visitor, question, kept, 0, default);

        Assert.Equal(new TakenAnswers(0, 1), await Answers.TakeAsync(visitor, member, default));

        Assert.Equal(draft, (await DraftAsync(member)).Markdown);
        Assert.Equal(kept, (await Answers.ReadAsync(visitor, question, default))!.Markdown);
    }

    [Fact]
    public async Task Each_save_names_the_one_before_it()
    {
        var question = (await Seed.QuestionAsync(rooms.Db)).Id;
        await Answers.KeepAsync(visitor, question, "First tab", 0, default);
        var first = (await Answers.ReadAsync(visitor, question, default))!.Version;
        rooms.Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal(
            new VisitorResult.Stale("First tab", first),
            await Answers.KeepAsync(visitor, question, "Second tab", 0, default)
        );
        Assert.Equal(new VisitorResult.Kept(), await Answers.KeepAsync(visitor, question, "Both tabs", first, default));
        Assert.Equal("Both tabs", (await Answers.ReadAsync(visitor, question, default))!.Markdown);
    }

    [Fact]
    public async Task The_same_text_again_is_no_conflict()
    {
        var question = (await Seed.QuestionAsync(rooms.Db)).Id;
        await Answers.KeepAsync(visitor, question, "Once", 0, default);
        rooms.Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal(new VisitorResult.Kept(), await Answers.KeepAsync(visitor, question, "Once", 0, default));
    }

    [Fact]
    public async Task What_has_run_out_stands_in_nobodys_way()
    {
        var question = (await Seed.QuestionAsync(rooms.Db)).Id;
        await Answers.KeepAsync(visitor, question, "Long ago", 0, default);
        rooms.Clock.Now += TimeSpan.FromDays(Answers.KeptDays);

        Assert.Equal(new VisitorResult.Kept(), await Answers.KeepAsync(visitor, question, "Today", 0, default));
    }

    [Fact]
    public async Task After_the_configured_days_it_is_gone()
    {
        var question = (await Seed.QuestionAsync(rooms.Db)).Id;
        var answers = Kept(new RetentionOptions { VisitorAnswersDays = 3 });
        await answers.KeepAsync(visitor, question, "Written before", 0, default);

        rooms.Clock.Now += TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1);
        Assert.NotNull(await answers.ReadAsync(visitor, question, default));
        rooms.Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Null(await answers.ReadAsync(visitor, question, default));
        Assert.Empty(await answers.ListAsync(visitor, default));
    }

    [Fact]
    public async Task Another_visitor_sees_nothing_of_it()
    {
        var question = (await Seed.QuestionAsync(rooms.Db)).Id;
        await Answers.KeepAsync(visitor, question, "Written before", 0, default);

        Assert.Null(await Answers.ReadAsync(VisitorAnswers.NewVisitor(), question, default));
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    private VisitorAnswers Kept(RetentionOptions retention) => new(rooms.Db, rooms.Clock, Options.Create(retention));

    private Task<Draft> DraftAsync(Guid member) =>
        rooms.Db.Drafts.AsNoTracking().SingleAsync(d => d.MemberId == member);
}
