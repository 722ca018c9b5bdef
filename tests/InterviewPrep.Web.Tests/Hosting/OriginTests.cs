using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

public sealed class OriginTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private const string Proxy = "10.9.9.9";
    private const string Path = "/questions/" + OneQuestion.Slug + "?past=cache";

    [Fact]
    public async Task A_plain_request_is_sent_to_the_address_of_the_site_and_not_to_the_host_it_named()
    {
        var page = await Secure().Anonymous().GetAsync(Path);
        Assert.Equal(HttpStatusCode.PermanentRedirect, page.Status);
        Assert.Equal($"https://prep.example.org{Path}", page.Response.Headers.Location?.OriginalString);
        Assert.False(page.Response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task What_a_trusted_proxy_received_over_https_is_served_and_stays_on_https()
    {
        var page = await Forwarded(Proxy).GetAsync(Path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Response.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(
            "https://prep.example.org/questions/" + OneQuestion.Slug,
            page.Html.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Nobody_else_may_say_that_a_request_came_over_https() =>
        Assert.Equal(HttpStatusCode.PermanentRedirect, (await Forwarded("10.9.9.8").GetAsync(Path)).Status);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("prep.example.org.evil.example")]
    public async Task A_request_for_another_host_is_refused(string host)
    {
        var browser = Secure().Anonymous();
        browser.Http.DefaultRequestHeaders.Host = host;
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(Path)).Status);
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-origin", true)]
    public async Task What_another_site_can_ask_for_with_words_of_its_own_is_not_compressed(
        string sender,
        bool isSmaller
    )
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        member.Http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        member.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", sender);
        using var response = await member.Http.GetAsync(Path);
        Assert.Equal(isSmaller, response.Content.Headers.ContentEncoding.Contains("br"));
    }

    private SiteHost Secure() =>
        site.Start(settings: [("Site:Url", "https://prep.example.org"), ("Proxy:Trusted", $"{Proxy}, 192.168.0.0/16")]);

    private Browser Forwarded(string by)
    {
        var browser = Secure().Anonymous(by);
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        return browser;
    }
}
