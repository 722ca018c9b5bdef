using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>A request of a script that is refused takes nothing from the page, and says why.</summary>
public sealed class RefusalTests(BrowserSite site, Chromium chromium)
{
    [Fact]
    public async Task A_vote_with_an_old_token_leaves_the_buttons_says_why_and_works_the_next_time()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await page.ClickAsync("#bookmark");
        await Assertions.Expect(page.Locator("#bookmark")).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.Context.ClearCookiesAsync(new() { Name = "form" });

        await page.ClickAsync("#vote-up");
        await Assertions.Expect(page.Locator("#toasts .toast")).ToContainTextAsync("Trace ");
        await Assertions.Expect(page.Locator("#vote-up")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.ClickAsync("#vote-up");
        await Assertions.Expect(page.Locator("#vote-up")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_list_that_cannot_be_filtered_stays_and_says_why(int status)
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync("/questions");
        var rows = await page.Locator("li.row").CountAsync();
        await page.RouteAsync(
            "**/questions?*",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = status,
                        ContentType = "text/html",
                        Body =
                            "<div role='alert'><p>It is away. <span class='trace'>Trace 0af7651916cd43dd</span></p></div>",
                    }
                )
        );

        await page.CheckAsync("input[name=difficulty][value=hard]");
        await Assertions.Expect(page.Locator("#toasts .toast")).ToHaveTextAsync("It is away. Trace 0af7651916cd43dd");
        await Assertions.Expect(page.Locator("#results li.row")).ToHaveCountAsync(rows);
        Assert.Equal(site.Address + "/questions", page.Url);
    }

    [Fact]
    public async Task A_search_that_holds_too_much_is_shown_with_what_the_page_says_about_it()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync("/questions");
        await page.FillAsync("#list-search", new string('a', 500));
        await Assertions.Expect(page.Locator("#toasts .toast")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#results li.row")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_preview_with_an_old_token_asks_for_a_new_one()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await new Writing(page).TypeAsync("It has **corners**.");
        await new Writing(page).SaysAsync("Draft saved");
        await visit.Context.ClearCookiesAsync(new() { Name = "form" });

        var preview = await new Writing(page).PreviewAsync();
        await Assertions.Expect(preview.Locator("strong")).ToHaveTextAsync("corners");
    }
}
