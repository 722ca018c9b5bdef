using System.Text.RegularExpressions;
using InterviewPrep.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

public sealed partial class ListTests(BrowserSite site, Chromium chromium)
{
    [Fact]
    public async Task Filtering_changes_the_list_and_the_address_without_loading_a_page()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync("/questions");
        await page.EvaluateAsync("window.isTheSamePage = true");
        await page.CheckAsync("input[name=difficulty][value=hard]");
        await page.WaitForURLAsync("**/questions?*difficulty=hard*");
        await Assertions.Expect(page.Locator(".chosen")).ToContainTextAsync("Hard");
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSamePage === true"));
        var filtered = await page.Locator("li.row").CountAsync();

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("li.row")).Not.ToHaveCountAsync(filtered);
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("li.row")).ToHaveCountAsync(filtered);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Filtering_and_searching_work_without_script()
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { HasScript = false });
        var page = await visit.OpenAsync("/questions");
        await page.CheckAsync("input[name=difficulty][value=hard]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the questions" }).ClickAsync();
        await page.WaitForURLAsync("**/questions?*difficulty=hard*");
        await Assertions.Expect(page.Locator("li.row .row-difficulty").First).ToContainTextAsync("Hard");
        await page.FillAsync("#list-search", "gradient");
        await page.PressAsync("#list-search", "Enter");
        await page.WaitForURLAsync(Gradient());
        await page.Locator("a.row-title").First.ClickAsync();
        await Assertions.Expect(page.Locator("#your-answer")).ToHaveCountAsync(1);
    }

    [GeneratedRegex("q=gradient")]
    private static partial Regex Gradient();
}
