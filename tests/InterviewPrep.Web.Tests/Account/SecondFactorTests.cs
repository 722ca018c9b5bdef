using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class SecondFactorTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.StartsWith(
            "/account/sign-in",
            (await site.Host.Anonymous().GetAsync("/account/second-factor")).RedirectsTo,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_password_alone_does_not_sign_in_any_more()
    {
        var (person, secret, _) = await WithSecondStepAsync(site.Host);
        var browser = site.Host.Anonymous();
        var step = await PasswordAsync(browser, person);
        Assert.StartsWith("/account/second-step", step.RedirectsTo, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync("/account")).RedirectsTo);

        var page = await browser.GetAsync(step.RedirectsTo!);
        var wrong = await browser.SubmitAsync(page, "form#second-step", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var done = await browser.SubmitAsync(page, "form#second-step", ("Code", Next(site.Host, secret)));
        Assert.Equal("/", done.RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task A_code_is_refused_the_second_time()
    {
        var (person, secret, _) = await WithSecondStepAsync(site.Host);
        var code = Next(site.Host, secret);
        Assert.Equal("/", (await CodeAsync(person, code)).RedirectsTo);
        var replay = await CodeAsync(person, code);
        Assert.Equal(HttpStatusCode.BadRequest, replay.Status);
    }

    [Fact]
    public async Task A_code_is_refused_the_second_time_although_a_wrong_one_came_before_it()
    {
        var (person, secret, _) = await WithSecondStepAsync(site.Host);
        var code = Next(site.Host, secret);
        await CodeAsync(person, "000000");
        Assert.Equal("/", (await CodeAsync(person, code)).RedirectsTo);
        Assert.Equal(HttpStatusCode.BadRequest, (await CodeAsync(person, code)).Status);
    }

    [Fact]
    public async Task Of_two_browsers_with_one_code_one_gets_in()
    {
        var (person, secret, _) = await WithSecondStepAsync(site.Host);
        var code = Next(site.Host, secret);
        var both = await Task.WhenAll(CodeAsync(person, code), CodeAsync(person, code));
        Assert.Single(both, page => page.RedirectsTo == "/");
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var (person, _, codes) = await WithSecondStepAsync(site.Host);
        Assert.Equal(SecondFactor.RecoveryCodes, codes.Count);
        Assert.Equal("/", (await RecoverAsync(person, codes[0])).RedirectsTo);
        Assert.Equal(HttpStatusCode.BadRequest, (await RecoverAsync(person, codes[0])).Status);
        Assert.Equal("/", (await RecoverAsync(person, codes[1].ToLowerInvariant())).RedirectsTo);
    }

    [Fact]
    public async Task Recovery_codes_are_not_stored_as_they_are()
    {
        var (_, _, codes) = await WithSecondStepAsync(site.Host);
        var stored = await site.Host.QueryAsync(db => Task.FromResult(db.UserTokens.Select(t => t.Value!).ToList()));
        Assert.DoesNotContain(stored, value => value.Contains(codes[0], StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Guessing_codes_is_limited()
    {
        var (person, secret, _) = await WithSecondStepAsync(site.Host);
        var browser = site.Host.Anonymous();
        var page = await browser.GetAsync((await PasswordAsync(browser, person)).RedirectsTo!);
        for (var i = 0; i < 5; i++)
        {
            await browser.SubmitAsync(page, "form#second-step", ("Code", $"00000{i}"));
        }

        var right = await browser.SubmitAsync(page, "form#second-step", ("Code", Next(site.Host, secret)));
        Assert.Equal(HttpStatusCode.TooManyRequests, right.Status);
    }

    [Fact]
    public async Task The_second_step_without_the_first_leads_back_to_it() =>
        Assert.StartsWith(
            "/account/sign-in",
            (await site.Host.Anonymous().GetAsync("/account/second-step")).RedirectsTo,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Switching_it_on_ends_other_sessions_and_shows_the_secret_never_again()
    {
        var person = new Person();
        var here = await site.Host.SignedInClientAsync(person);
        var there = await site.Host.SignInAsync(person);
        var (secret, _) = await SwitchOnAsync(site.Host, here);
        Assert.NotNull((await there.GetAsync("/account")).RedirectsTo);
        var page = await here.GetAsync("/account/second-factor");
        Assert.Null(page.Html.QuerySelector("#secret"));
        Assert.DoesNotContain(secret, page.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await site.Host.Mail.LetterAsync(person.Email, "second step was switched on");
    }

    [Fact]
    public async Task Of_two_clicks_that_switch_it_on_one_shows_the_recovery_codes_and_the_other_leads_back()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var page = await browser.GetAsync("/account/second-factor");
        var code = Next(site.Host, Secret(page));
        var both = await Task.WhenAll(
            browser.SubmitAsync(page, "form#switch-on", ("Code", code)),
            browser.SubmitAsync(page, "form#switch-on", ("Code", code))
        );
        var shown = Assert.Single(both, answer => answer.Status == HttpStatusCode.OK);
        Assert.NotNull(shown.Html.QuerySelector("#recovery-codes"));
        Assert.Null(shown.Html.QuerySelector("#secret"));
        Assert.Single(both, answer => answer.RedirectsTo == "/account/second-factor");
    }

    [Fact]
    public async Task New_recovery_codes_that_another_request_overtook_are_a_conflict()
    {
        var id = await new Person().JoinAsync(site.Host);
        await site.Host.AddSecondStepAsync(id);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            site.Host.InScopeAsync(async services =>
            {
                var second = services.GetRequiredService<SecondFactor>();
                await second.ReadAsync(id);
                await site.Host.AddSecondStepAsync(id);
                return await second.NewRecoveryCodesAsync(id);
            })
        );
    }

    [Fact]
    public async Task An_unconfirmed_member_is_asked_to_confirm_the_address_first()
    {
        var person = new Person { IsConfirmed = false };
        var browser = await site.Host.SignedInClientAsync(person);
        var page = await browser.GetAsync("/account/second-factor");
        Assert.Null(page.Html.QuerySelector("#secret"));
        Assert.NotNull(page.Html.QuerySelector("#confirm-first form"));

        var secret = await site.Host.InScopeAsync(async services =>
        {
            var members = services.GetRequiredService<UserManager<Member>>();
            var member = (await members.FindByEmailAsync(person.Email))!;
            await members.ResetAuthenticatorKeyAsync(member);
            return await members.GetAuthenticatorKeyAsync(member);
        });
        var refused = await browser.PostAsync(
            "/account/second-factor?handler=On",
            [
                ("Code", Next(site.Host, secret!)),
                (
                    "__RequestVerificationToken",
                    page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")
                ),
            ]
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.False(
            await site.Host.QueryAsync(db => db.Users.AnyAsync(m => m.Email == person.Email && m.TwoFactorEnabled))
        );
    }

    [Fact]
    public async Task Switching_it_on_later_needs_the_password()
    {
        var host = site.Start();
        var person = new Person();
        var browser = await host.SignedInClientAsync(person);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var page = await browser.GetAsync("/account/second-factor");
        var code = ("Code", Next(host, Secret(page)));
        var refused = await browser.SubmitAsync(page, "form#switch-on", code);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("Enter your password", refused.Words("#Password-error"), StringComparison.Ordinal);
        var done = await browser.SubmitAsync(refused, "form#switch-on", code, ("Password", person.Password));
        Assert.NotNull(done.Html.QuerySelector("#recovery-codes"));
    }

    [Fact]
    public async Task Switching_it_off_later_needs_the_password()
    {
        var host = site.Start();
        var person = new Person();
        var browser = await host.SignedInClientAsync(person);
        await SwitchOnAsync(host, browser);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var page = await browser.GetAsync("/account/second-factor");
        var refused = await browser.SubmitAsync(page, "form#switch-off", ("Password", ""));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var done = await browser.SubmitAsync(page, "form#switch-off", ("Password", person.Password));
        Assert.Equal("/account/second-factor", done.RedirectsTo);
        await host.SignInAsync(person);
    }

    private static async Task<(Person Person, string Secret, IReadOnlyList<string> Codes)> WithSecondStepAsync(
        SiteHost host
    )
    {
        var person = new Person();
        var (secret, codes) = await SwitchOnAsync(host, await host.SignedInClientAsync(person));
        return (person, secret, codes);
    }

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> SwitchOnAsync(
        SiteHost host,
        Browser browser
    )
    {
        var page = await browser.GetAsync("/account/second-factor");
        var secret = Secret(page);
        // The code before the present one, so that the tests that follow have one to use.
        var code = OneTimeCodes.CodeAt(secret, host.Clock.GetUtcNow().AddSeconds(-30));
        var done = await browser.SubmitAsync(page, "form#switch-on", ("Code", code));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        return (secret, [.. done.Html.QuerySelectorAll(".recovery-codes li").Select(li => li.TextContent.Trim())]);
    }

    private static string Secret(Page page) => page.Words("#secret")!.Replace(" ", "", StringComparison.Ordinal);

    private static string Next(SiteHost host, string secret) => OneTimeCodes.CodeAt(secret, host.Clock.GetUtcNow());

    private static async Task<Page> PasswordAsync(Browser browser, Person person) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );

    private Task<Page> CodeAsync(Person person, string code) => SecondAsync(person, "form#second-step", code);

    private Task<Page> RecoverAsync(Person person, string code) => SecondAsync(person, "form#recovery", code);

    private async Task<Page> SecondAsync(Person person, string form, string code)
    {
        var browser = site.Host.Anonymous();
        var step = await PasswordAsync(browser, person);
        return await browser.SubmitAsync(await browser.GetAsync(step.RedirectsTo!), form, ("Code", code));
    }
}
