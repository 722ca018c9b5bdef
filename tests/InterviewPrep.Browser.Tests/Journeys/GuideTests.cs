using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>What script adds to reading a guide.</summary>
public sealed class GuideTests(BrowserSite site, Chromium chromium)
{
    private const string Select = """
        (words) => {
          const walker = document.createTreeWalker(document.querySelector("[data-section]"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(node, at, node, at + words.length);
            return true;
          }
          return false;
        }
        """;

    private const string Painted = "() => [...(CSS.highlights.get('passages') ?? [])].map((r) => r.toString())";

    [Fact]
    public async Task A_member_marks_a_passage_with_a_note_and_finds_it_again()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProGuide);
        Assert.True(await page.EvaluateAsync<bool>(Select, "Speed comes last"));
        await page.GetByRole(AriaRole.Button, new() { Name = "With a note" }).ClickAsync();
        await page.GetByLabel("Your note").FillAsync("Say it aloud.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Highlight", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#passages li")).ToContainTextAsync("Say it aloud.");
        Assert.Equal(["Speed comes last"], await page.EvaluateAsync<string[]>(Painted));
        await Assertions.Expect(page.Locator("[data-highlighter]")).ToBeHiddenAsync();

        await page.ReloadAsync();
        Assert.Equal(["Speed comes last"], await page.EvaluateAsync<string[]>(Painted));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Contents_follow_the_reader_and_the_place_is_kept()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProGuide);
        var second = page.Locator(".guide-contents a").Nth(1);
        await second.ClickAsync();
        await Assertions.Expect(second).ToHaveAttributeAsync("aria-current", "true");
        await page.WaitForResponseAsync(r =>
            r.Url.Contains("handler=place", StringComparison.Ordinal) && r.Status == 204
        );
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".resume a")).ToHaveTextAsync(await second.InnerTextAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_section_is_marked_read_in_place()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProGuide);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark section read" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".section-mark button").First).ToHaveTextAsync("Read");
        await Assertions.Expect(page.Locator("#reading-progress")).ToContainTextAsync("1 of 8 sections");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_drill_shows_a_step_at_a_time_under_a_clock()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync(PageList.ProGuide + "/drill");
        var steps = page.Locator(".drill-step");
        await Assertions.Expect(steps.Nth(0)).ToBeVisibleAsync();
        await Assertions.Expect(steps.Nth(1)).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).ClickAsync();
        await Assertions
            .Expect(steps.Nth(0).Locator("[data-clock]"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^0:[0-2][0-9]$"));
        await page.Keyboard.TypeAsync("Shapes first.");
        await Assertions.Expect(steps.Nth(0).Locator("textarea")).ToHaveValueAsync("Shapes first.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next step" }).ClickAsync();
        await Assertions.Expect(steps.Nth(0)).ToBeHiddenAsync();
        await Assertions.Expect(steps.Nth(1).Locator(".step-title")).ToBeFocusedAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_link_to_an_answer_shows_it()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync(PageList.ProGuide + "#q1");
        await Assertions.Expect(page.Locator("#q1")).ToHaveAttributeAsync("open", "");
        Assert.Empty(visit.Complaints);
    }
}
