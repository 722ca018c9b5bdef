using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Practice;

public sealed class SubmissionsTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncDisposable
{
    private readonly Rooms rooms = new(database.ConnectionString);

    [Fact]
    public async Task A_first_answer_is_kept_rendered_and_counted()
    {
        var (member, question) = await StartAsync();

        var result = await SubmitAsync(rooms, member, New(question, "**Bold** words"));

        Assert.Equal(new SubmissionResult.Kept(1), result);
        var answer = await rooms.Db.Answers.AsNoTracking().SingleAsync(a => a.MemberId == member);
        Assert.Contains("<strong>Bold</strong>", answer.Html, StringComparison.Ordinal);
        Assert.Equal(2, answer.Words);
        Assert.Equal(1, (await CountsAsync(question)).Answers);
    }

    [Fact]
    public async Task The_same_form_sent_twice_keeps_one_revision()
    {
        var (member, question) = await StartAsync();
        var form = New(question, "Once");

        await SubmitAsync(rooms, member, form);
        await using var again = new Rooms(database.ConnectionString);
        var result = await SubmitAsync(again, member, form);

        Assert.Equal(new SubmissionResult.Kept(1), result);
        var answer = await again.Db.Answers.Include(a => a.Revisions).SingleAsync(a => a.MemberId == member);
        Assert.Single(answer.Revisions);
    }

    [Fact]
    public async Task The_same_form_with_another_text_is_a_revision()
    {
        var (member, question) = await StartAsync();
        var form = New(question, "First");

        await SubmitAsync(rooms, member, form);
        await using var again = new Rooms(database.ConnectionString);
        var result = await SubmitAsync(again, member, form with { Markdown = "Second", BasedOn = 1 });

        Assert.Equal(new SubmissionResult.Kept(2), result);
    }

    [Fact]
    public async Task A_second_tab_overwrites_nothing_and_gets_the_stored_text()
    {
        var (member, question) = await StartAsync();
        await SubmitAsync(rooms, member, New(question, "From the first tab"));

        await using var tab = new Rooms(database.ConnectionString);
        var result = await SubmitAsync(tab, member, New(question, "From the second tab"));

        Assert.Equal(new SubmissionResult.Stale("From the first tab", 1), result);
    }

    [Fact]
    public async Task Ten_double_clicks_at_once_keep_one_answer()
    {
        var (member, question) = await StartAsync();
        var form = New(question, "Clicked ten times");

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 10),
            new ParallelOptions { MaxDegreeOfParallelism = 5 },
            async (_, _) =>
            {
                await using var click = new Rooms(database.ConnectionString);
                Assert.Equal(new SubmissionResult.Kept(1), await SubmitAsync(click, member, form));
            }
        );

        Assert.Equal(1, (await CountsAsync(question)).Answers);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\0\0")]
    public async Task Nothing_written_is_refused_with_a_sentence(string text)
    {
        var (member, question) = await StartAsync();

        var result = await SubmitAsync(rooms, member, New(question, text));

        Assert.Equal(new SubmissionResult.Invalid("Write something before you submit."), result);
        Assert.False(await rooms.Db.Answers.AnyAsync(a => a.MemberId == member));
    }

    [Fact]
    public async Task Too_long_is_refused_with_both_numbers()
    {
        var (member, question) = await StartAsync();

        var result = await SubmitAsync(rooms, member, New(question, new string('x', 50_001)));

        Assert.Contains("50,001", Assert.IsType<SubmissionResult.Invalid>(result).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unconfirmed_member_may_practise_but_not_publish()
    {
        var (member, question) = await StartAsync();
        var submissions = new Submissions(rooms.Db, Rooms.Renderer, Rooms.Settings(), rooms.Clock);
        var unconfirmed = Rooms.Free(member, isConfirmed: false);
        var published = New(question, "Text") with { Visibility = AnswerVisibility.Public };

        Assert.IsType<SubmissionResult.Invalid>(await submissions.SubmitAsync(unconfirmed, published, default));
        Assert.Equal(
            new SubmissionResult.Kept(1),
            await submissions.SubmitAsync(unconfirmed, New(question, "Text"), default)
        );
    }

    [Fact]
    public async Task A_follow_up_of_another_question_does_not_exist()
    {
        var (member, question) = await StartAsync();
        var other = (await Seed.QuestionAsync(rooms.Db)).FollowUps[0].Id;

        var result = await SubmitAsync(rooms, member, New(question, "Text") with { FollowUpId = other });

        Assert.IsType<SubmissionResult.Missing>(result);
    }

    [Fact]
    public async Task Submitting_removes_the_draft_and_follow_ups_are_not_counted_as_answers()
    {
        var (member, question) = await StartAsync();
        var followUp = await rooms.Db.FollowUps.Where(f => f.QuestionId == question).Select(f => f.Id).SingleAsync();
        await new Drafts(rooms.Db, rooms.Clock).SaveAsync(member, question, followUp, "In work", 0, default);

        await SubmitAsync(rooms, member, New(question, "Done") with { FollowUpId = followUp, DraftNumber = 1 });

        Assert.False(await rooms.Db.Drafts.AnyAsync(d => d.MemberId == member));
        Assert.Equal(0, (await CountsAsync(question)).Answers);
    }

    [Theory]
    [InlineData(2, "Done", null)]
    [InlineData(1, "Done", "Written elsewhere")]
    [InlineData(0, "Done", "Written elsewhere")]
    [InlineData(0, "Written elsewhere", null)]
    public async Task Submitting_removes_no_draft_but_the_one_that_the_form_knew(int known, string text, string? left)
    {
        var (member, question) = await StartAsync();
        await SaveDraftAsync(member, question, "Here", 0);
        await SaveDraftAsync(member, question, "Written elsewhere", 1);

        await SubmitAsync(rooms, member, New(question, text) with { DraftNumber = known });

        Assert.Equal(left, await DraftAsync(member));
    }

    [Fact]
    public async Task A_form_of_an_older_revision_knows_no_draft_begun_since_though_it_has_the_same_number()
    {
        var (member, question) = await StartAsync();
        await SaveDraftAsync(member, question, "Same words", 0);
        var form = New(question, "Same words") with { DraftNumber = 1 };
        await SubmitAsync(rooms, member, form with { Key = Guid.NewGuid() });
        await SaveDraftAsync(member, question, "Begun since", 0);

        Assert.Equal(new SubmissionResult.Kept(1), await SubmitAsync(rooms, member, form));

        Assert.Equal("Begun since", await DraftAsync(member));
    }

    [Fact]
    public async Task A_vote_and_a_change_of_visibility_while_the_author_revises_are_no_conflict()
    {
        var (member, question) = await StartAsync();
        await SubmitAsync(rooms, member, New(question, "First"));
        await using var other = new Rooms(database.ConnectionString);
        await using var change = await other.Db.Database.BeginTransactionAsync();
        await other
            .Db.Answers.Where(a => a.QuestionId == question)
            .ExecuteUpdateAsync(a =>
                a.SetProperty(x => x.Score, 1).SetProperty(x => x.Visibility, AnswerVisibility.Public)
            );
        await using var author = new Rooms(database.ConnectionString);
        var revised = SubmitAsync(author, member, New(question, "Second") with { BasedOn = 1 });
        await Waiting.ForLockAsync(revised, database.ConnectionString);
        await change.CommitAsync();

        Assert.Equal(new SubmissionResult.Kept(2), await revised);
        var kept = await author.Db.Answers.AsNoTracking().SingleAsync(a => a.QuestionId == question);
        Assert.Equal(("Second", 1, AnswerVisibility.Public), (kept.Markdown, kept.Score, kept.Visibility));
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    private Task<DraftResult> SaveDraftAsync(Guid member, int question, string text, int basedOn) =>
        new Drafts(rooms.Db, rooms.Clock).SaveAsync(member, question, null, text, basedOn, default);

    private Task<string?> DraftAsync(Guid member) =>
        rooms.Db.Drafts.Where(d => d.MemberId == member).Select(d => d.Markdown).SingleOrDefaultAsync();

    private static Submission New(int question, string text) =>
        new(question, null, text, AnswerVisibility.Private, 0, Guid.NewGuid());

    private static Task<SubmissionResult> SubmitAsync(Rooms rooms, Guid member, Submission submission) =>
        new Submissions(rooms.Db, Rooms.Renderer, Rooms.Settings(), rooms.Clock).SubmitAsync(
            Rooms.Free(member),
            submission,
            default
        );

    private async Task<(Guid Member, int Question)> StartAsync() =>
        (await Seed.MemberAsync(rooms.Db), (await Seed.QuestionAsync(rooms.Db)).Id);

    private Task<QuestionCounts> CountsAsync(int question) =>
        rooms.Db.QuestionCounts.AsNoTracking().SingleAsync(c => c.QuestionId == question);
}
