using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Account;

public sealed class KeptAnswersTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Answer = "/questions/" + ReadingDatabase.Free + "/answer";

    [Fact]
    public async Task Anonymous_is_sent_to_sign_in() =>
        Assert.NotNull((await site.Host.Anonymous().GetAsync("/account/kept-answers")).RedirectsTo);

    [Fact]
    public async Task A_visitors_answer_is_offered_at_sign_in_and_moved_once_when_wanted()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = await VisitorAsync("Before I had an account");
        var offered = await SignInAsync(browser, person, Answer);
        Assert.StartsWith("/account/kept-answers", offered.RedirectsTo, StringComparison.Ordinal);
        Assert.Equal(0, await DraftsAsync(person));
        var page = await browser.GetAsync(offered.RedirectsTo!);
        Assert.Equal("Keep this answer?", page.Words("h1"));
        Assert.Contains("Before I had an account", page.Text, StringComparison.Ordinal);

        var kept = await browser.SubmitAsync(page, "form#keep");
        Assert.Equal(Answer, kept.RedirectsTo);
        Assert.Equal(1, await DraftsAsync(person));
        Assert.Equal("The answer is among your drafts now.", (await browser.GetAsync(Answer)).Words("#notice p"));
        Assert.Contains(
            "Before I had an account",
            (await browser.GetAsync(Answer)).Words("textarea"),
            StringComparison.Ordinal
        );

        Assert.Equal("/", (await browser.GetAsync("/account/kept-answers")).RedirectsTo);
        Assert.Empty(
            await site.Host.QueryAsync(db =>
                db.VisitorAnswers.Where(v => v.Markdown == "Before I had an account").ToListAsync()
            )
        );
    }

    [Fact]
    public async Task What_is_thrown_away_is_gone_and_was_never_moved()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = await VisitorAsync("Rather not");
        var page = await browser.ArriveAsync(await SignInAsync(browser, person, "/account"));
        await browser.SubmitAsync(page, "form#discard");
        Assert.Equal(0, await DraftsAsync(person));
        Assert.Null((await browser.GetAsync("/account")).Html.QuerySelector("#kept"));
    }

    [Fact]
    public async Task What_does_not_fit_below_a_draft_stays_in_the_browser_and_is_said_to()
    {
        var person = new Person();
        var member = await site.Host.SignedInClientAsync(person);
        await member.PostAsync(
            Answer + "?handler=Draft",
            Fields(await member.GetAsync(Answer)).Append(("Text", new string('d', 40_000)))
        );
        var browser = await VisitorAsync(new string('k', 10_000));
        var page = await browser.ArriveAsync(await SignInAsync(browser, person, "/account"));

        await browser.SubmitAsync(page, "form#keep");

        var account = await browser.GetAsync("/account");
        Assert.StartsWith("One does not fit below your draft", account.Words("#notice p"), StringComparison.Ordinal);
        Assert.NotNull(account.Html.QuerySelector("#kept"));
    }

    [Fact]
    public async Task What_is_left_for_later_waits_on_the_account_page()
    {
        var person = new Person();
        await person.JoinAsync(site.Host);
        var browser = await VisitorAsync("Later perhaps");
        await SignInAsync(browser, person, "/account");
        Assert.NotNull((await browser.GetAsync("/account")).Html.QuerySelector("#kept"));
        Assert.Equal(0, await DraftsAsync(person));
    }

    private static IEnumerable<(string, string?)> Fields(Page page) =>
        page
            .Html.QuerySelectorAll("form[action$='/answer'] input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")));

    private async Task<Browser> VisitorAsync(string text)
    {
        var browser = site.Host.Anonymous();
        await browser.SubmitAsync(await browser.GetAsync(Answer), "form[action$='/answer']", ("Text", text));
        return browser;
    }

    private static async Task<Page> SignInAsync(Browser browser, Person person, string returnUrl) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl)),
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );

    private Task<int> DraftsAsync(Person person) =>
        site.Host.QueryAsync(db =>
            db.Drafts.CountAsync(d => db.Users.Any(m => m.Id == d.MemberId && m.Email == person.Email))
        );
}
