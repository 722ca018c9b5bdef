using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

public sealed class AnswerTests(BrowserSite site, Chromium chromium)
{
    private const string Answer = "The **lasso** zeroes weights, since $\\|w\\|_1$ has corners.";

    [Fact]
    public async Task A_candidate_previews_submits_revises_and_looks_back()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        var writing = new Writing(page);
        await writing.TypeAsync(Answer);
        var preview = await writing.PreviewAsync();
        await Assertions.Expect(preview.Locator("strong")).ToHaveTextAsync("lasso");
        await Assertions.Expect(preview.Locator("math")).ToHaveCountAsync(1);

        await writing.SubmitAsync();
        var own = page.Locator("#your-answer .prose").First;
        await Assertions.Expect(own.Locator("strong")).ToHaveTextAsync("lasso");
        await page.GetByText("Revise your answer").ClickAsync();
        await writing.TypeAsync("\n\nRidge only shrinks them.");
        await writing.SubmitAsync();
        await Assertions.Expect(own).ToContainTextAsync("Ridge only shrinks them.");

        await page.GetByRole(AriaRole.Link, new() { Name = "2 revisions" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ridge only shrinks them.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_draft_survives_a_closed_tab()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await new Writing(page).TypeAsync(Answer);
        await new Writing(page).SaysAsync("Draft saved");
        await page.CloseAsync();

        // A browser without the first one's storage: what comes back comes from the server.
        var again = await visit.OpenAsync();
        await again.GotoAsync(PageList.ProQuestion);
        await again.EvaluateAsync("localStorage.clear()");
        await again.ReloadAsync();
        Assert.Contains("lasso", await new Writing(again).TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_draft_survives_a_lost_network_and_a_tab_closed_meanwhile()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await new Writing(page).TypeAsync("Before. ");
        await new Writing(page).SaysAsync("Draft saved");
        await visit.Context.SetOfflineAsync(true);
        await new Writing(page).TypeAsync("Without a network.");
        await new Writing(page).SaysAsync("No connection");
        await page.CloseAsync();

        await visit.Context.SetOfflineAsync(false);
        var again = await visit.OpenAsync(PageList.ProQuestion);
        Assert.Contains("Before. Without a network.", await new Writing(again).TextAsync(), StringComparison.Ordinal);
        await new Writing(again).SaysAsync("Draft saved");
    }

    [Fact]
    public async Task A_draft_survives_a_session_that_ends_while_writing()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        var person = await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await new Writing(page).TypeAsync("Signed in. ");
        await new Writing(page).SaysAsync("Draft saved");
        await site.EndSessionsAsync(person);
        await new Writing(page).TypeAsync("Signed out.");
        await new Writing(page).SaysAsync("You are signed out");

        await SignedIn.SignInAsync(await visit.OpenAsync(), person);
        await page.ReloadAsync();
        Assert.Contains("Signed in. Signed out.", await new Writing(page).TextAsync(), StringComparison.Ordinal);
        await new Writing(page).SaysAsync("saved");
    }

    [Fact]
    public async Task Two_browsers_never_overwrite_each_other_silently()
    {
        await using var home = await Visit.StartAsync(site, chromium);
        await using var work = await Visit.StartAsync(site, chromium);
        var first = await home.OpenAsync();
        var person = await SignedIn.JoinAsync(site, first);
        var second = await work.OpenAsync();
        await SignedIn.SignInAsync(second, person);
        await first.GotoAsync(PageList.ProQuestion);
        await second.GotoAsync(PageList.ProQuestion);

        await new Writing(first).TypeAsync("Written at home.");
        await new Writing(first).SaysAsync("Draft saved");
        await new Writing(second).TypeAsync("Written at work.");
        await new Writing(second).SaysAsync("changed elsewhere");
        await Assertions.Expect(second.Locator(".versions pre")).ToHaveTextAsync("Written at home.");
        Assert.Contains("Written at work.", await new Writing(second).TextAsync(), StringComparison.Ordinal);

        await second.GetByRole(AriaRole.Button, new() { Name = "Keep what is in the field" }).ClickAsync();
        await new Writing(second).SaysAsync("Draft saved");
    }

    [Fact]
    public async Task A_save_that_is_on_its_way_when_the_answer_is_submitted_leaves_no_draft_behind()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        var (stored, heard) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync(
            "**/draft",
            async route =>
            {
                var response = await route.FetchAsync();
                stored.TrySetResult();
                await heard.Task;
                await route.FulfillAsync(new() { Response = response });
            }
        );
        await new Writing(page).TypeAsync("Saved.");
        await stored.Task;
        await new Writing(page).TypeAsync(" And more.");
        await new Writing(page).SubmitAsync();
        heard.SetResult();

        await Assertions.Expect(page.Locator("#your-answer .prose").First).ToHaveTextAsync("Saved. And more.");
        await Assertions.Expect(page.Locator("#your-answer details[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_second_tab_follows_the_first()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var first = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, first);
        await first.GotoAsync(PageList.ProQuestion);
        var second = await visit.OpenAsync(PageList.ProQuestion);
        await new Writing(second).TextAsync();

        await new Writing(first).TypeAsync("Once, for both.");
        await new Writing(first).SaysAsync("Draft saved");
        await new Writing(second).SaysAsync("Brought up to date");
        Assert.Contains("Once, for both.", await new Writing(second).TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }
}
