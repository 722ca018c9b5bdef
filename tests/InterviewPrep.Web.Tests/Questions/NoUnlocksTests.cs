using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

/// <summary>A site with <c>Access:FreeUnlocksPerMonth</c> 0 offers Pro, and nothing that it does not give.</summary>
public sealed class NoUnlocksTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task Neither_strangers_nor_free_members_are_offered_unlocks()
    {
        var host = site.Start("Production", ("Access:FreeUnlocksPerMonth", "0"));
        var member = await host.SignedInClientAsync(new Person());
        foreach (var browser in (Browser[])[host.Anonymous(), member])
        {
            var question = await browser.GetAsync("/questions/" + ReadingDatabase.Pro);
            Assert.Contains("part of Pro", question.Words(".lock-panel"), StringComparison.Ordinal);
            Assert.Equal(
                "/pricing",
                question.Html.QuerySelector(".lock-panel a[href='/pricing']")?.GetAttribute("href")
            );
            Assert.Empty(question.Html.QuerySelectorAll("form[action$='/unlock']"));
            foreach (var path in (string[])["/questions/" + ReadingDatabase.Pro, "/pricing", "/about", "/account"])
            {
                var page = await browser.GetAsync(path);
                var words = page.RedirectsTo is null ? page.Words("main") : "";
                Assert.DoesNotContain("0 unlock", words, StringComparison.Ordinal);
                Assert.DoesNotContain("0 sample answers", words, StringComparison.Ordinal);
                Assert.DoesNotContain("month's unlocks", words, StringComparison.Ordinal);
            }
        }
    }
}
