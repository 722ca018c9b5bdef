using System.Text.Json;
using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Quizzes;
using Xunit;

namespace InterviewPrep.Tests.Packs.Guides;

public sealed class GuideReaderTests
{
    private const string Pro = "weigh-penalties-aloud";

    public static TheoryData<bool, LockReason> Refused =>
        new() { { false, LockReason.SignIn }, { true, LockReason.Upgrade } };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Without_Pro_the_preview_is_whole_and_the_rest_is_not_loaded(bool isMember, LockReason reason)
    {
        await using var database = await GuidePack.FilledAsync();

        var opened = await OpenAsync(database, Pro, isMember ? Rooms.Free(Guid.NewGuid()) : Viewer.Anonymous);

        var preview = Assert.IsType<OpenPart>(opened!.Section(0));
        Assert.Equal([GuideTextKind.Prose, GuideTextKind.Question], preview.Blocks.Select(b => b.Kind));
        Assert.Equal("weigh-two-penalties", preview.Blocks[1].Practise);
        Assert.Single(preview.Quiz);
        Assert.Equal(reason, Assert.IsType<LockedPart>(opened.Section(1)).Reason);
        Assert.Equal(reason, Assert.IsType<LockedPart>(opened.End).Reason);
        Assert.DoesNotContain(GuidePack.Canary, JsonSerializer.Serialize<object>(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_Pro_all_is_open_but_keys_and_explanations()
    {
        await using var database = await GuidePack.FilledAsync();

        var opened = await OpenAsync(database, Pro, Rooms.Pro(Guid.NewGuid()));

        Assert.Null(opened!.Lock);
        var section = Assert.IsType<OpenPart>(opened.Section(1));
        Assert.Equal([1, 2], section.Blocks.Where(b => b.Kind == GuideTextKind.Step).Select(b => b.Number));
        var end = Assert.IsType<OpenPart>(opened.End);
        Assert.Equal(GuideTextKind.Faq, Assert.Single(end.Blocks).Kind);
        Assert.Equal([QuizKind.Number, QuizKind.Order], end.Quiz.Select(i => i.Kind));
        Assert.Empty(end.Quiz[0].Answers);
        Assert.Equal(end.Quiz[1].Answers.OrderBy(a => a.Token, StringComparer.Ordinal), end.Quiz[1].Answers);
        Assert.Equal(3, end.Quiz[1].Answers.Count);
        var quizzes = JsonSerializer.Serialize(end.Quiz);
        Assert.DoesNotContain("Half of ten", quizzes, StringComparison.Ordinal);
        Assert.DoesNotContain("\u00B1", quizzes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_guide_is_open_to_everybody_and_an_unpublished_one_to_nobody()
    {
        await using var database = await GuidePack.FilledAsync();

        Assert.Null((await OpenAsync(database, "bound-slopes", Viewer.Anonymous))!.Lock);
        await database.RunAsync("update guides set status = 'Draft' where slug = 'bound-slopes'");

        Assert.Null(await OpenAsync(database, "bound-slopes", Rooms.Pro(Guid.NewGuid())));
        Assert.Null(await OpenAsync(database, "nothing", Viewer.Anonymous));
    }

    [Fact]
    public async Task Html_of_an_unsafe_renderer_is_shown_as_its_source_and_no_key_with_it()
    {
        await using var database = await GuidePack.FilledAsync();
        await database.RunAsync("update guide_texts set renderer_version = 0, html = '<i>made</i>'");
        await database.RunAsync("update quiz_items set renderer_version = 0");

        var opened = await OpenAsync(database, Pro, Rooms.Pro(Guid.NewGuid()));

        Assert.StartsWith(
            "<p class=\"source\">",
            Assert.IsType<OpenPart>(opened!.Section(0)).Blocks[0].Html,
            StringComparison.Ordinal
        );
        Assert.Empty(Assert.IsType<OpenPart>(opened.End).Quiz[0].Answers);
    }

    private static async Task<OpenedGuide?> OpenAsync(PackDatabase database, string slug, Viewer viewer)
    {
        await using var db = database.Open();
        return await new GuideReader(db).OpenAsync(slug, viewer, TestContext.Current.CancellationToken);
    }
}
