using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class SessionsPageTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.Equal(
            "/account/sign-in?returnUrl=%2Faccount%2Fsessions",
            (await site.Host.Anonymous().GetAsync("/account/sessions")).RedirectsTo
        );

    [Fact]
    public async Task Each_browser_is_listed_by_what_it_says_of_itself()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        browser.Http.DefaultRequestHeaders.Add(
            "User-Agent",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
        );
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );
        await site.Host.SignInAsync(person);
        var page = await browser.GetAsync("/account/sessions");
        Assert.Equal(2, page.Html.QuerySelectorAll("[data-session]").Length);
        Assert.Equal("Firefox on Linux (this browser)", page.Words("[data-session] strong"));
    }

    [Fact]
    public async Task One_of_them_is_signed_out_at_once()
    {
        var person = new Person();
        var here = await site.Host.SignedInClientAsync(person);
        var there = await site.Host.SignInAsync(person);
        var page = await here.GetAsync("/account/sessions");
        var other = page.Html.QuerySelectorAll("[data-session]").Single(s => !s.TextContent.Contains("this browser"));
        await here.SubmitAsync(page, $"form[data-end='{other.GetAttribute("data-session")}']");
        Assert.NotNull((await there.GetAsync("/account")).RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task All_others_are_signed_out_everywhere()
    {
        var person = new Person();
        var here = await site.Host.SignedInClientAsync(person);
        var there = await site.Start().SignInAsync(person);
        await here.SubmitAsync(await here.GetAsync("/account/sessions"), "form#end-others");
        Assert.NotNull((await there.GetAsync("/account")).RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Somebody_elses_session_does_not_exist()
    {
        var victim = new Person();
        var victims = await site.Host.SignedInClientAsync(victim);
        var id = (await victims.GetAsync("/account/sessions"))
            .Html.QuerySelector("[data-session]")!
            .GetAttribute("data-session");
        var other = await site.Host.SignedInClientAsync(new Person());
        var page = await other.GetAsync("/account/sessions");
        var refused = await other.SubmitAsync(page, "form[data-end]", ("session", id));
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await victims.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var home = await browser.GetAsync("/account");
        var cookie = home.Response.RequestMessage!.Headers.GetValues("Cookie").Single();
        var done = await browser.SubmitAsync(home, "form#sign-out");
        Assert.Equal("/", done.RedirectsTo);
        var thief = site.Host.Anonymous();
        thief.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.NotNull((await thief.GetAsync("/account")).RedirectsTo);
    }
}
