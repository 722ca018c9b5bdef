using InterviewPrep.Access;
using InterviewPrep.Quizzes;
using InterviewPrep.Tests.Packs;
using InterviewPrep.Tests.Packs.Guides;
using Xunit;

namespace InterviewPrep.Tests.Quizzes;

public sealed class QuizDeskTests
{
    private static readonly Viewer Pro = Rooms.Pro(Guid.NewGuid());

    [Fact]
    public async Task A_judged_response_comes_with_the_explanation_of_every_answer()
    {
        await using var database = await GuidePack.FilledAsync();

        var answered = await MarkAsync(database, "How many", new() { Typed = "10" }, Pro);

        Assert.Equal(QuizVerdict.Wrong, answered!.Mark.Verdict);
        Assert.Equal(["5 ± 0.1", "10"], answered.Entries.Select(e => e.Html));
        Assert.Equal([true, false], answered.Entries.Select(e => e.IsRight));
        Assert.Equal([false, true], answered.Entries.Select(e => e.Fits));
        Assert.Equal("<p>All of them, zyzzogeton.</p>", answered.Entries[1].ExplanationHtml.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("five")]
    [InlineData("1e999")]
    public async Task A_response_that_cannot_be_judged_gets_a_message_and_no_key(string typed)
    {
        await using var database = await GuidePack.FilledAsync();

        var answered = await MarkAsync(database, "How many", new() { Typed = typed }, Pro);

        Assert.Equal(QuizVerdict.Incomplete, answered!.Mark.Verdict);
        Assert.NotEmpty(answered.Mark.Message);
        Assert.Empty(answered.Mark.Fits);
        Assert.Empty(answered.Entries);
    }

    [Fact]
    public async Task Choices_of_a_quiz_that_has_changed_since_give_no_key()
    {
        await using var database = await GuidePack.FilledAsync();

        var answered = await MarkAsync(database, "Which slope", new() { Picks = ["0123456789abcdef"] }, Pro);

        Assert.Equal(QuizVerdict.Changed, answered!.Mark.Verdict);
        Assert.Empty(answered.Entries);
    }

    [Fact]
    public async Task Who_may_not_read_an_item_may_not_answer_it_and_the_preview_is_for_everybody()
    {
        await using var database = await GuidePack.FilledAsync();

        Assert.Null(await MarkAsync(database, "How many", new() { Typed = "5" }, Viewer.Anonymous));
        Assert.Null(await MarkAsync(database, "How many", new() { Typed = "5" }, Rooms.Free(Guid.NewGuid())));
        Assert.NotNull(await MarkAsync(database, "Which slope", new() { Typed = "5" }, Viewer.Anonymous));
        await database.RunAsync("update guides set status = 'Draft'");
        Assert.Null(await MarkAsync(database, "How many", new() { Typed = "5" }, Pro));
    }

    private static async Task<AnsweredItem?> MarkAsync(
        PackDatabase database,
        string question,
        QuizResponse response,
        Viewer viewer
    )
    {
        var item = await database.OneAsync<int>($"select id from quiz_items where question like '{question}%'");
        await using var db = database.Open();
        return await new QuizDesk(db, TimeProvider.System).MarkAsync(
            "weigh-penalties-aloud",
            item,
            response,
            viewer,
            TestContext.Current.CancellationToken
        );
    }
}
