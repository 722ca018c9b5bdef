using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Guides;

public sealed class DrillTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Path = "/guides/" + ReadingDatabase.ProGuide + "/drill";

    [Fact]
    public async Task A_drill_has_the_steps_that_its_reader_may_see_each_with_its_time()
    {
        var page = await site.Host.Anonymous().GetAsync(Path);
        Assert.Equal(
            ["Name the axes", "Draw the level lines"],
            page.Html.QuerySelectorAll(".drill-step .step-title").Select(t => t.TextContent)
        );
        Assert.Equal(
            ["30", "120"],
            page.Html.QuerySelectorAll(".drill-step").Select(s => s.GetAttribute("data-seconds"))
        );
        Assert.Equal("1 step", page.Words(".lock-inside li"));
        Assert.DoesNotContain("Sealedstep", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Set the gradient", page.Text, StringComparison.Ordinal);

        var pro = await (await site.Host.SignedInClientAsync(new Person { IsPro = true })).GetAsync(Path);
        Assert.Equal(3, pro.Html.QuerySelectorAll(".drill-step").Length);
        Assert.Null(pro.Html.QuerySelector(".lock-panel"));
    }

    [Fact]
    public async Task A_guide_without_steps_has_no_drill()
    {
        var answer = await site.Host.Anonymous().GetAsync("/guides/" + ReadingDatabase.FreeGuide + "/drill");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
