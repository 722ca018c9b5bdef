using InterviewPrep.Community;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Community;

public sealed class CountersTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncDisposable
{
    private readonly Rooms rooms = new(database.ConnectionString);

    [Fact]
    public async Task Votes_of_thirty_members_at_once_are_all_counted()
    {
        var question = (await Seed.QuestionAsync(rooms.Db)).Id;
        var members = new List<Guid>();
        for (var i = 0; i < 30; i++)
        {
            members.Add(await Seed.MemberAsync(rooms.Db));
        }

        await Parallel.ForEachAsync(
            members.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (member, cancel) =>
            {
                await using var request = new Rooms(database.ConnectionString);
                var votes = new Votes(request.Db, Rooms.Settings(), request.Clock);
                Assert.Equal(
                    VoteResult.Counted,
                    await votes.OnQuestionAsync(
                        Rooms.Free(member.Item),
                        question,
                        member.Index % 3 == 0 ? -1 : 1,
                        cancel
                    )
                );
            }
        );

        var counts = await CountsAsync(question);
        Assert.Equal((20, 10), (counts.UpVotes, counts.DownVotes));
    }

    [Fact]
    public async Task A_member_has_one_vote_however_often_they_vote()
    {
        var (member, question) = await StartAsync();
        var votes = new Votes(rooms.Db, Rooms.Settings(), rooms.Clock);

        await votes.OnQuestionAsync(Rooms.Free(member), question, 1, default);
        await votes.OnQuestionAsync(Rooms.Free(member), question, 1, default);
        Assert.Equal(1, (await CountsAsync(question)).UpVotes);

        await votes.OnQuestionAsync(Rooms.Free(member), question, -1, default);
        Assert.Equal((0, 1), ((await CountsAsync(question)).UpVotes, (await CountsAsync(question)).DownVotes));

        await votes.OnQuestionAsync(Rooms.Free(member), question, 0, default);
        Assert.Equal(0, (await CountsAsync(question)).DownVotes);
    }

    [Fact]
    public async Task An_unconfirmed_member_takes_a_vote_back_and_sets_none()
    {
        var (member, question) = await StartAsync();
        var answer = await AnswerAsync(await Seed.MemberAsync(rooms.Db), question, AnswerVisibility.Public);
        var votes = new Votes(rooms.Db, Rooms.Settings(), rooms.Clock);
        var (before, since) = (Rooms.Free(member), Rooms.Free(member, isConfirmed: false));
        await votes.OnQuestionAsync(before, question, -1, default);
        await votes.OnAnswerAsync(before, answer, -1, default);

        Assert.Equal(VoteResult.Unconfirmed, await votes.OnQuestionAsync(since, question, 1, default));
        Assert.Equal(VoteResult.Unconfirmed, await votes.OnAnswerAsync(since, answer, 1, default));
        Assert.Equal((0, 1, -1), await StandingAsync());

        Assert.Equal(VoteResult.Counted, await votes.OnQuestionAsync(since, question, 0, default));
        Assert.Equal(VoteResult.Counted, await votes.OnAnswerAsync(since, answer, 0, default));
        Assert.Equal((0, 0, 0), await StandingAsync());

        async Task<(int, int, int)> StandingAsync()
        {
            var counts = await CountsAsync(question);
            var score = await rooms.Db.Answers.Where(a => a.Id == answer).Select(a => a.Score).SingleAsync();
            return (counts.UpVotes, counts.DownVotes, score);
        }
    }

    [Fact]
    public async Task An_answer_to_a_question_that_is_taken_back_gets_no_vote()
    {
        var (author, question) = await StartAsync();
        var voter = await Seed.MemberAsync(rooms.Db);
        var answer = new SubmittedAnswer
        {
            MemberId = author,
            QuestionId = question,
            Visibility = AnswerVisibility.Public,
            Markdown = "Because.",
            Html = "<p>Because.</p>",
            RendererVersion = RendererVersion.Current,
        };
        rooms.Db.Add(answer);
        await rooms.Db.SaveChangesAsync();
        var votes = new Votes(rooms.Db, Rooms.Settings(), rooms.Clock);
        Assert.Equal(VoteResult.Counted, await votes.OnAnswerAsync(Rooms.Free(voter), answer.Id, 1, default));

        await rooms
            .Db.Questions.Where(q => q.Id == question)
            .ExecuteUpdateAsync(q => q.SetProperty(x => x.Status, PublicationStatus.Draft));

        Assert.Equal(VoteResult.Unknown, await votes.OnAnswerAsync(Rooms.Free(voter), answer.Id, -1, default));
        Assert.Equal(1, await rooms.Db.AnswerVotes.Where(v => v.AnswerId == answer.Id).SumAsync(v => v.Value));
    }

    [Fact]
    public async Task Solved_needs_a_submitted_answer()
    {
        var (member, question) = await StartAsync();
        var solving = new Solving(rooms.Db, rooms.Clock);

        Assert.False(await solving.SetAsync(member, question, true, default));

        await AnswerAsync(member, question, AnswerVisibility.Private);
        Assert.True(await solving.SetAsync(member, question, true, default));
        Assert.True(await solving.SetAsync(member, question, true, default));
        Assert.Equal(1, (await CountsAsync(question)).Solved);

        await solving.SetAsync(member, question, false, default);
        Assert.Equal(0, (await CountsAsync(question)).Solved);
    }

    [Fact]
    public async Task Nobody_votes_on_their_own_or_on_a_private_answer()
    {
        var (author, question) = await StartAsync();
        var reader = await Seed.MemberAsync(rooms.Db);
        var votes = new Votes(rooms.Db, Rooms.Settings(), rooms.Clock);
        var publicAnswer = await AnswerAsync(author, question, AnswerVisibility.Public);
        var hermit = await Seed.MemberAsync(rooms.Db);
        var privateAnswer = await AnswerAsync(hermit, question, AnswerVisibility.Private);

        Assert.Equal(VoteResult.Unknown, await votes.OnAnswerAsync(Rooms.Free(author), publicAnswer, 1, default));
        Assert.Equal(VoteResult.Unknown, await votes.OnAnswerAsync(Rooms.Free(reader), privateAnswer, 1, default));
        Assert.Equal(VoteResult.Counted, await votes.OnAnswerAsync(Rooms.Free(reader), publicAnswer, 1, default));
        Assert.Equal(1, await rooms.Db.Answers.Where(a => a.Id == publicAnswer).Select(a => a.Score).SingleAsync());
    }

    [Fact]
    public async Task An_unpublished_question_takes_no_votes()
    {
        var question = await Seed.QuestionAsync(rooms.Db, status: PublicationStatus.Archived);
        var member = await Seed.MemberAsync(rooms.Db);

        Assert.Equal(
            VoteResult.Unknown,
            await new Votes(rooms.Db, Rooms.Settings(), rooms.Clock).OnQuestionAsync(
                Rooms.Free(member),
                question.Id,
                1,
                default
            )
        );
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    private async Task<(Guid Member, int Question)> StartAsync() =>
        (await Seed.MemberAsync(rooms.Db), (await Seed.QuestionAsync(rooms.Db)).Id);

    private async Task<long> AnswerAsync(Guid member, int question, AnswerVisibility visibility)
    {
        await new Submissions(rooms.Db, Rooms.Renderer, Rooms.Settings(), rooms.Clock).SubmitAsync(
            Rooms.Free(member),
            new Submission(question, null, "An answer", visibility, 0, Guid.NewGuid()),
            default
        );
        return await rooms.Db.Answers.Where(a => a.MemberId == member).Select(a => a.Id).SingleAsync();
    }

    private Task<QuestionCounts> CountsAsync(int question) =>
        rooms.Db.QuestionCounts.AsNoTracking().SingleAsync(c => c.QuestionId == question);
}
