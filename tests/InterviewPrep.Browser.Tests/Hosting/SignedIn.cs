using InterviewPrep.Web.Tests.Site;
using Microsoft.Playwright;

namespace InterviewPrep.Browser.Tests.Hosting;

/// <summary>Signs in through the page, as everybody does.</summary>
internal static class SignedIn
{
    public static async Task<string> StateAsync(IBrowser browser, string address, Person person)
    {
        await using var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = address,
                ExtraHTTPHeaders = [KeyValuePair.Create(CallerAddress.Header, CallerAddress.Next())],
            }
        );
        var page = await context.NewPageAsync();
        await SignInAsync(page, person);
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
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("form#sign-in input[name='Input.Email']", person.Email);
        await page.FillAsync("form#sign-in input[name='Input.Password']", person.Password);
        await page.ClickAsync("form#sign-in button.button-primary");
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }
}
