using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

/// <summary>Letters that only some addresses get: nothing that a stranger can measure says which.</summary>
public sealed class AskedLettersTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task Asking_for_a_new_password_does_the_same_work_whether_the_address_has_an_account()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        await SameAsync(person.Email, (letters, email) => letters.ResetAsync(email, default));
    }

    [Fact]
    public async Task Asking_for_another_confirmation_does_the_same_work_whether_an_account_waits_for_it()
    {
        var person = new Person { IsConfirmed = false };
        await person.JoinAsync(site.Host);
        await SameAsync(person.Email, (letters, email) => letters.ConfirmAgainAsync(email, "/", default));
    }

    [Fact]
    public async Task Asking_to_move_to_an_address_does_the_same_work_whether_it_has_an_account()
    {
        var (mover, person) = (await new Person().JoinAsync(site.Host), new Person());
        await person.JoinAsync(site.Host);
        await SameAsync(
            person.Email,
            (services, email) => services.GetRequiredService<EmailChange>().AskAsync(mover, email, default)
        );
    }

    [Fact]
    public async Task Another_confirmation_goes_to_an_account_that_waits_for_it_and_leads_back()
    {
        var (waiting, done) = (new Person { IsConfirmed = false }, new Person());
        await waiting.JoinAsync(site.Host);
        await done.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        foreach (var email in (string[])[done.Email, "nobody-waits@example.test", waiting.Email])
        {
            var form = await browser.GetAsync("/account/check-mail?returnUrl=%2Ftopics");
            var sent = await browser.SubmitAsync(form, "form#send-again", ("Input.Email", email));
            Assert.StartsWith("/account/check-mail", sent.RedirectsTo, StringComparison.Ordinal);
        }

        var letter = await site.Host.Mail.LetterAsync(waiting.Email, "Confirm your address");
        Assert.EndsWith("&returnUrl=%2Ftopics", Mailbox.Link(letter), StringComparison.Ordinal);
        Assert.Empty(await site.Host.Mail.ToAsync(done.Email));
        Assert.Empty(await site.Host.Mail.ToAsync("nobody-waits@example.test"));
    }

    private Task SameAsync(string email, Func<AskedLetters, string, Task> ask) =>
        SameAsync(email, (services, address) => ask(services.GetRequiredService<AskedLetters>(), address));

    private async Task SameAsync(string email, Func<IServiceProvider, string, Task> ask)
    {
        var statements = new Statements();
        await using var watched = site.Host.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(statements))
            )
        );
        var known = await SentAsync(email);
        var unknown = await SentAsync($"un{email}");
        Assert.Contains(known, statement => statement.Contains("insert into jobs", StringComparison.Ordinal));
        Assert.Equal(known, unknown);

        async Task<IReadOnlyList<string>> SentAsync(string address)
        {
            await using var scope = watched.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            return await statements.OfAsync(db, () => ask(scope.ServiceProvider, address));
        }
    }
}
