using System.Net;
using System.Text.Json;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

/// <summary>The two halves around a passkey; the device's part is in the browser tests.</summary>
public sealed class PasskeysPageTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.NotNull((await site.Host.Anonymous().GetAsync("/account/passkeys")).RedirectsTo);

    [Fact]
    public async Task What_the_browser_gets_asks_for_a_verified_holder_of_this_site()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var page = await browser.GetAsync("/account/passkeys");
        using var options = JsonDocument.Parse(await OptionsAsync(browser, page, "/account/passkeys?handler=Options"));
        Assert.Equal("localhost", options.RootElement.GetProperty("rp").GetProperty("id").GetString());
        var selection = options.RootElement.GetProperty("authenticatorSelection");
        Assert.Equal("required", selection.GetProperty("userVerification").GetString());
        Assert.Equal("required", selection.GetProperty("residentKey").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task A_made_up_passkey_is_refused(string credential)
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var page = await browser.GetAsync("/account/passkeys");
        await OptionsAsync(browser, page, "/account/passkeys?handler=Options");
        var refused = await browser.SubmitAsync(
            page,
            "form#add-passkey",
            ("credential", credential),
            ("Input.Name", "Phone")
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(refused.Html.QuerySelector("#no-passkeys"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task A_made_up_proof_signs_nobody_in(string credential)
    {
        var browser = site.Host.Anonymous();
        var page = await browser.GetAsync("/account/sign-in");
        using var options = JsonDocument.Parse(
            await OptionsAsync(browser, page, "/account/sign-in?handler=PasskeyOptions")
        );
        Assert.Equal("required", options.RootElement.GetProperty("userVerification").GetString());
        var refused = await browser.SubmitAsync(page, "form#sign-in-passkey", ("credential", credential));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull((await browser.GetAsync("/account")).RedirectsTo);
    }

    [Theory]
    [InlineData("Rename")]
    [InlineData("Remove")]
    public async Task A_passkey_that_is_not_ones_own_does_not_exist(string action)
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var page = await browser.GetAsync("/account/passkeys");
        var token = page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        foreach (var id in (string[])["AAAA", "", "!!", new string('A', 5000)])
        {
            var refused = await browser.PostAsync(
                $"/account/passkeys?handler={action}",
                [("passkey", id), ("Input.Name", "Mine"), ("__RequestVerificationToken", token)]
            );
            Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        }
    }

    private static async Task<string> OptionsAsync(Browser browser, Page page, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add(
            "RequestVerificationToken",
            page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")
        );
        using var response = await browser.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
