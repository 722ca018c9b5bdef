using System.Net;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

/// <summary>What a mailed link to a new password leaves of an account that somebody else may have used, or made.</summary>
public sealed class ResetTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    private const string Fresh = "another four good words";

    [Fact]
    public async Task A_new_password_by_mail_removes_the_passkeys_and_keeps_the_second_step_of_a_proved_address()
    {
        var (person, id) = await WithProofsAsync(isConfirmed: true);
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync(await LinkAsync(person));
        Assert.Contains("passkeys are removed", form.Words("main"), StringComparison.Ordinal);

        var done = await browser.SubmitAsync(form, "form#new-password", ("Input.Password", Fresh));

        Assert.Equal("/account/sign-in", done.RedirectsTo);
        Assert.Equal(new Left(0, 2, true, true), await LeftAsync(id));
        var letter = await site.Host.Mail.LetterAsync(person.Email, "password was changed");
        Assert.Contains("passkeys were removed", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_address_that_nobody_had_proved_it_drops_the_second_step_too_and_proves_the_address()
    {
        var (person, id) = await WithProofsAsync(isConfirmed: false);
        var browser = site.Host.Anonymous();

        await browser.SubmitAsync(
            await browser.GetAsync(await LinkAsync(person)),
            "form#new-password",
            ("Input.Password", Fresh)
        );

        Assert.Equal(new Left(0, 0, true, false), await LeftAsync(id));
        await site.Host.SignInAsync(person with { Password = Fresh });
    }

    [Theory]
    [InlineData(true, "password1")]
    [InlineData(false, Fresh)]
    public async Task A_refused_link_or_password_changes_nothing_and_leaves_nothing_to_be_saved(
        bool isRight,
        string password
    )
    {
        var (person, id) = await WithProofsAsync(isConfirmed: false);
        var link = await LinkAsync(person);
        var token = isRight ? link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..] : "bWFkZSB1cA";

        var result = await site.Host.InScopeAsync(async services =>
        {
            var refused = await services.GetRequiredService<Passwords>().ResetAsync(id, token, password, default);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
            return refused;
        });

        Assert.Equal(isRight, result is PasswordResult.Refused);
        Assert.Equal(!isRight, result is PasswordResult.BadLink);
        Assert.Equal(new Left(1, 2, false, true), await LeftAsync(id));
    }

    [Fact]
    public async Task A_password_changed_by_its_owner_keeps_the_passkeys()
    {
        var person = new Person();
        var id = await person.JoinAsync(site.Host);
        await site.Host.AddPasskeyAsync(id, "Phone");
        var browser = await site.Host.SignInAsync(person);

        var done = await browser.SubmitAsync(
            await browser.GetAsync("/account/password"),
            "form#password",
            ("Input.OldPassword", person.Password),
            ("Input.Password", Fresh)
        );

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Equal(1, (await LeftAsync(id)).Passkeys);
    }

    private async Task<(Person Person, Guid Id)> WithProofsAsync(bool isConfirmed)
    {
        var person = new Person { IsConfirmed = isConfirmed };
        var id = await person.JoinAsync(site.Host);
        await site.Host.AddPasskeyAsync(id, "Phone");
        await site.Host.AddSecondStepAsync(id);
        return (person, id);
    }

    private async Task<string> LinkAsync(Person person)
    {
        var browser = site.Host.Anonymous();
        await browser.SubmitAsync(
            await browser.GetAsync("/account/forgotten"),
            "form#forgotten",
            ("Input.Email", person.Email)
        );
        return Mailbox.Link(await site.Host.Mail.LetterAsync(person.Email, "Set a new password"));
    }

    private Task<Left> LeftAsync(Guid member) =>
        site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Id == member)
                .Select(m => new Left(
                    db.UserPasskeys.Count(p => p.UserId == m.Id),
                    db.UserTokens.Count(t => t.UserId == m.Id),
                    m.EmailConfirmed,
                    m.TwoFactorEnabled
                ))
                .SingleAsync()
        );

    private sealed record Left(int Passkeys, int Tokens, bool IsConfirmed, bool HasSecondStep);
}
