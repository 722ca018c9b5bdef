using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

public sealed class UnlockTests(BrowserSite site, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_free_member_unlocks_one_sample_answer_by_one_click(bool hasScript)
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { HasScript = hasScript });
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await Assertions.Expect(page.Locator("#sample-answer .teaser")).Not.ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Unlock with 1 of 3" }).ClickAsync();
        await Assertions.Expect(page.Locator("#sample-answer .teaser")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#sample-answer .prose").First).ToBeVisibleAsync();

        await page.GotoAsync(PageList.OtherProQuestion);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Unlock with 1 of 2" }))
            .ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_Pro_member_reads_everything_without_a_lock()
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { Guest = Guest.Pro });
        var page = await visit.OpenAsync(PageList.ProQuestion);
        await Assertions.Expect(page.Locator("#sample-answer .teaser")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".lock-panel")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }
}
