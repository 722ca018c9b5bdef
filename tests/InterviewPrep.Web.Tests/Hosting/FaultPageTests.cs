using System.Net;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>Faults that no address of the site brings about by itself.</summary>
public sealed class FaultPageTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private const string NotePath = "/questions/" + OneQuestion.Slug + "/note";

    [Theory]
    [InlineData("forbidden", HttpStatusCode.Forbidden, "That is not open to you")]
    [InlineData("conflict", HttpStatusCode.Conflict, "Somebody was quicker")]
    [InlineData("bug", HttpStatusCode.InternalServerError, "Something went wrong here")]
    public async Task A_fault_is_a_page_of_the_site_that_says_what_to_do_and_nothing_of_the_inside(
        string fault,
        HttpStatusCode status,
        string title
    )
    {
        await using var failing = Failing();
        var browser = await BrowserAsync(failing);
        browser.Http.DefaultRequestHeaders.Add(RaisedFault.Header, fault);

        var page = await browser.GetAsync(NotePath);

        Assert.Equal((status, title), (page.Status, page.Words("h1")));
        Assert.NotNull(page.Html.QuerySelector("header.top-bar"));
        Assert.NotNull(page.Html.QuerySelector(".error-page a.button"));
        Assert.Matches("^Trace \\S{8,}$", page.Words(".trace"));
        Assert.DoesNotContain(RaisedFault.Secret, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("conflict")]
    [InlineData("bug")]
    public async Task What_was_typed_is_shown_on_the_page_of_the_fault_and_can_be_sent_again(string fault)
    {
        await using var failing = Failing();
        var browser = await BrowserAsync(failing);
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var form = await browser.GetAsync(NotePath);
        var words = new string('w', 100);
        browser.Http.DefaultRequestHeaders.Add(RaisedFault.Header, fault);

        var failed = await browser.SubmitAsync(form, "form.form", ("Text", words));
        browser.Http.DefaultRequestHeaders.Remove(RaisedFault.Header);
        var taken = await browser.SubmitAsync(failed, "form.form");

        Assert.Equal(words, failed.Words("textarea[name=Text]"));
        Assert.Equal(HttpStatusCode.SeeOther, taken.Status);
    }

    private WebApplicationFactory<Program> Failing() =>
        site.Host.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new RaisedFault()))
            )
        );

    private async Task<Browser> BrowserAsync(WebApplicationFactory<Program> failing)
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = new Browser(failing.CreateClient(new() { AllowAutoRedirect = false }));
        var form = await browser.GetAsync("/account/sign-in");
        await browser.SubmitAsync(
            form,
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );
        return browser;
    }
}
