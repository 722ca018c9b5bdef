using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class SignUpTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    private const string Password = "four quiet words here";

    [Fact]
    public async Task A_newcomer_signs_up_confirms_by_mail_and_signs_in()
    {
        var browser = site.Host.Anonymous();
        var done = await JoinAsync(browser, "Newcomer", "newcomer@example.test");
        Assert.StartsWith("/account/check-mail", done.RedirectsTo, StringComparison.Ordinal);
        Assert.Contains(
            "newcomer@example.test",
            (await browser.GetAsync(done.RedirectsTo!)).Text,
            StringComparison.Ordinal
        );

        await SignInAsync(browser, "newcomer@example.test");
        Assert.NotNull((await browser.GetAsync("/account")).Html.QuerySelector("#unconfirmed"));

        var letter = await site.Host.Mail.LetterAsync("newcomer@example.test", "Confirm your address");
        var page = await browser.GetAsync(Mailbox.Link(letter));
        Assert.NotNull((await browser.GetAsync("/account")).Html.QuerySelector("#unconfirmed"));
        await browser.SubmitAsync(page, "form#confirm");
        Assert.Null((await browser.GetAsync("/account")).Html.QuerySelector("#unconfirmed"));
    }

    [Fact]
    public async Task An_address_with_an_account_gets_the_same_answer_and_another_mail()
    {
        var owner = new Person();
        await owner.JoinAsync(site.Host);
        var taken = await JoinAsync(site.Host.Anonymous(), "Somebody", owner.Email);
        var free = await JoinAsync(site.Host.Anonymous(), "Somebody", "nobody-yet@example.test");
        Assert.Equal(free.Status, taken.Status);
        Assert.Equal(free.RedirectsTo, taken.RedirectsTo);
        await site.Host.Mail.LetterAsync(owner.Email, "You have an account");
        Assert.Equal(1, await CountAsync(owner.Email));
        await site.Host.SignInAsync(owner);
    }

    [Fact]
    public async Task Two_clicks_at_once_make_one_account()
    {
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-up");
        var both = await Task.WhenAll(Submit(), Submit());
        Assert.All(both, page => Assert.Equal(HttpStatusCode.Redirect, page.Status));
        Assert.Equal(1, await CountAsync("double@example.test"));

        Task<Page> Submit() => FillAsync(browser, form, "Double", "double@example.test", Password);
    }

    [Theory]
    [InlineData("", "a@example.test", Password, "Input_Name")]
    [InlineData("A", "a@example.test", Password, "Input_Name")]
    [InlineData("Right \u202Eto left", "a@example.test", Password, "Input_Name")]
    [InlineData("\u200B\u200B\u200B", "a@example.test", Password, "Input_Name")]
    [InlineData("Ada", "", Password, "Input_Email")]
    [InlineData("Ada", "not an address", Password, "Input_Email")]
    [InlineData("Ada", "a@b", Password, "Input_Email")]
    [InlineData("Bell \a rings", "a@example.test", Password, "Input_Name")]
    [InlineData("Ada", "a@example.test\r\nBcc: b@example.test", Password, "Input_Email")]
    [InlineData("Ada", "a@example.test", "", "Input_Password")]
    [InlineData("Ada", "a@example.test", "short", "Input_Password")]
    [InlineData("Ada", "a@example.test", "P@ssw0rd123", "Input_Password")]
    [InlineData("Ada", "a@example.test", "qwertyuiop", "Input_Password")]
    [InlineData("Ada", "a@example.test", "a@example.test", "Input_Password")]
    [InlineData("Ada", "a@example.test", "aaaaaaaaaaaa", "Input_Password")]
    public async Task What_is_wrong_is_said_at_its_field(string name, string email, string password, string field)
    {
        var browser = site.Host.Anonymous();
        var page = await FillAsync(browser, await browser.GetAsync("/account/sign-up"), name, email, password);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.Html.QuerySelector($"#{field}-error"));
        Assert.Single(page.Html.QuerySelectorAll(".field-error"));
        Assert.DoesNotContain(Password, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zoë Łukasiewicz")]
    [InlineData("渡辺 美咲")]
    [InlineData("محمد الخوارزمي")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Robert'); drop table members;--")]
    public async Task Names_of_all_alphabets_are_kept_and_shown_as_text(string name)
    {
        var email = $"name{name.Length}{char.ConvertToUtf32(name, 0)}@example.test";
        var browser = site.Host.Anonymous();
        await JoinAsync(browser, name, email);
        await SignInAsync(browser, email);
        var page = await browser.GetAsync("/account");
        Assert.Equal(name, page.Words("#who strong"));
    }

    [Fact]
    public async Task A_form_with_null_characters_is_refused_and_makes_nobody()
    {
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-up");
        var page = await FillAsync(browser, form, "Null \0 byte", "null@example.test", Password);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.False(string.IsNullOrWhiteSpace(page.Words("h1")));
        Assert.Equal(0, await CountAsync("null@example.test"));
    }

    [Fact]
    public async Task Ten_megabytes_are_refused()
    {
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-up");
        var page = await FillAsync(browser, form, new string('x', 10_000_000), "big@example.test", Password);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
    }

    [Fact]
    public async Task Sign_ups_from_one_address_are_limited()
    {
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-up");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++)
        {
            statuses.Add((await FillAsync(browser, form, "Many", $"many{i}@example.test", Password)).Status);
        }

        Assert.Equal(HttpStatusCode.Redirect, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    private static async Task<Page> JoinAsync(Browser browser, string name, string email) =>
        await FillAsync(browser, await browser.GetAsync("/account/sign-up"), name, email, Password);

    private static Task<Page> FillAsync(Browser browser, Page form, string name, string email, string password) =>
        browser.SubmitAsync(
            form,
            "form#sign-up",
            ("Input.Name", name),
            ("Input.Email", email),
            ("Input.Password", password)
        );

    private static async Task SignInAsync(Browser browser, string email)
    {
        var form = await browser.GetAsync("/account/sign-in");
        var done = await browser.SubmitAsync(
            form,
            "form#sign-in",
            ("Input.Email", email),
            ("Input.Password", Password)
        );
        Assert.Equal("/", done.RedirectsTo);
    }

    private Task<int> CountAsync(string email)
    {
        var normalized = email.ToUpperInvariant();
        return site.Host.QueryAsync(db => db.Users.CountAsync(m => m.NormalizedEmail == normalized));
    }
}
