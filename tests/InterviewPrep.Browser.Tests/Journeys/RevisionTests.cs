using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>What is typed into an answer that was submitted before: it is as safe as a first one.</summary>
public sealed class RevisionTests(BrowserSite site, Chromium chromium)
{
    private const string FollowUp = "#follow-ups details.fold:first-of-type";

    [Fact]
    public async Task A_revision_survives_a_lost_network_and_a_tab_closed_meanwhile()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await AnswerAsync(page);
        await ReviseAsync(page);
        await visit.Context.SetOfflineAsync(true);
        await new Writing(page).TypeAsync(" Without a network.");
        await new Writing(page).SaysAsync("No connection");
        await page.CloseAsync();

        await visit.Context.SetOfflineAsync(false);
        var again = await visit.OpenAsync(PageList.ProQuestion);
        await new Writing(again).SaysAsync("Draft saved");
        Assert.Contains("First. Without a network.", await new Writing(again).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_survives_a_session_that_ends_while_writing()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        var person = await SignedIn.JoinAsync(site, page);
        await AnswerAsync(page);
        await ReviseAsync(page);
        await site.EndSessionsAsync(person);
        await new Writing(page).TypeAsync(" Signed out.");
        await new Writing(page).SaysAsync("You are signed out");
        await page.CloseAsync();

        var again = await visit.OpenAsync();
        await SignedIn.SignInAsync(again, person);
        await again.GotoAsync(PageList.ProQuestion);
        Assert.Contains("First. Signed out.", await new Writing(again).TextAsync(), StringComparison.Ordinal);
        await new Writing(again).SaysAsync("saved");
    }

    [Fact]
    public async Task A_revision_made_elsewhere_stands_beside_what_was_typed_and_not_saved()
    {
        await using var home = await Visit.StartAsync(site, chromium);
        await using var work = await Visit.StartAsync(site, chromium);
        var first = await home.OpenAsync();
        var person = await SignedIn.JoinAsync(site, first);
        await AnswerAsync(first);
        await ReviseAsync(first);
        await home.Context.SetOfflineAsync(true);
        await new Writing(first).TypeAsync(" At home.");
        await new Writing(first).SaysAsync("No connection");

        var second = await work.OpenAsync();
        await SignedIn.SignInAsync(second, person);
        await second.GotoAsync(PageList.ProQuestion);
        await ReviseAsync(second);
        await new Writing(second).TypeAsync(" At work.");
        await new Writing(second).SubmitAsync();
        await Assertions.Expect(second.Locator("#your-answer .prose").First).ToContainTextAsync("First. At work.");

        await first.CloseAsync();
        await home.Context.SetOfflineAsync(false);
        var again = await home.OpenAsync(PageList.ProQuestion);
        await Assertions.Expect(again.Locator("#your-answer .versions pre")).ToHaveTextAsync("First. At work.");
        Assert.Contains("First. At home.", await new Writing(again).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_that_was_submitted_does_not_come_back_over_a_newer_revision()
    {
        await using var home = await Visit.StartAsync(site, chromium);
        await using var work = await Visit.StartAsync(site, chromium);
        var first = await home.OpenAsync();
        var person = await SignedIn.JoinAsync(site, first);
        await first.GotoAsync(PageList.ProQuestion);
        await first.Locator($"{FollowUp} > summary").ClickAsync();
        await new Writing(first, FollowUp).TypeAsync("Old words.");
        await new Writing(first, FollowUp).SubmitAsync();
        await Assertions.Expect(first.Locator($"{FollowUp} .prose").First).ToContainTextAsync("Old words.");
        Assert.Equal(
            0,
            await first.EvaluateAsync<int>("Object.keys(localStorage).filter(k => /^draft/.test(k)).length")
        );

        var second = await work.OpenAsync();
        await SignedIn.SignInAsync(second, person);
        await second.GotoAsync(PageList.ProQuestion);
        await second.Locator($"{FollowUp} > summary").ClickAsync();
        await second.Locator(FollowUp).GetByRole(AriaRole.Link, new() { Name = "Revise" }).ClickAsync();
        await new Writing(second, "main").TypeAsync(" New words.");
        await new Writing(second, "main").SubmitAsync();
        await second.WaitForURLAsync("**#follow-up-*");

        await first.ReloadAsync();
        await first.Locator($"{FollowUp} > summary").ClickAsync();
        await first.Locator(FollowUp).GetByRole(AriaRole.Link, new() { Name = "Revise" }).ClickAsync();
        Assert.Contains("New words.", await new Writing(first, "main").TextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(first.Locator(".versions")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_while_two_versions_stand_survives_a_reload()
    {
        await using var home = await Visit.StartAsync(site, chromium);
        await using var work = await Visit.StartAsync(site, chromium);
        var first = await home.OpenAsync(PageList.ProQuestion);
        var person = await SignedIn.JoinAsync(site, first);
        var second = await work.OpenAsync();
        await SignedIn.SignInAsync(second, person);
        await first.GotoAsync(PageList.ProQuestion);
        await second.GotoAsync(PageList.ProQuestion);
        await new Writing(first).TypeAsync("At home.");
        await new Writing(first).SaysAsync("Draft saved");
        await new Writing(second).TypeAsync("At work.");
        await new Writing(second).SaysAsync("changed elsewhere");
        await new Writing(second).TypeAsync(" Undecided.");

        await second.ReloadAsync();
        await second.ReloadAsync();
        Assert.Contains("At work. Undecided.", await new Writing(second).TextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(second.Locator(".versions pre")).ToHaveTextAsync("At home.");
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.GotoAsync(PageList.ProQuestion);
        await new Writing(page).TypeAsync("First.");
        await new Writing(page).SubmitAsync();
        await Assertions.Expect(page.Locator("#your-answer .prose").First).ToContainTextAsync("First.");
    }

    /// <summary>Opens the field, and waits until the full editor stands in it.</summary>
    private static async Task ReviseAsync(IPage page)
    {
        await page.GetByText("Revise your answer").ClickAsync();
        await new Writing(page).TextAsync();
    }
}
