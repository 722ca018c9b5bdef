using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class EmailTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.NotNull((await site.Host.Anonymous().GetAsync("/account/email")).RedirectsTo);

    [Fact]
    public async Task The_address_changes_when_the_new_one_is_confirmed_and_the_old_one_is_told()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        await AskAsync(browser, "moved@example.test");
        await site.Host.Mail.LetterAsync(person.Email, "address is to be changed");
        Assert.Contains(person.Email, (await browser.GetAsync("/account")).Words("#who"), StringComparison.Ordinal);

        var link = Mailbox.Link(await site.Host.Mail.LetterAsync("moved@example.test", "Confirm your new address"));
        var stranger = site.Host.Anonymous();
        await stranger.SubmitAsync(await stranger.GetAsync(link), "form#new-address");
        Assert.Contains(
            "moved@example.test",
            (await browser.GetAsync("/account")).Words("#who"),
            StringComparison.Ordinal
        );
        await site.Host.Mail.LetterAsync(person.Email, "address was changed");
        await site.Host.SignInAsync(person with { Email = "moved@example.test" });

        var again = await stranger.SubmitAsync(await stranger.GetAsync(link), "form#new-address");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task Somebody_elses_address_is_not_taken_and_not_betrayed()
    {
        var owner = new Person();
        await owner.JoinAsync(site.Host);
        var browser = await site.Host.SignedInClientAsync(new Person());
        var taken = await AskAsync(browser, owner.Email);
        var free = await AskAsync(browser, "free-address@example.test");
        Assert.Equal(free.RedirectsTo, taken.RedirectsTo);
        await site.Host.Mail.LetterAsync("free-address@example.test", "Confirm your new address");
        Assert.Empty(await site.Host.Mail.ToAsync(owner.Email));
    }

    [Fact]
    public async Task A_link_for_one_address_does_not_set_another()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        await AskAsync(browser, "mine@example.test");
        var link = Mailbox.Link(await site.Host.Mail.LetterAsync("mine@example.test", "Confirm your new address"));
        var bent = link.Replace("mine%40", "boss%40", StringComparison.Ordinal);
        Assert.NotEqual(link, bent);
        var refused = await browser.SubmitAsync(await browser.GetAsync(bent), "form#new-address");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task Long_after_signing_in_the_password_is_asked_for()
    {
        var host = site.Start();
        var person = new Person();
        var browser = await host.SignedInClientAsync(person);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        var refused = await AskAsync(browser, "later@example.test");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("later@example.test", refused.Html.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.NotNull((await AskAsync(browser, "later@example.test", person.Password)).RedirectsTo);
    }

    [Fact]
    public async Task An_unconfirmed_member_gets_another_letter()
    {
        var person = new Person { IsConfirmed = false };
        var browser = await site.Host.SignedInClientAsync(person);
        await browser.SubmitAsync(await browser.GetAsync("/account"), "form#send-again");
        var link = Mailbox.Link(await site.Host.Mail.LetterAsync(person.Email, "Confirm your address"));
        await browser.SubmitAsync(await browser.GetAsync(link), "form#confirm");
        Assert.Null((await browser.GetAsync("/account")).Html.QuerySelector("#unconfirmed"));
    }

    private static async Task<Page> AskAsync(Browser browser, string email, string? password = null) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/email"),
            "form#email",
            ("Input.Email", email),
            ("Input.Password", password ?? "")
        );
}
