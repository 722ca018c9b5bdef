using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Finding the question to work on.</summary>
public sealed class ShelfTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Theory]
    [InlineData("", "count-votes not-ready shrink-weights")]
    [InlineData("?status=draft", "not-ready")]
    [InlineData("?status=published&access=pro", "shrink-weights")]
    [InlineData("?q=VOTES", "count-votes")]
    [InlineData("?q=shrink-w", "shrink-weights")]
    [InlineData("?q=%25", "")]
    [InlineData("?q=_", "")]
    [InlineData("?company=acme", "shrink-weights")]
    [InlineData("?topic=regularization", "shrink-weights")]
    [InlineData("?months=1&q=shrink", "shrink-weights")]
    [InlineData("?status=nonsense&access=all&months=-4&sort=no", "count-votes not-ready shrink-weights")]
    public async Task The_list_has_what_its_address_asks_for(string query, string slugs)
    {
        var page = await ReadAsync(query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(slugs, string.Join(' ', Slugs(page).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("q")]
    [InlineData("topic")]
    [InlineData("category")]
    [InlineData("company")]
    [InlineData("after")]
    [InlineData("before")]
    public async Task What_is_too_long_is_never_cut_inside_a_character(string key)
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var typed = Uri.EscapeDataString(new string('x', 99) + "🙂");
        var page = await editor.ArriveAsync(await editor.GetAsync($"/admin/questions?{key}={typed}"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task It_is_ordered_as_asked()
    {
        Assert.Equal(Slugs(await ReadAsync("?sort=stale")).Reverse(), Slugs(await ReadAsync("")));
        var titles = (await ReadAsync("?sort=title"))
            .Html.QuerySelectorAll("a.row-title")
            .Select(a => a.TextContent)
            .ToList();
        Assert.Equal(titles.Order(StringComparer.OrdinalIgnoreCase), titles);
    }

    [Fact]
    public async Task A_page_that_follows_a_question_begins_behind_it_and_one_that_precedes_it_ends_before()
    {
        var all = Slugs(await ReadAsync("?sort=title"));
        Assert.Equal(all[1..], Slugs(await ReadAsync($"?sort=title&after={all[0]}")));
        Assert.Equal(all[..2], Slugs(await ReadAsync($"?sort=title&before={all[2]}")));
        Assert.Equal("/admin/questions?sort=title", (await ReadAsync("?sort=title&after=gone")).RedirectsTo);
    }

    private async Task<Page> ReadAsync(string query) =>
        await (await site.Host.SignedInEditorAsync(MemberRole.Editor)).GetAsync($"/admin/questions{query}");

    private static string[] Slugs(Page page) =>
        [.. page.Html.QuerySelectorAll("a.row-title").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
