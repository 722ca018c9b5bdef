using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>What must work in a browser that runs no scripts.</summary>
public sealed class NoScriptTests(BrowserSite site, Chromium chromium)
{
    private static readonly VisitOptions NoScript = new() { HasScript = false };

    [Fact]
    public async Task A_member_saves_a_draft_submits_it_and_revises()
    {
        await using var visit = await Visit.StartAsync(site, chromium, NoScript);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await page.FillAsync("#answer-text", "A draft of **mine**.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#answer-text")).ToHaveValueAsync("A draft of **mine**.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Submit answer" }).ClickAsync();
        await Assertions.Expect(page.Locator("#your-answer .prose strong")).ToHaveTextAsync("mine");
        await page.GetByText("Revise your answer").ClickAsync();
        await page.FillAsync("#answer-text", "A draft of *ours*.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit revision" }).ClickAsync();
        await Assertions.Expect(page.Locator("#your-answer .prose em")).ToHaveTextAsync("ours");
    }

    [Fact]
    public async Task A_visitor_keeps_an_answer_without_an_account()
    {
        await using var visit = await Visit.StartAsync(site, chromium, NoScript);
        var page = await visit.OpenAsync(PageList.ProQuestion);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write with preview, and keep it" }).ClickAsync();
        await page.FillAsync("#answer-text", "Kept by **nobody** in particular.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this answer for 30 days" }).ClickAsync();
        await page.GotoAsync(PageList.ProQuestion + "/answer");
        await Assertions.Expect(page.Locator(".prose strong").Last).ToHaveTextAsync("nobody");
    }
}
