using InterviewPrep.Access;
using InterviewPrep.Jobs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using InterviewPrep.Tests.Packs;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace InterviewPrep.Tests.Packs.Guides;

public sealed class StoredGuideTests
{
    private const string Svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect x=\"1\" y=\"1\" width=\"8\" height=\"8\"/></svg>\n";

    [Theory]
    [InlineData("Half vanish", false)]
    [InlineData("It is zyzzogeton.", false)]
    [InlineData("Half of ten zyzzogeton.", false)]
    [InlineData("The kink is", true)]
    [InlineData("Two penalties differ", true)]
    public async Task An_image_is_as_locked_as_the_text_that_shows_it(string place, bool isPublic)
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = GuidePack.With(GuidePack.Pro, place, $"![A square](images/square.svg) {place}");
        files["images/square.svg"] = Svg;
        var report = await database.ImportAsync(files);
        Assert.Empty(report.Problems);
        await using var db = database.Open();

        var seen = await new Media(db).FindAsync("square.svg", Viewer.Anonymous, TestContext.Current.CancellationToken);
        var paid = await new Media(db).FindAsync(
            "square.svg",
            Rooms.Pro(Guid.NewGuid()),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(isPublic, seen is { IsPublic: true });
        Assert.Equal(isPublic, paid!.IsPublic);
    }

    [Fact]
    public async Task An_outdated_guide_is_as_if_just_written_and_nothing_else_changed()
    {
        await using var database = await GuidePack.FilledAsync();
        var before = await ContentAsync(database);
        await database.RunAsync(
            $"update guides set renderer_version = {RendererVersion.LowestSafe - 1}, introduction_html = '<i>old</i>', minutes = 9"
        );
        await database.RunAsync("update guide_texts set html = '<i>old</i>'");
        await database.RunAsync("update quiz_entries set explanation_html = '<i>old</i>'");
        Assert.NotEqual(before, await ContentAsync(database));
        await using var db = database.Open();
        var guides = new OutdatedGuides(db, PackDatabase.Renderer);

        var first = await guides.RenderAsync("0", TestContext.Current.CancellationToken);
        var second = await guides.RenderAsync(first!.Last, TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (first.Written, second!.Written));
        Assert.Null(await guides.RenderAsync("0", TestContext.Current.CancellationToken));
        Assert.Equal(before, await ContentAsync(database));
    }

    [Fact]
    public async Task A_scheduled_guide_becomes_public_at_its_time_with_search_and_history()
    {
        await using var database = await PackDatabase.EmptyAsync();
        await database.ImportAsync(
            GuidePack.With(GuidePack.Pro, "status: published", "status: scheduled\npublishAt: 2020-01-02T03:04:05Z")
        );
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from guide_documents"));
        await using var db = database.Open();

        await new PublishScheduled(
            db,
            new JobQueue(db),
            TimeProvider.System,
            NullLogger<PublishScheduled>.Instance
        ).RunAsync("", TestContext.Current.CancellationToken);

        Assert.Equal("Published", await database.OneAsync<string>("select status from guides where access = 'Pro'"));
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from guide_documents"));
        Assert.Equal(
            "Imported Published",
            await database.OneAsync<string>(
                "select string_agg(origin, ' ' order by number) from content_revisions where kind = 'Guide'"
            )
        );
        Assert.Equal(
            1,
            await database.OneAsync<long>("select count(*) from audit_entries where action = 'guide.published'")
        );
    }

    [Theory]
    [InlineData("penalties", true)]
    [InlineData("kink", true)]
    [InlineData("zyzzogeton", false)]
    public async Task Search_knows_what_everybody_reads(string word, bool isFound)
    {
        await using var database = await GuidePack.FilledAsync();

        Assert.Equal(
            isFound,
            await database.OneAsync<bool>(
                $"select exists (select 1 from guide_documents where vector @@ to_tsquery('english', '{word}'))"
            )
        );
    }

    private static Task<string> ContentAsync(PackDatabase database) =>
        database.OneAsync<string>(
            """
            select concat_ws('|',
                (select string_agg(to_jsonb(g)::text, '' order by id) from guides g),
                (select string_agg(to_jsonb(s)::text, '' order by id) from guide_sections s),
                (select string_agg(to_jsonb(t)::text, '' order by guide_id, position) from guide_texts t),
                (select string_agg(to_jsonb(i)::text, '' order by id) from quiz_items i),
                (select string_agg(to_jsonb(e)::text, '' order by item_id, position) from quiz_entries e))
            """
        );
}
