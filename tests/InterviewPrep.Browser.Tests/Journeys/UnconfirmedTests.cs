using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

/// <summary>A vote that the page still offered, of a member who has to confirm the address first.</summary>
public sealed class UnconfirmedTests(BrowserSite site, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_vote_is_refused_in_words_at_its_place(bool hasScript)
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { HasScript = hasScript });
        var page = await visit.OpenAsync();
        var person = await SignedIn.JoinAsync(site, page);
        await page.GotoAsync(PageList.ProQuestion);
        await site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Email == person.Email)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.EmailConfirmed, false))
        );

        await page.ClickAsync("#vote-up");

        await Assertions.Expect(page.Locator("#actions p")).ToHaveTextAsync("Confirm your address to vote.");
        await Assertions.Expect(page.Locator("#actions p")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#vote-up")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }
}
