using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using InterviewPrep.Browser.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Pages;

/// <summary>What holds for every page, in both themes.</summary>
public sealed class PageTests(BrowserSite site, Chromium chromium)
{
    private static readonly AxeRunOptions Axe = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    public static TheoryData<string, bool> PagesInBothThemes =>
        [.. from page in PageList.All from isDark in new[] { false, true } select (page.Name, isDark)];

    [Theory, MemberData(nameof(PagesInBothThemes))]
    public async Task A_page_is_accessible_keeps_still_and_fits(string name, bool isDark)
    {
        var seen = PageList.All.Single(p => p.Name == name);
        await using var visit = await Visit.StartAsync(site, chromium, new() { Guest = seen.Guest, IsDark = isDark });
        await LayoutShift.WatchAsync(visit.Context);
        var page = await visit.OpenAsync();
        var response = await page.GotoAsync(seen.Address, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(seen.Status, response!.Status);

        var found = (await page.RunAxe(Axe)).Violations;
        Assert.True(found.Length == 0, string.Join('\n', found.Select(Describe)));
        Assert.Empty(await LayoutShift.ReadAsync(page));
        foreach (var width in Overflow.Widths)
        {
            Assert.Empty(await Overflow.AtAsync(page, width));
        }

        Assert.Empty(visit.Complaints);
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n  " + string.Join("\n  ", item.Nodes.Select(n => $"{n.Target} {n.Html}"));
}
