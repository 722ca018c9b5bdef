using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class UnlockLimitTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = "/questions/" + ReadingDatabase.Pro;

    [Fact]
    public async Task Clicking_unlock_without_end_is_answered_with_when_to_come_back()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var form = await browser.GetAsync(Question);
        for (var click = 0; click < 60; click++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await ClickAsync(browser, form)).Status);
        }

        var refused = await ClickAsync(browser, form);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True(refused.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    private static Task<Page> ClickAsync(Browser browser, Page form) =>
        browser.SubmitAsync(form, "form[action$='/unlock']");
}
