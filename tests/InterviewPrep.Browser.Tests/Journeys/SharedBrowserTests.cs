using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>One browser, several people: what one wrote does not become another's.</summary>
public sealed class SharedBrowserTests(BrowserSite site, Chromium chromium)
{
    private const string Offer = ".versions[aria-label='Keep this answer?']";

    [Fact]
    public async Task A_visitors_words_enter_an_account_only_when_asked_to_and_once()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await VisitorAsync(visit, "Before I had an account.");
        var person = await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await Assertions.Expect(page.Locator($"{Offer} pre")).ToHaveTextAsync("Before I had an account.");
        await new Writing(page).TypeAsync("My own.");
        await new Writing(page).SaysAsync("Draft saved");
        Assert.Equal("My own.", await DraftAsync(person));

        var keep = page.GetByRole(AriaRole.Button, new() { Name = "Keep it in my draft" });
        await page.RunAndWaitForResponseAsync(() => keep.ClickAsync(), r => r.Request.Method == "PUT");
        Assert.Equal("My own.\n\nBefore I had an account.", await DraftAsync(person));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(Offer)).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_thrown_away_is_offered_to_nobody_again()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await VisitorAsync(visit, "Rather not.");
        var person = await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await page.GetByRole(AriaRole.Button, new() { Name = "Throw it away" }).ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#answer-text")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(Offer)).ToHaveCountAsync(0);
        Assert.Null(await DraftAsync(person));
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_of_a_member_in_the_browser()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await new Writing(page).TypeAsync("For my eyes only.");
        await new Writing(page).SaysAsync("Draft saved");
        await page.GotoAsync("/account");
        await page.ClickAsync("form#sign-out button");
        await page.WaitForURLAsync(site.Address + "/");
        Assert.DoesNotContain("my eyes", await page.EvaluateAsync<string>("JSON.stringify(localStorage)"));

        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await Assertions.Expect(page.Locator("#answer-text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Signing_out_asks_before_it_throws_away_what_no_server_has()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await page.RouteAsync("**/draft", route => route.AbortAsync());
        await new Writing(page).TypeAsync("Nowhere else.");
        await new Writing(page).SaysAsync("No connection");
        await page.GotoAsync("/account");

        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Message);
            await dialog.DismissAsync();
        };
        await page.ClickAsync("form#sign-out button");
        Assert.Contains("only in this browser", await asked.Task, StringComparison.Ordinal);
        Assert.Contains("Nowhere else.", await page.EvaluateAsync<string>("JSON.stringify(localStorage)"));
        await Assertions.Expect(page.Locator("form#sign-out")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_tab_of_one_member_writes_nothing_into_the_account_of_the_next()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        var ada = await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await new Writing(page).TypeAsync("Ada's. ");
        await new Writing(page).SaysAsync("Draft saved");
        await site.EndSessionsAsync(ada);
        var other = await visit.OpenAsync();
        var eve = await SignedIn.JoinAsync(site, other);

        await new Writing(page).TypeAsync("Still Ada's.");
        await new Writing(page).SaysAsync("Somebody else is signed in");
        await other.GotoAsync(PageList.ProQuestion);
        await Assertions.Expect(other.Locator("#answer-text")).ToHaveValueAsync("");
        Assert.Null(await DraftAsync(eve));
        Assert.Equal("Ada's. ", await DraftAsync(ada));
    }

    private static async Task<IPage> VisitorAsync(Visit visit, string words)
    {
        var page = await visit.OpenAsync(PageList.ProQuestion);
        await page.FillAsync("#answer-text", words);
        await new Writing(page).SaysAsync("Kept in this browser");
        return page;
    }

    private Task<string?> DraftAsync(Person person) =>
        site.Host.QueryAsync(db =>
            db.Drafts.Where(d => db.Users.Any(u => u.Id == d.MemberId && u.Email == person.Email))
                .Select(d => d.Markdown)
                .SingleOrDefaultAsync()
        );
}
