using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Testing;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Pages;

/// <summary>Pictures to look at; script/screenshots makes them.</summary>
public sealed class Screenshots(BrowserSite site, Chromium chromium)
{
    private static readonly int[] Widths = [390, 834, 1440];

    public static TheoryData<string> Pages =>
        [
            .. PageList
                .All.Select(p => p.Name)
                .Where(n =>
                    n.Contains(
                        Environment.GetEnvironmentVariable("INTERVIEWPREP_PICTURES") ?? "",
                        StringComparison.Ordinal
                    )
                ),
        ];

    [Theory(Explicit = true), MemberData(nameof(Pages))]
    public async Task Of_a_page_at_three_widths_in_both_themes(string name)
    {
        var seen = PageList.All.Single(p => p.Name == name);
        foreach (var isDark in new[] { false, true })
        {
            await using var visit = await Visit.StartAsync(
                site,
                chromium,
                new()
                {
                    Guest = seen.Guest,
                    IsDark = isDark,
                    Fault = seen.Fault,
                }
            );
            var page = await visit.OpenAsync();
            await visit.SeeAsync(page, seen);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                var file = $"{name}-{width}-{(isDark ? "dark" : "light")}.png";
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(Repository.Folder, "artifacts", "screenshots", file), FullPage = true }
                );
            }
        }
    }

    [Theory(Explicit = true)]
    [InlineData("question-locked", "question.png")]
    [InlineData("list", "questions.png")]
    public async Task Of_the_readme(string name, string file)
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { Width = 1200, Height = 760 });
        var page = await visit.OpenAsync(PageList.All.Single(p => p.Name == name).Address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Folder, "docs", "images", file) });
    }
}
