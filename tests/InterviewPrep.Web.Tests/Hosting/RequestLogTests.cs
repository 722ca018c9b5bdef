using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

public sealed class RequestLogTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private const string Address = "203.0.113.77";

    [Fact]
    public async Task A_request_is_one_line_of_method_route_status_time_member_and_trace()
    {
        var log = new KeptLines("InterviewPrep.Requests");
        await using var host = new SiteHost(site.ConnectionString, "Production", []) { Log = log };
        var browser = host.Anonymous(Address);
        var ada = new Person();
        var member = await ada.JoinAsync(site.Host);

        var missing = await browser.GetAsync("/no-such-page?q=a-query");
        var form = await browser.GetAsync("/account/sign-in");
        await browser.SubmitAsync(form, "form#sign-in", ("Input.Email", ada.Email), ("Input.Password", ada.Password));
        await browser.GetAsync($"/questions/{OneQuestion.Slug}?q=a-query");

        var trace = missing.Words(".trace")!["Trace ".Length..];
        Assert.Collection(
            log.Lines,
            line => Assert.Matches($"^GET - 404 \\d+\\.\\d ms member - trace {trace}$", line),
            line => Assert.Matches("^GET account/sign-in 200 \\d+\\.\\d ms member - trace \\S{8,}$", line),
            line => Assert.Matches("^POST account/sign-in 30[23] \\d+\\.\\d ms member \\S+ trace \\S{8,}$", line),
            line =>
                Assert.Matches($"^GET questions/\\{{slug\\}} 200 \\d+\\.\\d ms member {member} trace \\S{{8,}}$", line)
        );
        foreach (var secret in (string[])["a-query", Address, ada.Email, ada.Password, OneQuestion.Slug])
        {
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }
}
