using System.Net;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Pricing;

public sealed class CheckoutTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task Pricing_counts_what_is_published_and_sells_nothing_in_production()
    {
        var page = await site.Host.Anonymous().GetAsync("/pricing");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1 more sample answer,", page.Words("#pro"), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("#not-sold"));
        Assert.Null(page.Html.QuerySelector("a[href^='/pricing/checkout']"));
    }

    [Theory]
    [InlineData("/pricing/checkout?plan=pro-monthly")]
    [InlineData("/account/subscription")]
    public async Task The_checkout_has_no_address_in_production(string path)
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        // Where assets are served from source, the framework knows every path for GET.
        var posted = await browser.PostAsync(path, []);
        Assert.Contains(posted.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    [Theory]
    [InlineData("Production", "practice", "gives Pro to everybody who asks")]
    [InlineData("Staging", "practice", "gives Pro to everybody who asks")]
    [InlineData("Development", "stripe", "must be empty or")]
    public async Task The_site_refuses_to_start_with_a_gateway_that_it_may_not_have(
        string environment,
        string gateway,
        string sentence
    )
    {
        var run = await ProgramRun.OfAsync(site.ConnectionString, environment, $"--Billing:Gateway={gateway}");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_paying_opens_Pro_at_once_and_a_double_click_pays_once()
    {
        var development = site.Start("Development");
        var person = new Person();
        var browser = await development.SignedInClientAsync(person);
        var page = await browser.GetAsync("/pricing/checkout?plan=pro-monthly");
        var both = await Task.WhenAll(
            browser.SubmitAsync(page, "form#checkout"),
            browser.SubmitAsync(page, "form#checkout")
        );
        Assert.All(both, p => Assert.Equal("/account", p.RedirectsTo));
        Assert.Equal("Pro", (await browser.GetAsync("/account")).Words("#plan strong"));
        Assert.Equal(1, await EntitlementsAsync(person));

        var another = await browser.GetAsync("/pricing/checkout?plan=pro-yearly");
        await browser.SubmitAsync(another, "form#checkout");
        Assert.Equal(1, await EntitlementsAsync(person));
    }

    [Fact]
    public async Task A_cancelled_subscription_stays_open_to_the_end_of_its_period()
    {
        var development = site.Start("Development");
        var browser = await development.SignedInClientAsync(new Person());
        await browser.SubmitAsync(await browser.GetAsync("/pricing/checkout?plan=pro-monthly"), "form#checkout");
        await browser.SubmitAsync(await browser.GetAsync("/account"), "form#cancel-subscription");
        var page = await browser.GetAsync("/account");
        Assert.Contains("Ends on", page.Words("#subscription"), StringComparison.Ordinal);
        Assert.Equal("Pro", page.Words("#plan strong"));
        Assert.Equal("Pro", await PlanAfterAsync(development, browser, days: 27));
        Assert.Equal("Free", await PlanAfterAsync(development, browser, days: 5));
    }

    /// <summary>In steps, because a session of one day would end before the period does.</summary>
    private static async Task<string?> PlanAfterAsync(SiteHost host, Browser browser, int days)
    {
        for (var half = 0; half < 2 * days; half++)
        {
            host.Clock.Advance(TimeSpan.FromHours(12));
            await browser.GetAsync("/account");
        }

        return (await browser.GetAsync("/account")).Words("#plan strong");
    }

    [Fact]
    public async Task Somebody_elses_subscription_does_not_exist()
    {
        var development = site.Start("Development");
        var owner = await development.SignedInClientAsync(new Person());
        await owner.SubmitAsync(await owner.GetAsync("/pricing/checkout?plan=pro-monthly"), "form#checkout");
        var id = (await owner.GetAsync("/account"))
            .Html.QuerySelector("input[name=subscription]")!
            .GetAttribute("value");
        var other = await development.SignedInClientAsync(new Person());
        await other.SubmitAsync(await other.GetAsync("/pricing/checkout?plan=pro-monthly"), "form#checkout");
        var refused = await other.SubmitAsync(
            await other.GetAsync("/account"),
            "form#cancel-subscription",
            ("subscription", id)
        );
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Contains("Goes on", (await owner.GetAsync("/account")).Words("#subscription"), StringComparison.Ordinal);
    }

    private Task<int> EntitlementsAsync(Person person) =>
        site.Host.QueryAsync(db =>
            db.Entitlements.CountAsync(e => db.Users.Any(m => m.Id == e.MemberId && m.Email == person.Email))
        );
}
