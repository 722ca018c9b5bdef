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

    // The themes differ in colours alone.
    private static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    public static TheoryData<string> Pages => [.. PageList.All.Select(p => p.Name)];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_keeps_still_and_fits(string name)
    {
        var seen = PageList.All.Single(p => p.Name == name);
        await using var visit = await Visit.StartAsync(
            site,
            chromium,
            new() { Guest = seen.Guest, Fault = seen.Fault }
        );
        var page = await visit.OpenAsync();
        Assert.Equal(seen.Status, await visit.SeeAsync(page, seen));
        Assert.Empty(await ShiftsAsync(seen));

        await PassesAsync(page, Axe);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await PassesAsync(page, Contrast);
        foreach (var width in Overflow.Widths)
        {
            Assert.Empty(await Overflow.AtAsync(page, width));
        }

        // A browser itself notes on the console that the page asked for was not found, and this one that it was 5xx.
        Assert.DoesNotContain(
            visit.Complaints,
            c =>
                !c.Contains($"status of {seen.Status}", StringComparison.Ordinal)
                && !c.StartsWith($"{seen.Status} ", StringComparison.Ordinal)
        );
    }

    // What moves on each of three first visits is the page's fault; what moves on one is a font that a busy machine sent late.
    private async Task<string[]> ShiftsAsync(SeenPage seen)
    {
        string[] shifts = [];
        for (var visits = 0; visits < 3; visits++)
        {
            await using var visit = await Visit.StartAsync(
                site,
                chromium,
                new() { Guest = seen.Guest, Fault = seen.Fault }
            );
            await LayoutShift.WatchAsync(visit.Context);
            var page = await visit.OpenAsync();
            await visit.SeeAsync(page, seen);
            shifts = await LayoutShift.ReadAsync(page);
            if (shifts.Length == 0)
            {
                break;
            }
        }

        return shifts;
    }

    private static async Task PassesAsync(IPage page, AxeRunOptions options)
    {
        var found = (await page.RunAxe(options)).Violations;
        Assert.True(found.Length == 0, string.Join('\n', found.Select(Describe)));
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}\n  " + string.Join("\n  ", item.Nodes.Select(n => $"{n.Target} {n.Html}"));
}
