using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Guides;

/// <summary>Where else a guide is found.</summary>
public sealed class FindingTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private readonly Browser reader = site.Host.Anonymous();

    [Theory]
    [InlineData("/topics/regularization", "Penalties by hand")]
    [InlineData("/companies/acme", "Penalties by hand")]
    [InlineData("/questions/" + ReadingDatabase.Pro, "Penalties by hand")]
    [InlineData("/", "Counting well")]
    [InlineData("/search?q=penalties", "Penalties by hand")]
    public async Task A_guide_stands_where_what_it_covers_stands(string path, string title)
    {
        Assert.Contains(title, Titles(await reader.GetAsync(path)));
    }

    [Fact]
    public async Task One_search_finds_guides_questions_topics_and_companies()
    {
        var page = await reader.GetAsync("/search?q=linear+models");
        Assert.NotNull(page.Html.QuerySelector("main a.tag[href='/topics/linear-models']"));
        Assert.Equal(2, Titles(page).Length);
        Assert.NotNull((await reader.GetAsync("/search?q=acm")).Html.QuerySelector("main a[href='/companies/acme']"));
        Assert.NotNull((await reader.GetAsync("/search?q=votes")).Html.QuerySelector("#questions"));
    }

    [Fact]
    public async Task A_misspelt_search_finds_the_word_that_only_a_guide_has()
    {
        // "ellipses" stands in the preview alone; titles, summaries and introductions give the words to correct by.
        Assert.Contains("Penalties by hand", Titles(await reader.GetAsync("/search?q=ellipses")));
        Assert.Contains("Counting well", Titles(await reader.GetAsync("/search?q=dividnig")));
    }

    [Theory]
    [InlineData("Sealedprose")]
    [InlineData("invertible")]
    [InlineData("intercept")]
    public async Task A_locked_word_finds_nothing(string word)
    {
        var page = await reader.GetAsync($"/search?q={word}");
        Assert.Equal("Nothing found", page.Words("main .empty h2, main .empty-title"));
    }

    [Fact]
    public async Task A_search_that_is_too_long_is_refused_and_an_empty_one_asks()
    {
        var refused = await reader.GetAsync("/search?q=" + new string('a', 201));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("at most 200 characters", refused.Words(".field-error")!, StringComparison.Ordinal);
        Assert.Null((await reader.GetAsync("/search")).Html.QuerySelector("main .empty"));
    }

    [Fact]
    public async Task The_sitemap_has_every_quiz_of_a_published_guide()
    {
        var text = (await reader.GetAsync("/sitemap.xml")).Text;
        Assert.Contains("/quizzes</loc>", text, StringComparison.Ordinal);
        Assert.Contains($"/quizzes/{ReadingDatabase.ProGuide}</loc>", text, StringComparison.Ordinal);
        Assert.Contains(
            $"/quizzes/{ReadingDatabase.ProGuide}/s-draw-the-penalties</loc>",
            text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/feed.atom")]
    public async Task Machines_learn_of_published_guides(string path)
    {
        var text = (await reader.GetAsync(path)).Text;
        Assert.Contains("/guides/" + ReadingDatabase.ProGuide, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sealed", text, StringComparison.Ordinal);
    }

    private static string[] Titles(Page page) =>
        [.. page.Html.QuerySelectorAll(".guide-row .row-title").Select(t => t.TextContent)];
}
