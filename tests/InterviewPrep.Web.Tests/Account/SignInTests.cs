using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class SignInTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer_after_the_same_work()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var passwords = new CountedPasswords();
        await using var watched = site.Host.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Member>>(passwords))
            )
        );
        var browser = new Browser(watched.CreateClient(new() { AllowAutoRedirect = false }));
        var form = await browser.GetAsync("/account/sign-in");

        var unknown = await TryAsync(browser, form, "nobody@example.test", "not the password");
        Assert.Equal(1, passwords.Verified);
        var wrong = await TryAsync(browser, form, person.Email, "not the password");
        Assert.Equal(2, passwords.Verified);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Words(".form-errors"), unknown.Words(".form-errors"));
    }

    [Fact]
    public async Task Guessing_is_limited_over_all_processes_and_what_was_typed_is_kept()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var second = site.Start();
        Page page = null!;
        for (var i = 0; i < 11; i++)
        {
            var browser = (i % 2 == 0 ? site.Host : second).Anonymous("203.0.113.23");
            page = await TryAsync(
                browser,
                await browser.GetAsync("/account/sign-in"),
                person.Email,
                $"guess number {i}"
            );
            Assert.Equal(i < 10 ? HttpStatusCode.BadRequest : HttpStatusCode.TooManyRequests, page.Status);
        }

        Assert.True(page.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(person.Email, page.Html.QuerySelector("#Input_Email")!.GetAttribute("value"));
        var owner = second.Anonymous("203.0.113.23");
        var right = await TryAsync(owner, await owner.GetAsync("/account/sign-in"), person.Email, person.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.Status);
        second.Clock.Advance(TimeSpan.FromMinutes(16));
        right = await TryAsync(owner, await owner.GetAsync("/account/sign-in"), person.Email, person.Password);
        Assert.Equal("/", right.RedirectsTo);
    }

    [Fact]
    public async Task Whoever_guesses_elsewhere_does_not_lock_the_owner_out()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(person, "203.0.113.21", 11)).Status);
        Assert.Equal("/", (await TryAsync("203.0.113.22", person.Email, person.Password)).RedirectsTo);
    }

    [Fact]
    public async Task Guessing_from_many_addresses_has_a_ceiling_of_200()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var before = await AnywhereAsync();
        await GuessAsync(person, "203.0.113.31", 1);
        var bucket = Assert.Single(await AnywhereAsync(), b => !before.Contains(b));
        await site.Host.QueryAsync(db =>
            db.RateCounters.Where(c => c.Bucket == bucket).ExecuteUpdateAsync(c => c.SetProperty(x => x.Hits, 199))
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await GuessAsync(person, "203.0.113.32", 1)).Status);
        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await TryAsync("203.0.113.33", person.Email, person.Password)).Status
        );
    }

    [Fact]
    public async Task A_right_password_begins_the_counts_anew()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var before = await AnywhereAsync();
        await GuessAsync(person, "203.0.113.41", 9);
        Assert.Equal("/", (await TryAsync("203.0.113.41", person.Email, person.Password)).RedirectsTo);
        Assert.Equal(before, await AnywhereAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await GuessAsync(person, "203.0.113.41", 10)).Status);
    }

    [Fact]
    public async Task A_new_password_by_mail_lets_its_owner_in_where_wrong_ones_were_counted()
    {
        const string Fresh = "another four good words";
        var person = new Person();
        await person.JoinAsync(site.Host);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GuessAsync(person, "203.0.113.51", 11)).Status);
        var phone = site.Host.Anonymous();
        await phone.SubmitAsync(
            await phone.GetAsync("/account/forgotten"),
            "form#forgotten",
            ("Input.Email", person.Email)
        );
        var link = Mailbox.Link(await site.Host.Mail.LetterAsync(person.Email, "Set a new password"));
        await phone.SubmitAsync(await phone.GetAsync(link), "form#new-password", ("Input.Password", Fresh));

        Assert.Equal("/", (await TryAsync("203.0.113.51", person.Email, Fresh)).RedirectsTo);
    }

    [Fact]
    public async Task One_address_cannot_try_many_accounts()
    {
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-in");
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 61; i++)
        {
            last = (await TryAsync(browser, form, $"victim{i}@example.test", "Spring is here")).Status;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task A_key_known_before_the_sign_in_is_worth_nothing_after_it()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = site.Host.Anonymous();
        browser.Http.DefaultRequestHeaders.Add("Cookie", "session=planted-by-somebody");
        var form = await browser.GetAsync("/account/sign-in");
        var done = await TryAsync(browser, form, person.Email, person.Password);
        var set = done
            .Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("session=", StringComparison.Ordinal));
        Assert.DoesNotContain("planted", set, StringComparison.Ordinal);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_open_session_is_not_taken_over_by_another_sign_in()
    {
        var first = new Person();
        var browser = await site.Host.SignedInClientAsync(first);
        var other = new Person { Name = "Somebody Else" };
        await other.JoinAsync(site.Host);
        var form = await site.Host.Anonymous().GetAsync("/account/sign-in");
        await TryAsync(browser, form, other.Email, other.Password);
        Assert.Contains(first.Email, (await browser.GetAsync("/account")).Words("#who"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Https_sites_bind_their_cookies_to_the_host()
    {
        var https = site.Start("Production", ("Site:Url", "https://prep.example.org"));
        var person = new Person();
        await person.JoinAsync(https);
        var browser = https.Anonymous();
        browser.Http.BaseAddress = new Uri("https://localhost");
        var form = await browser.GetAsync("/account/sign-in");
        var done = await TryAsync(browser, form, person.Email, person.Password);
        var cookies = form
            .Response.Headers.GetValues("Set-Cookie")
            .Concat(done.Response.Headers.GetValues("Set-Cookie"))
            .ToList();
        Assert.Contains(cookies, c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.StartsWith("__Host-form=", StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Contains("; path=/;", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_session_is_prolonged_by_use_and_ends_without_it()
    {
        var host = site.Start();
        var browser = await host.SignedInClientAsync(new Person());
        host.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
        host.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
        host.Clock.Advance(TimeSpan.FromHours(25));
        Assert.NotNull((await browser.GetAsync("/account")).RedirectsTo);
    }

    [Fact]
    public async Task Staying_signed_in_lasts_thirty_days_of_rest()
    {
        var host = site.Start();
        var person = new Person();
        await person.JoinAsync(host);
        var browser = host.Anonymous();
        var form = await browser.GetAsync("/account/sign-in");
        await browser.SubmitAsync(
            form,
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password),
            ("Input.StaySignedIn", "true")
        );
        host.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
        host.Clock.Advance(TimeSpan.FromDays(31));
        Assert.NotNull((await browser.GetAsync("/account")).RedirectsTo);
    }

    [Fact]
    public async Task Last_seen_is_written_once_an_hour()
    {
        var host = site.Start();
        var person = new Person();
        var browser = await host.SignedInClientAsync(person);
        var begun = await SeenAsync(person);
        host.Clock.Advance(TimeSpan.FromMinutes(50));
        await browser.GetAsync("/account");
        Assert.Equal(begun, await SeenAsync(person));
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        await browser.GetAsync("/account");
        Assert.True(await SeenAsync(person) > begun);
    }

    private Task<DateTimeOffset> SeenAsync(Person person) =>
        site.Host.QueryAsync(db =>
            db.Sessions.Where(s => db.Users.Any(m => m.Id == s.MemberId && m.Email == person.Email))
                .Select(s => s.LastSeenAt)
                .SingleAsync()
        );

    private Task<List<string>> AnywhereAsync() =>
        site.Host.QueryAsync(db =>
            db.RateCounters.Where(c => c.Bucket.StartsWith(RateRules.SignInAnywhere.Name + ":"))
                .Select(c => c.Bucket)
                .Order()
                .ToListAsync()
        );

    /// <summary>The answer to the last of so many wrong passwords.</summary>
    private async Task<Page> GuessAsync(Person person, string address, int times)
    {
        var browser = site.Host.Anonymous(address);
        var page = await browser.GetAsync("/account/sign-in");
        for (var i = 0; i < times; i++)
        {
            page = await TryAsync(browser, page, person.Email, $"guess number {i}");
        }

        return page;
    }

    private async Task<Page> TryAsync(string address, string email, string password)
    {
        var browser = site.Host.Anonymous(address);
        return await TryAsync(browser, await browser.GetAsync("/account/sign-in"), email, password);
    }

    private static Task<Page> TryAsync(Browser browser, Page form, string email, string password) =>
        browser.SubmitAsync(form, "form#sign-in", ("Input.Email", email), ("Input.Password", password));
}
