using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class PasswordTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    private const string Fresh = "another four good words";

    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.Equal(
            "/account/sign-in?returnUrl=%2Faccount%2Fpassword",
            (await site.Host.Anonymous().GetAsync("/account/password")).RedirectsTo
        );

    [Fact]
    public async Task A_changed_password_ends_every_other_session_at_once()
    {
        var person = new Person();
        var here = await site.Host.SignedInClientAsync(person);
        var there = await site.Host.SignInAsync(person);
        var done = await ChangeAsync(here, person.Password, Fresh);
        Assert.Equal("/account/password", done.RedirectsTo);
        Assert.NotNull((await there.GetAsync("/account")).RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
        await site.Host.Mail.LetterAsync(person.Email, "password was changed");
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Host.SignInAsync(person));
        await site.Host.SignInAsync(person with { Password = Fresh });
    }

    [Fact]
    public async Task A_wrong_present_password_changes_nothing()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        var page = await ChangeAsync(browser, "not the password", Fresh);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Html.QuerySelector("#Input_OldPassword-error"));
        await site.Host.SignInAsync(person);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_by_a_link_that_works_once()
    {
        var person = new Person();
        var old = await site.Host.SignedInClientAsync(person);
        var browser = site.Host.Anonymous();
        await AskAsync(browser, person.Email);
        var link = Mailbox.Link(await site.Host.Mail.LetterAsync(person.Email, "Set a new password"));
        Assert.Equal("/account/sign-in", (await SetAsync(browser, link, Fresh)).RedirectsTo);
        Assert.NotNull((await old.GetAsync("/account")).RedirectsTo);
        await site.Host.SignInAsync(person with { Password = Fresh });

        var again = await SetAsync(browser, link, "yet another secret thing");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        await site.Host.SignInAsync(person with { Password = Fresh });
    }

    [Fact]
    public async Task The_link_of_one_member_sets_nobody_elses_password()
    {
        var (person, victim) = (new Person(), new Person());
        await person.JoinAsync(site.Host);
        var victimId = await victim.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        await AskAsync(browser, person.Email);
        var link = Mailbox.Link(await site.Host.Mail.LetterAsync(person.Email, "Set a new password"));
        var token = link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..];
        var page = await SetAsync(browser, $"/account/reset?member={victimId}&token={token}", Fresh);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        await site.Host.SignInAsync(victim);
    }

    [Theory]
    [InlineData("/account/reset")]
    [InlineData("/account/reset?member=nonsense&token=%00")]
    [InlineData("/account/reset?member=00000000-0000-0000-0000-000000000000&token=abc")]
    [InlineData("/account/welcome?member=00000000-0000-0000-0000-000000000000&token=abc")]
    public async Task A_made_up_link_is_refused_in_plain_words(string link)
    {
        var page = await SetAsync(site.Host.Anonymous(), link, Fresh);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("does not work any more", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_from_the_page_whether_an_address_has_an_account()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        var unknown = await AskAsync(browser, "unknown-forgotten@example.test");
        var known = await AskAsync(browser, person.Email);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.RedirectsTo, unknown.RedirectsTo);
        await site.Host.Mail.LetterAsync(person.Email, "Set a new password");
        Assert.Empty(await site.Host.Mail.ToAsync("unknown-forgotten@example.test"));
    }

    [Fact]
    public async Task Letters_to_one_address_are_limited_whether_it_has_an_account_or_not()
    {
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 7; i++)
        {
            last = (await AskAsync(site.Host.Anonymous(), "flooded@example.test")).Status;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    private static async Task<Page> ChangeAsync(Browser browser, string old, string fresh) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/password"),
            "form#password",
            ("Input.OldPassword", old),
            ("Input.Password", fresh)
        );

    private static async Task<Page> AskAsync(Browser browser, string email) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/forgotten"),
            "form#forgotten",
            ("Input.Email", email)
        );

    private static async Task<Page> SetAsync(Browser browser, string link, string password) =>
        await browser.SubmitAsync(await browser.GetAsync(link), "form#new-password", ("Input.Password", password));
}
