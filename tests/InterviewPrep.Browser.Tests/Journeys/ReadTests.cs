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
    public async Task A_question_is_shared_by_its_own_address_and_printed_without_what_paper_cannot_do()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        await visit.Context.AddInitScriptAsync(
            """
            window.printed = 0; window.print = () => { window.printed++; };
            navigator.share = async (what) => { window.shared = what.url; };
            """
        );
        var page = await visit.OpenAsync(PageList.ProQuestion + "?in=sort%3Dsolved");

        await page.ClickAsync("[data-share]");
        await page.ClickAsync("[data-print]");

        Assert.Equal(site.Address + PageList.ProQuestion, await page.EvaluateAsync<string>("window.shared"));
        Assert.Equal(1, await page.EvaluateAsync<int>("window.printed"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#sample-answer")).ToBeVisibleAsync();
        foreach (var control in (string[])[".top-bar", ".rail", ".site-footer", ".call"])
        {
            await Assertions.Expect(page.Locator(control).First).ToBeHiddenAsync();
        }

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
