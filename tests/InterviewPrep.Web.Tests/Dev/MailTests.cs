using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Dev;

public sealed class MailTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Development_lists_its_letters_and_opens_them()
    {
        var development = site.Start("Development");
        var browser = development.Anonymous();
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-up"),
            "form#sign-up",
            ("Input.Name", "Reader"),
            ("Input.Email", "letters@example.test"),
            ("Input.Password", "four quiet words here")
        );
        var letter = await development.Mail.LetterAsync("letters@example.test", "Confirm");
        var list = await browser.GetAsync("/dev/mail");
        Assert.Contains("letters@example.test", list.Text, StringComparison.Ordinal);
        var page = await browser.GetAsync($"/dev/mail/{letter.Name}");
        Assert.NotNull(page.Html.QuerySelector("#letter a[href*='/account/confirm']"));
    }

    [Theory]
    [InlineData("/dev/mail/nothing-here")]
    [InlineData("/dev/mail/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/dev/mail/%2Fetc%2Fpasswd")]
    public async Task A_name_is_no_path(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Start("Development").Anonymous().GetAsync(path)).Status);

    [Fact]
    public async Task Production_has_no_such_page() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync("/dev/mail")).Status);

    [Fact]
    public async Task A_development_start_has_three_ready_members_however_often_it_starts()
    {
        var first = site.Start("Development");
        var second = site.Start("Development");
        await second.Anonymous().GetAsync("/account/sign-in");
        var ready = DevelopmentMembers.All[1];
        var pro = await first.SignInAsync(new Person { Email = ready.Email, Password = ready.Password });
        Assert.Equal("Pro", (await pro.GetAsync("/account")).Words("#plan strong"));
        Assert.Equal(
            3,
            await first.QueryAsync(db =>
                db.Users.CountAsync(m =>
                    m.Email!.EndsWith("@example.test")
                    && (m.Email!.StartsWith("free") || m.Email!.StartsWith("pro@") || m.Email!.StartsWith("admin"))
                )
            )
        );
    }

    [Fact]
    public async Task The_ready_admin_signs_in_with_a_code()
    {
        var host = site.Start("Development");
        var admin = DevelopmentMembers.All[2];
        var browser = host.Anonymous();
        var step = await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            "form#sign-in",
            ("Input.Email", admin.Email),
            ("Input.Password", admin.Password)
        );
        var code = OneTimeCodes.CodeAt(DevelopmentMembers.AdminSecret, host.Clock.GetUtcNow());
        var done = await browser.SubmitAsync(
            await browser.GetAsync(step.RedirectsTo!),
            "form#second-step",
            ("Code", code)
        );
        Assert.Equal("/", done.RedirectsTo);
    }
}
