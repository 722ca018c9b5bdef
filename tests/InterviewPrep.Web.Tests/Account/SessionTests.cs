using System.Net;
using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class SessionTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Anonymous_reader_of_a_members_page_is_sent_to_sign_in_and_back()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        var sent = await browser.GetAsync("/account?tab=1");
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount%3Ftab%3D1", sent.RedirectsTo);
        var form = await browser.GetAsync(sent.RedirectsTo!);
        var back = await browser.SubmitAsync(
            form,
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );
        Assert.Equal("/account?tab=1", back.RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account?tab=1")).Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/account/sign-in?returnUrl=/account/sign-in")]
    public async Task Nobody_is_sent_to_another_site_after_sign_in(string target)
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(target));
        var back = await browser.SubmitAsync(
            form,
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );
        Assert.Equal("/", back.RedirectsTo);
    }

    [Fact]
    public async Task A_session_is_stored_without_its_key()
    {
        var browser = await site.Host.SignedInClientAsync(new Person { Name = "Keyless" });
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
        var session = await site.Host.QueryAsync(db => db.Sessions.OrderByDescending(s => s.CreatedAt).FirstAsync());
        Assert.Equal(SHA256.HashSizeInBytes, session.KeyHash.Length);
        Assert.DoesNotContain("Keyless", Encoding.Latin1.GetString(session.Ticket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_session_is_signed_out_at_once_on_every_process()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var cookies = await Cookies(browser);
        var elsewhere = site.Start().Anonymous();
        elsewhere.Http.DefaultRequestHeaders.Add("Cookie", cookies);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/account")).Status);
        await site.Host.QueryAsync(db => db.Sessions.ExecuteDeleteAsync());
        Assert.NotNull((await elsewhere.GetAsync("/account")).RedirectsTo);
        Assert.NotNull((await browser.GetAsync("/account")).RedirectsTo);
    }

    private static async Task<string> Cookies(Browser browser)
    {
        var echoed = await browser.Http.GetAsync("/account");
        return string.Join("; ", echoed.RequestMessage!.Headers.GetValues("Cookie"));
    }
}
