using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class ProfileTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.NotNull((await site.Host.Anonymous().GetAsync("/account/profile")).RedirectsTo);

    [Fact]
    public async Task Name_zone_and_shortcuts_are_kept()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var page = await browser.GetAsync("/account/profile");
        Assert.NotNull(page.Html.QuerySelector("#Input_KeyboardShortcuts[checked]"));
        var saved = await browser.SubmitAsync(
            page,
            "form#profile",
            ("Input.Name", "  Grace   Hopper "),
            ("Input.TimeZone", "Asia/Kathmandu"),
            ("Input.KeyboardShortcuts", "false")
        );
        page = await browser.ArriveAsync(saved);
        Assert.Equal("Saved.", page.Words("#notice p"));
        Assert.Equal("Grace Hopper", page.Html.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal("Asia/Kathmandu", page.Html.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Null(page.Html.QuerySelector("#Input_KeyboardShortcuts[checked]"));
    }

    [Theory]
    [InlineData("", "UTC", "#Input_Name-error")]
    [InlineData("An unreasonably long name that goes on and on", "UTC", "#Input_Name-error")]
    [InlineData("Grace", "Mars/Olympus", "#Input_TimeZone-error")]
    [InlineData("Grace", "", "#Input_TimeZone-error")]
    public async Task What_is_wrong_is_said_at_its_field_and_changes_nothing(string name, string zone, string error)
    {
        var browser = await site.Host.SignedInClientAsync(new Person { Name = "Before" });
        var page = await browser.SubmitAsync(
            await browser.GetAsync("/account/profile"),
            "form#profile",
            ("Input.Name", name),
            ("Input.TimeZone", zone)
        );
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Html.QuerySelector(error));
        Assert.Equal("Before", (await browser.GetAsync("/account")).Words("#who strong"));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        var browser = await site.Host.SignedInClientAsync(new Person { IsConfirmed = false });
        await browser.SubmitAsync(
            await browser.GetAsync("/account/profile"),
            "form#profile",
            ("Input.EmailConfirmed", "true"),
            ("EmailConfirmed", "true"),
            ("Input.Email", "over@example.test")
        );
        Assert.NotNull((await browser.GetAsync("/account")).Html.QuerySelector("#unconfirmed"));
    }
}
