using InterviewPrep.Browser.Tests.Journeys;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Hosting;

/// <summary>Signs in through the page, as everybody does.</summary>
internal static class SignedIn
{
    // A database on a busy machine may take longer than a page waits for it; the site says so, and asks to come back.
    private const int Attempts = 3;

    /// <param name="code">A recovery code, for somebody who is asked for a second proof.</param>
    public static async Task<string> StateAsync(
        IBrowser browser,
        string address,
        Guest guest,
        Person person,
        string? code
    )
    {
        await using var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                ExtraHTTPHeaders = [KeyValuePair.Create(CallerAddress.Header, CallerAddress.Next())],
            }
        );
        var page = await context.NewPageAsync();
        if (guest == Guest.Arriving)
        {
            await page.GotoAsync(LivedIn.KeptOn);
            await new Writing(page, "main").TypeAsync(LivedIn.Kept);
            await new Writing(page, "main").SubmitAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("How it reads");
        }

        await SignInAsync(page, person);
        if (code is not null)
        {
            await page.Locator("details:has(form#recovery) > summary").ClickAsync();
            await page.FillAsync("#recovery-code", code);
            await page.ClickAsync("form#recovery button");
            await page.WaitForURLAsync(url => !url.Contains("/account/second-step", StringComparison.Ordinal));
        }

        if (guest == Guest.Imitating)
        {
            await page.GotoAsync($"/admin/members/{PageList.Member}");
            await page.ClickAsync("details:has(form#imitate) > summary");
            await page.FillAsync("form#imitate input[name='Imitate.Reason']", LivedIn.Reason);
            await page.ClickAsync("form#imitate button");
            await page.WaitForURLAsync(url => url.EndsWith("/imitation", StringComparison.Ordinal));
        }

        return await context.StorageStateAsync();
    }

    /// <summary>A new member, signed in on that page.</summary>
    public static async Task<Person> JoinAsync(BrowserSite site, IPage page)
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        await SignInAsync(page, person);
        return person;
    }

    public static async Task SignInAsync(IPage page, Person person)
    {
        var status = 0;
        for (var attempts = 0; attempts < Attempts; attempts++)
        {
            await page.GotoAsync("/account/sign-in");
            await page.FillAsync("form#sign-in input[name='Input.Email']", person.Email);
            await page.FillAsync("form#sign-in input[name='Input.Password']", person.Password);
            var answer = await page.RunAndWaitForResponseAsync(
                () => page.ClickAsync("form#sign-in button.button-primary"),
                response => response.Request.Method == "POST"
            );
            status = answer.Status;
            if (status != StatusCodes.Status503ServiceUnavailable)
            {
                break;
            }
        }

        Assert.InRange(status, 300, 399);
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }
}
