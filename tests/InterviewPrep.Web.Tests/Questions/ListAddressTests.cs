using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class ListAddressTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
{
    private readonly Browser reader = site.Host.Anonymous();

    [Fact]
    public async Task Pages_have_addresses_and_meet_without_gap_or_overlap()
    {
        var first = await reader.GetAsync("/questions");
        var second = await reader.GetAsync(first.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("/questions?page=2", second.Path);
        Assert.Equal(13, second.Titles().Length);
        Assert.Equal(38, first.Titles().Concat(second.Titles()).Distinct().Count());
        Assert.Equal("Alike 30", second.Titles()[^1]);
        Assert.Null(second.Html.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=difficulty")]
    [InlineData("&sort=solved")]
    public async Task A_bounded_page_is_the_page_of_its_number(string sort)
    {
        var first = await reader.GetAsync($"/questions?page=1{sort}");
        var second = await reader.GetAsync($"/questions?page=2{sort}");
        var last = first.Html.QuerySelectorAll(".row-title")[^1].GetAttribute("href")!.Split('/', '?')[2];
        var after = await reader.GetAsync($"/questions?page=2&after={last}{sort}");
        Assert.Equal(second.Titles(), after.Titles());
        var middle = second.Html.QuerySelector(".row-title")!.GetAttribute("href")!.Split('/', '?')[2];
        var before = await reader.GetAsync($"/questions?page=2&before={middle}{sort}");
        Assert.Equal(first.Titles(), before.Titles());
        Assert.DoesNotContain("after", Canonical(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bound_that_no_longer_exists_gives_the_page_of_the_number()
    {
        var page = await reader.GetAsync("/questions?page=2&after=odd-draft");
        Assert.Equal(13, page.Titles().Length);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=3")]
    [InlineData("page=99999999")]
    [InlineData("page=99999999999999999999")]
    [InlineData("page=two")]
    public async Task A_page_that_no_list_has_is_not_found_and_leads_back(string query)
    {
        var page = await reader.GetAsync($"/questions?{query}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is no such page", page.Words(".empty-title"));
        Assert.Equal("/questions", page.Html.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("company=nobody")]
    [InlineData("company=%00")]
    [InlineData("topic=../../etc")]
    [InlineData("difficulty=impossible")]
    [InlineData("sort=sideways")]
    [InlineData("sort=1")]
    public async Task A_value_that_does_not_exist_is_left_out_and_named(string query)
    {
        var page = await reader.GetAsync($"/questions?{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Left out", page.Words(".notice"), StringComparison.Ordinal);
        Assert.Equal("38 questions", page.Count());
        Assert.Equal("noindex, follow", page.Html.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task A_search_that_is_too_long_is_refused_at_the_field_and_kept()
    {
        var text = new string('x', 2_000);
        var page = await reader.GetAsync($"/questions?q={text}");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("at most 200 characters", page.Words("#list-fault"), StringComparison.Ordinal);
        Assert.Equal(text, page.Html.QuerySelector("#list-search")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_hundred_values_are_refused()
    {
        var query = string.Join('&', Enumerable.Range(0, 100).Select(n => $"company=c{n}"));
        var page = await reader.GetAsync($"/questions?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("at most 20 values", page.Words("#list-fault"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_ten_kilobytes_is_too_long()
    {
        var page = await reader.GetAsync($"/questions?q={new string('x', 10_240)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, page.Status);
    }

    [Theory]
    [InlineData("q=%00%01%02")]
    [InlineData("q=%ED%A0%80")]
    [InlineData("q=the")]
    [InlineData("q=%27%22%3A%26%7C%21%28%29%3C-%3E")]
    [InlineData("q=%D7%A9%D7%9C%D7%95%D7%9D+%E2%80%AE")]
    [InlineData("q=a&q=b&page=1&page=2&sort=newest&sort=voted")]
    [InlineData("%00=1&=2&&&")]
    [InlineData("status=solved&status=solved")]
    [InlineData("company[]=google")]
    [InlineData("1=google")]
    public async Task Odd_parameters_give_a_page(string query)
    {
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/questions?{query}")).Status);
    }

    [Fact]
    public async Task One_choice_is_indexed_and_more_are_not()
    {
        Assert.Null((await reader.GetAsync("/questions?company=google")).Html.QuerySelector("meta[name=robots]"));
        foreach (var query in new[] { "company=google&difficulty=easy", "company=google&company=airbnb", "q=median" })
        {
            var page = await reader.GetAsync($"/questions?{query}");
            Assert.Equal("noindex, follow", page.Html.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        }
    }

    [Fact]
    public async Task One_list_has_one_canonical_address_whatever_the_order_of_its_parameters()
    {
        var one = await reader.GetAsync("/questions?difficulty=easy&company=google&company=airbnb&page=1&sort=solved");
        var other = await reader.GetAsync("/questions?company=airbnb&company=google&difficulty=easy");
        Assert.Equal(Canonical(other), Canonical(one));
        Assert.EndsWith(
            "/questions?company=airbnb&company=google&difficulty=easy",
            Canonical(one),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_row_takes_the_list_along()
    {
        var page = await reader.GetAsync("/questions?company=google&difficulty=medium");
        Assert.Equal(
            "/questions/compare-l1-and-l2?in=company%3Dgoogle%26difficulty%3Dmedium",
            page.Html.QuerySelector(".row-title")!.GetAttribute("href")
        );
    }

    private static string? Canonical(Page page) => page.Html.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
}
