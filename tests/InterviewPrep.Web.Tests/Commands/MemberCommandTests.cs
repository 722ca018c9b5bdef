using System.Text.Json;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Commands;

public sealed class MemberCommandTests(SiteFixture<MigratedDatabase> site)
    : IClassFixture<SiteFixture<MigratedDatabase>>
{
    private const string Url = "--Site:Url=http://localhost";

    [Fact]
    public async Task The_first_administrator_sets_a_password_by_a_link_that_works_once()
    {
        var run = await RunAsync("member", "admin", "boss@example.test", "--json", Url);
        Assert.Equal(0, run.ExitCode);
        using var printed = JsonDocument.Parse(run.Output);
        Assert.True(printed.RootElement.GetProperty("isNew").GetBoolean());
        var link = printed.RootElement.GetProperty("link").GetString()!["http://localhost".Length..];

        var boss = new Person { Email = "boss@example.test" };
        var browser = site.Host.Anonymous();
        var set = await browser.SubmitAsync(
            await browser.GetAsync(link),
            "form#new-password",
            ("Input.Password", boss.Password)
        );
        Assert.Equal("/account/sign-in?ReturnUrl=%2Faccount%2Fsecond-factor", set.RedirectsTo);
        await site.Host.SignInAsync(boss);
        var again = await browser.SubmitAsync(
            await browser.GetAsync(link),
            "form#new-password",
            ("Input.Password", "some other words")
        );
        Assert.Contains("does not work any more", again.Text, StringComparison.Ordinal);

        var roles = await site.Host.QueryAsync(db =>
            db.UserRoles.Where(u => db.Users.Any(m => m.Id == u.UserId && m.Email == boss.Email))
                .Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name })
                .ToListAsync()
        );
        var role = Assert.Single(roles);
        Assert.Equal("Admin", role.Name);
        Assert.True(
            await site.Host.QueryAsync(db =>
                db.AuditEntries.AnyAsync(a =>
                    a.Subject == $"member:{role.UserId}" && a.Action == "member.made-admin" && a.ActorId == null
                )
            )
        );
    }

    [Fact]
    public async Task Whoever_signed_up_with_the_address_and_never_proved_it_does_not_become_the_administrator()
    {
        var squatter = new Person { IsConfirmed = false };
        var browser = await site.Host.SignedInClientAsync(squatter);
        Assert.Null((await browser.GetAsync("/account")).RedirectsTo);
        var id = await site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Email == squatter.Email).Select(m => m.Id).SingleAsync()
        );
        await site.Host.AddSecondStepAsync(id);
        await site.Host.AddPasskeyAsync(id, "theirs");

        var run = await RunAsync("member", "admin", squatter.Email, Url);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Somebody had signed up with that address", run.Output, StringComparison.Ordinal);

        Assert.NotNull((await browser.GetAsync("/account")).RedirectsTo);
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Host.SignInAsync(squatter));
        var left = await site.Host.QueryAsync(async db =>
            await db.UserTokens.CountAsync(t => t.UserId == id) + await db.UserPasskeys.CountAsync(p => p.UserId == id)
        );
        Assert.Equal(0, left);
        var member = await site.Host.QueryAsync(db => db.Users.AsNoTracking().SingleAsync(m => m.Id == id));
        Assert.Equal((null, true, false), (member.PasswordHash, member.EmailConfirmed, member.TwoFactorEnabled));
    }

    [Fact]
    public async Task A_member_with_a_proven_address_keeps_the_password_when_made_an_administrator()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        var run = await RunAsync("member", "admin", person.Email, Url);
        Assert.StartsWith($"{person.Email} is an administrator.", run.Output, StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync("/account")).RedirectsTo);
    }

    [Fact]
    public async Task A_grant_opens_Pro_and_says_why_to_the_member_and_to_the_audit_log()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        var run = await RunAsync("member", "grant", person.Email, "--days", "30", "--reason", "Thanks for your help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{person.Email} has Pro until ", run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var page = await browser.GetAsync("/account");
        Assert.Equal("Pro", page.Words("#plan strong"));
        Assert.Contains("Thanks for your help", page.Words("#entitlements"), StringComparison.Ordinal);
        var trace = await site.Host.QueryAsync(db =>
            db.AuditEntries.SingleAsync(a => a.Action == "entitlement.granted")
        );
        Assert.DoesNotContain("Thanks", trace.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "member", "grant", "nobody@example.test", "--days", "3", "--reason", "Why not")]
    [InlineData(1, "member", "admin", "boss2@example.test")]
    [InlineData(2, "member")]
    [InlineData(2, "member", "admin")]
    [InlineData(2, "member", "admin", "not-an-address", Url)]
    [InlineData(2, "member", "grant", "a@example.test")]
    [InlineData(2, "member", "grant", "a@example.test", "--days", "0", "--reason", "x")]
    [InlineData(2, "member", "grant", "a@example.test", "--days", "many", "--reason", "x")]
    [InlineData(2, "member", "grant", "a@example.test", "--days", "3", "--reason", "  ")]
    [InlineData(2, "member", "grant", "a@example.test", "--days", "99999", "--reason", "x")]
    public async Task What_cannot_be_done_says_so_on_standard_error_only(int exit, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(exit, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.OfAsync(site.ConnectionString, "Production", arguments);
}
