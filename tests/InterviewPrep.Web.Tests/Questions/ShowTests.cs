using System.Net;
using AngleSharp.Dom;
using InterviewPrep.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class ShowTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Path = "/questions/" + ReadingDatabase.Pro;

    [Fact]
    public async Task An_unknown_question_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync("/questions/nothing-here")).Status);

    [Fact]
    public async Task A_draft_is_not_found_even_by_a_pro_reader()
    {
        var pro = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        Assert.Equal(HttpStatusCode.NotFound, (await pro.GetAsync("/questions/" + ReadingDatabase.Draft)).Status);
    }

    [Fact]
    public async Task Every_part_stands_in_reading_order()
    {
        var page = await site.Host.Anonymous().GetAsync(Path);

        Assert.Equal("Shrink weights with a penalty", page.Words("h1"));
        Assert.Equal("Last updated March 12, 2026", page.Words(".article-date"));
        Assert.Equal(
            [
                "Why this is asked",
                "What the interviewer expects",
                "Key topics to cover",
                "How to approach this",
                "Possible follow-up questions",
                "Sample answer",
                "Submit your answer",
            ],
            page.Html.QuerySelectorAll("article h2").Select(h => h.TextContent.Trim()).Take(7)
        );
        Assert.Equal(
            ["Regularization", "penalised models"],
            page.Html.QuerySelectorAll("a.tag").Select(t => t.TextContent)
        );
    }

    [Fact]
    public async Task What_a_question_lacks_is_absent_and_not_empty()
    {
        var page = await site.Host.Anonymous().GetAsync("/questions/" + ReadingDatabase.Free);

        var headings = page.Html.QuerySelectorAll("h2").Select(h => h.TextContent.Trim()).ToList();
        Assert.DoesNotContain("Why this is asked", headings);
        Assert.DoesNotContain("Possible follow-up questions", headings);
        Assert.DoesNotContain("How to approach this", headings);
        Assert.Empty(page.Html.QuerySelectorAll(".claim"));
    }

    [Fact]
    public async Task The_claim_stands_beside_its_source_and_the_date_of_the_source()
    {
        var claim = (await site.Host.Anonymous().GetAsync(Path)).Html.QuerySelector(".claim")!;

        Assert.Contains("Asked at Globex", claim.TextContent, StringComparison.Ordinal);
        Assert.Contains("February 3, 2026", claim.TextContent, StringComparison.Ordinal);
        Assert.NotNull(claim.QuerySelector("a[href='https://example.org/asked']"));
    }

    [Fact]
    public async Task Counters_are_shown_at_zero_each_with_its_word()
    {
        var counters = (await site.Host.Anonymous().GetAsync(Path)).Html.QuerySelectorAll("#counters li");

        Assert.Equal(
            ["0 up-votes", "0 down-votes", "0 submitted answers", "0 solved"],
            counters.Select(c => c.TextContent.Trim()).Take(4)
        );
    }

    [Fact]
    public async Task An_anonymous_reader_gets_titles_and_teasers_and_one_offer()
    {
        var page = await site.Host.Anonymous().GetAsync(Path);

        Assert.Equal(2, page.Html.QuerySelectorAll(".teaser").Length);
        Assert.All(
            page.Html.QuerySelectorAll(".teaser"),
            t => Assert.EndsWith("…", t.TextContent.Trim(), StringComparison.Ordinal)
        );
        Assert.Single(page.Html.QuerySelectorAll(".lock-panel .button-primary"));
        Assert.DoesNotContain("ealedsection", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ealedfollowup", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pro_reader_reads_all_and_the_page_is_kept_by_nobody()
    {
        var page = await (await site.Host.SignedInClientAsync(new Person { IsPro = true })).GetAsync(Path);

        Assert.Contains("Sealedsection", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sealedfollowup", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll(".lock-panel"));
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_answers_without_a_sample_answer_have_an_offer_of_their_own()
    {
        var sections = await site.Host.QueryAsync(async db =>
        {
            var rows = await db.Set<SampleSection>().AsNoTracking().ToListAsync();
            await db.Set<SampleSection>().ExecuteDeleteAsync();
            return rows;
        });
        var page = await site.Start().Anonymous().GetAsync(Path);
        await site.Host.QueryAsync(db =>
        {
            db.AddRange(sections);
            return db.SaveChangesAsync();
        });

        var link = page.Html.QuerySelector("#follow-ups .sealed a")!;
        Assert.Equal("all model answers", link.TextContent);
        Assert.NotNull(page.Html.QuerySelector(link.GetAttribute("href")! + " .lock-panel"));
        Assert.Equal("The model answers are for members", page.Words(".lock-title"));
        Assert.DoesNotContain("0 sections", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_free_question_is_open_to_everybody()
    {
        var page = await site.Host.Anonymous().GetAsync("/questions/" + ReadingDatabase.Free);

        Assert.Contains("Opentext", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Structured_data_says_honestly_which_part_is_locked()
    {
        var pro = await site.Host.Anonymous().GetAsync(Path);
        var free = await site.Host.Anonymous().GetAsync("/questions/" + ReadingDatabase.Free);

        Assert.Contains(
            "\"isAccessibleForFree\":false,\"cssSelector\":\".sealed\"",
            Data(pro),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(pro.Html.QuerySelectorAll(".sealed"));
        Assert.Contains("\"isAccessibleForFree\":true", Data(free), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_that_the_reader_came_from_gives_previous_and_next_and_is_not_indexed()
    {
        var page = await site.Host.Anonymous().GetAsync(Path + "?in=sort%3Ddifficulty");

        var other = page.Html.QuerySelector(".neighbours a[rel]")!.GetAttribute("href");
        Assert.Equal($"/questions/{ReadingDatabase.Free}?in=sort%3Ddifficulty", other);
        Assert.Equal("noindex, follow", page.Html.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.EndsWith(
            Path,
            page.Html.QuerySelector("link[rel=canonical]")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00%FF")]
    [InlineData("company%3Dnobody%26q%3Dnothing")]
    public async Task A_list_that_is_none_gives_no_neighbours_and_is_not_indexed_either(string list)
    {
        var page = await site.Host.Anonymous().GetAsync($"{Path}?in={list}");

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest);
        Assert.Empty(page.Html.QuerySelectorAll(".neighbours"));
        Assert.StartsWith(
            "noindex",
            page.Html.QuerySelector("meta[name=robots]")?.GetAttribute("content"),
            StringComparison.Ordinal
        );
    }

    private static string Data(Page page) =>
        string.Concat(page.Html.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent));
}
