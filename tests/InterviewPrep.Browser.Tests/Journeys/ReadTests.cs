using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

public sealed class ReadTests(BrowserSite site, Chromium chromium)
{
    [Fact]
    public async Task A_visitor_reads_a_question_up_to_the_offer()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync(PageList.ProQuestion);
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#sample-answer .teaser")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".lock-panel")).ToHaveCountAsync(1);
        await page.Locator(".lock-panel").GetByRole(AriaRole.Link, new() { Name = "Sign in to read" }).ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in?returnUrl=*");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_a_visitor_writes_stays_in_the_browser()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync(PageList.ProQuestion);
        await page.FillAsync("#answer-text", "Mine, without an account.");
        await Assertions.Expect(page.Locator("#your-answer [data-draft-state]")).ToContainTextAsync("in this browser");
        await page.CloseAsync();
        var again = await visit.OpenAsync(PageList.ProQuestion);
        await Assertions.Expect(again.Locator("#answer-text")).ToHaveValueAsync("Mine, without an account.");
        Assert.Empty(visit.Complaints);
    }
}
