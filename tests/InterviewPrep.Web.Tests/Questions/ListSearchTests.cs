using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class ListSearchTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
{
    private readonly Browser reader = site.Host.Anonymous();

    [Fact]
    public async Task A_title_counts_more_than_a_prompt()
    {
        var page = await reader.GetAsync("/questions?q=calibration");
        Assert.Equal("Calibrate fraud scores", page.Titles()[0]);
        Assert.Contains("Update a spam belief", page.Titles());
        Assert.DoesNotContain("A draft that nobody sees", page.Titles());
    }

    [Fact]
    public async Task An_alias_finds_its_topic()
    {
        Assert.Equal("Fit a line by least squares", (await reader.GetAsync("/questions?q=OLS")).Titles()[0]);
        Assert.Contains("Compare L1 and L2 penalties", (await reader.GetAsync("/questions?q=shrinkage")).Titles());
    }

    [Fact]
    public async Task A_synonym_of_the_glossary_finds_the_term()
    {
        Assert.Equal(["Compare L1 and L2 penalties"], (await reader.GetAsync("/questions?q=Tikhonov")).Titles());
        Assert.Equal(["Compare L1 and L2 penalties"], (await reader.GetAsync("/questions?q=ridge+lasso")).Titles());
    }

    [Fact]
    public async Task A_typing_error_is_forgiven_and_said()
    {
        var page = await reader.GetAsync("/questions?q=backpropogation");
        Assert.Equal(["Backpropagation by hand"], page.Titles());
        Assert.Contains("backpropagation", page.Words(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_finds_something_is_never_corrected()
    {
        Assert.Null((await reader.GetAsync("/questions?q=median")).Words(".notice"));
    }

    [Fact]
    public async Task A_search_narrows_beside_filters_and_its_removal_is_offered()
    {
        var page = await reader.GetAsync("/questions?q=median&company=airbnb");
        Assert.Equal("0 questions", page.Count());
        Assert.Equal(2, page.Html.QuerySelectorAll(".loosen li").Length);
        Assert.Contains("Search: median", page.Words(".loosen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_and_minus_mean_what_they_mean_elsewhere()
    {
        Assert.Equal(["Batch norm or layer norm"], (await reader.GetAsync("/questions?q=%22layer+norm%22")).Titles());
        Assert.DoesNotContain(
            "Backpropagation by hand",
            (await reader.GetAsync("/questions?q=layer+-softmax")).Titles()
        );
    }

    [Fact]
    public async Task A_hit_is_marked_in_its_description()
    {
        var page = await reader.GetAsync("/questions?q=bootstrap");
        Assert.Equal("bootstrap", page.Words(".row-snippet mark"));
    }

    [Fact]
    public async Task Markup_in_a_search_is_only_text()
    {
        var page = await reader.GetAsync("/questions?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", page.Html.QuerySelector("#list-search")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Relevance_is_offered_for_a_search_only()
    {
        Assert.DoesNotContain("Most relevant", (await reader.GetAsync("/questions")).Text, StringComparison.Ordinal);
        Assert.Contains("Most relevant", (await reader.GetAsync("/questions?q=median")).Text, StringComparison.Ordinal);
        Assert.Equal("38 questions", (await reader.GetAsync("/questions?sort=relevance")).Count());
    }
}
