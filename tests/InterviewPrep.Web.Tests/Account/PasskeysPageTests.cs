using System.Net;
using System.Text.Json;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task An_unconfirmed_member_is_asked_to_confirm_the_address_first()
    {
        var person = new Person { IsConfirmed = false };
        var id = await person.JoinAsync(site.Host);
        var browser = await site.Host.SignInAsync(person);
        var page = await browser.GetAsync("/account/passkeys");
        Assert.Null(page.Html.QuerySelector("#add-passkey"));
        var again = await browser.SubmitAsync(page, "#confirm-first form");
        Assert.Equal("/account", again.RedirectsTo);
        await site.Host.Mail.LetterAsync(person.Email, "Confirm your address");

        var refused = await site.Host.InScopeAsync(services =>
            services.GetRequiredService<Passkeys>().AddAsync(id, "{}", "Phone", default)
        );
        Assert.StartsWith("Confirm your e-mail address first", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_one_later_needs_the_password_which_is_asked_for_in_its_row()
    {
        var host = site.Start();
        var person = new Person();
        var member = await person.JoinAsync(host);
        var (phone, laptop) = (
            await host.AddPasskeyAsync(member, "Phone"),
            await host.AddPasskeyAsync(member, "Laptop")
        );
        var browser = await host.SignInAsync(person);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var row = $"[data-passkey-row='{phone}'] form[data-remove]";

        var asked = await browser.SubmitAsync(await browser.GetAsync("/account/passkeys"), row);

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        var error = Assert.Single(asked.Html.QuerySelectorAll(".field-error:not([hidden])"));
        Assert.Equal("Password-error", error.Id);
        Assert.NotNull(error.Closest($"[data-passkey-row='{phone}']"));
        var wrong = await browser.SubmitAsync(asked, row, ("Password", "not the password"));
        Assert.Equal("This is not your password.", wrong.Words("#Password-error"));
        Assert.NotNull(wrong.Html.QuerySelector(row));

        var done = await browser.SubmitAsync(wrong, row, ("Password", person.Password));

        Assert.Equal("/account/passkeys", done.RedirectsTo);
        var left = (await browser.GetAsync("/account/passkeys")).Html.QuerySelectorAll("[data-passkey-row]");
        Assert.Equal(laptop, Assert.Single(left).GetAttribute("data-passkey-row"));
    }

    [Fact]
    public async Task Too_many_passwords_at_a_removal_are_said_in_its_row_and_nowhere_else()
    {
        var host = site.Start();
        var person = new Person();
        var phone = await host.AddPasskeyAsync(await person.JoinAsync(host), "Phone");
        var browser = await host.SignInAsync(person);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var row = $"[data-passkey-row='{phone}'] form[data-remove]";
        var page = await browser.GetAsync("/account/passkeys");
        for (var i = 0; i < 11; i++)
        {
            page = await browser.SubmitAsync(page, row, ("Password", "not the password"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        var errors = Assert.Single(page.Html.QuerySelectorAll(".form-errors"));
        Assert.NotNull(errors.Closest(row));
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
