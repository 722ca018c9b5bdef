using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Journeys;

public sealed class AccountTests(BrowserSite site, Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_visitor_signs_up_confirms_and_signs_in(bool hasScript)
    {
        await using var visit = await Visit.StartAsync(site, chromium, new() { HasScript = hasScript });
        var page = await visit.OpenAsync("/account/sign-up");
        var person = new Person { Name = "Emmy Noether", Email = $"emmy-{hasScript}@example.test".ToLowerInvariant() };
        await page.FillAsync("#sign-up [name='Input.Name']", person.Name);
        await page.FillAsync("#sign-up [name='Input.Email']", person.Email);
        await page.FillAsync("#sign-up [name='Input.Password']", person.Password);
        await page.ClickAsync("#sign-up button");
        await page.WaitForURLAsync(url => !url.Contains("/sign-up", StringComparison.Ordinal));

        var letter = await site.Host.Mail.LetterAsync(person.Email, "onfirm");
        await page.GotoAsync(new Uri(site.LinkIn(letter)).PathAndQuery);
        await page.ClickAsync("#confirm button");
        await page.WaitForURLAsync(url => !url.Contains("/confirm", StringComparison.Ordinal));
        if (await page.Locator("#sign-in").CountAsync() > 0)
        {
            await SignedIn.SignInAsync(page, person);
        }

        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(person.Name);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_member_adds_a_passkey_and_signs_in_with_nothing_else()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        await Authenticator.AddPasskeyDeviceAsync(page);
        var person = await SignedIn.JoinAsync(site, page);
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#add-passkey [name='Input.Name']", "This laptop");
        await page.ClickAsync("#add-passkey button");
        await Assertions.Expect(page.Locator("[data-passkey-row]")).ToContainTextAsync("This laptop");

        await site.EndSessionsAsync(person);
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("#sign-in-passkey button");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(person.Name);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_member_switches_the_second_step_on_and_needs_it_from_then_on()
    {
        await using var visit = await Visit.StartAsync(site, chromium);
        var page = await visit.OpenAsync();
        var person = await SignedIn.JoinAsync(site, page);
        await page.GotoAsync("/account/second-factor");
        var key = await page.Locator("#secret").InnerTextAsync();
        await page.FillAsync("#switch-on [name=Code]", Authenticator.Code(key, site.Host.Clock.GetUtcNow()));
        await page.ClickAsync("#switch-on button");
        await Assertions.Expect(page.Locator(".recovery-codes li")).ToHaveCountAsync(10);

        await site.EndSessionsAsync(person);
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#sign-in [name='Input.Email']", person.Email);
        await page.FillAsync("#sign-in [name='Input.Password']", person.Password);
        await page.ClickAsync("#sign-in button.button-primary");
        await page.WaitForURLAsync("**/account/second-step*");
        // The code of the step before may not be used twice.
        site.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        await page.FillAsync("#second-step [name=Code]", Authenticator.Code(key, site.Host.Clock.GetUtcNow()));
        await page.ClickAsync("#second-step button");
        await page.WaitForURLAsync(url => !url.Contains("/second-step", StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }
}
