using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Members who are warned, or suspended for a time.</summary>
public sealed class SanctionTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = ModeratedSite.Pro;

    [Fact]
    public async Task A_warning_is_mailed_and_stands_on_the_account_until_it_is_read()
    {
        var (id, person, browser) = await site.Host.JoinAsync("Warned");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SanctionAsync(editor, id, "#warn", ("Warning.Reason", "Be kind."));
        var letter = await site.Host.Mail.LetterAsync(person.Email, "A warning");
        Assert.Contains("Be kind.", letter.Text, StringComparison.Ordinal);
        Assert.Equal(["member.warned"], await site.Host.AuditOfAsync($"member:{id}"));

        var account = await browser.GetAsync("/account");
        Assert.Contains("Be kind.", account.Words("[id^=warning-]"), StringComparison.Ordinal);
        var (_, _, other) = await site.Host.JoinAsync("Other");
        await other.SubmitAsync(
            account,
            "[id^=warning-] form",
            ("__RequestVerificationToken", Token(await other.GetAsync("/account")))
        );
        Assert.NotNull((await browser.GetAsync("/account")).Html.QuerySelector("[id^=warning-]"));
        await browser.SubmitAsync(account, "[id^=warning-] form");
        Assert.Null((await browser.GetAsync("/account")).Html.QuerySelector("[id^=warning-]"));
        // A warning takes nothing away.
        await site.Host.PublishAsync((id, person, browser), "Weights shrink.");
    }

    [Fact]
    public async Task A_suspended_member_reads_and_practises_and_does_nothing_that_others_see()
    {
        var author = await site.Host.JoinAsync("Author");
        var answer = await site.Host.PublishAsync(author, "Weights shrink.");
        var (id, person, browser) = await site.Host.JoinAsync("Suspended");
        var before = await browser.GetAsync(Pro);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SanctionAsync(editor, id, "#suspend", ("Suspending.Days", "7"), ("Suspending.Reason", "Insults."));
        var letter = await site.Host.Mail.LetterAsync(person.Email, "You are suspended");
        Assert.Contains("Insults.", letter.Text, StringComparison.Ordinal);
        var until = await site.Host.QueryAsync(db =>
            db.Sanctions.Where(s => s.MemberId == id).Select(s => s.EndsAt!.Value).SingleAsync()
        );
        Assert.Contains($"{until.UtcDateTime:MMMM d, yyyy, HH:mm} UTC", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Insults.", (await browser.GetAsync("/account")).Words("#suspended"), StringComparison.Ordinal);

        // In private: an answer, a note, a draft.
        var kept = await browser.SubmitAsync(
            await browser.GetAsync(Pro),
            $"form[action='{Pro}/answer']",
            ("Text", "Mine."),
            ("Visibility", "Private")
        );
        Assert.NotNull(kept.RedirectsTo);
        var own = await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.MemberId == id));

        // What the page does not offer, and what is sent all the same.
        var page = await browser.GetAsync(Pro);
        Assert.NotNull(page.Html.QuerySelector("[name=Visibility][value=Public][disabled]"));
        Assert.Empty(page.Html.QuerySelectorAll("form[action$='/vote']"));
        foreach (
            var (path, fields) in new (string, (string, string?)[])[]
            {
                (
                    $"{Pro}/answer",
                    [("Text", "Loud."), ("Visibility", "Public"), ("BasedOn", "1"), ("Key", $"{Guid.NewGuid()}")]
                ),
                ($"/answers/{own.Id}/visibility", [("Visibility", "Public")]),
                ($"{Pro}/vote", [("value", "1")]),
                ($"/answers/{answer}/vote", [("value", "1")]),
                ($"{Pro}/flag", [("Reason", "Spam"), ("Details", "Look")]),
                ($"{Pro}/report", [("Company", "acme"), ("Month", "2025-03")]),
            }
        )
        {
            var sent = await browser.PostAsync(path, [.. fields, ("__RequestVerificationToken", Token(before))]);
            var said = await browser.ArriveAsync(sent);
            Assert.True(
                said.Text.Contains("You are suspended until", StringComparison.Ordinal)
                    && said.Text.Contains("Insults.", StringComparison.Ordinal),
                $"{path} says why: {sent}"
            );
        }

        var stored = await site.Host.QueryAsync(db => db.Answers.AsNoTracking().SingleAsync(a => a.MemberId == id));
        Assert.Equal((AnswerVisibility.Private, "Mine."), (stored.Visibility, stored.Markdown.Trim()));
        Assert.False(await site.Host.QueryAsync(db => db.QuestionVotes.AnyAsync(v => v.MemberId == id)));
        Assert.False(await site.Host.QueryAsync(db => db.AnswerVotes.AnyAsync(v => v.MemberId == id)));
        Assert.False(await site.Host.QueryAsync(db => db.Flags.AnyAsync(f => f.MemberId == id)));
        Assert.False(await site.Host.QueryAsync(db => db.InterviewReports.AnyAsync(r => r.MemberId == id)));
    }

    [Fact]
    public async Task A_suspension_ends_by_itself_and_can_be_ended_early()
    {
        var (id, person, browser) = await site.Host.JoinAsync("Soon Back");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SanctionAsync(editor, id, "#suspend", ("Suspending.Days", "30"), ("Suspending.Reason", "Too hard."));
        await SanctionAsync(editor, id, "#suspend", ("Suspending.Days", "1"), ("Suspending.Reason", "Short."));
        var page = await editor.GetAsync($"{ModeratedSite.Queue}/members/{id}");
        var longer = page
            .Html.QuerySelectorAll("#sanctions form")
            .Select(f => f.Id!)
            .Order(StringComparer.Ordinal)
            .First();
        var unsaid = await editor.SubmitAsync(page, $"#{longer}", ("text", " "));
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.Status);
        Assert.Equal("Say why.", unsaid.Words($"#{longer}-error"));
        await editor.SubmitAsync(page, $"#{longer}", ("text", "Misread."));
        Assert.Contains("Short.", (await browser.GetAsync("/account")).Words("#suspended"), StringComparison.Ordinal);
        await site.Host.Mail.LetterAsync(person.Email, "no longer suspended");
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await editor.SubmitAsync(page, $"#{longer}", ("text", "Again."))).Status
        );
        Assert.Equal(
            ["member.suspended", "member.suspended", "suspension.lifted"],
            await site.Host.AuditOfAsync($"member:{id}")
        );

        site.Host.Clock.Advance(TimeSpan.FromDays(1));
        browser = await site.Host.SignInAsync(person);
        Assert.Null((await browser.GetAsync("/account")).Html.QuerySelector("#suspended"));
        await site.Host.PublishAsync((id, person, browser), "Weights shrink.");
    }

    [Theory]
    [InlineData(MemberRole.Admin)]
    [InlineData(MemberRole.Editor)]
    public async Task Administrators_and_editors_are_not_warned_or_suspended(string role)
    {
        var colleague = await new Person { Name = "Colleague", Roles = [role] }.JoinAsync(site.Host);
        var (id, _, _) = await site.Host.JoinAsync("Member");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var page = await editor.GetAsync($"{ModeratedSite.Queue}/members/{id}");
        foreach (var (handler, field) in new[] { ("Warn", "Warning.Reason"), ("Suspend", "Suspending.Reason") })
        {
            var refused = await editor.PostAsync(
                $"{ModeratedSite.Queue}/members/{colleague}?handler={handler}",
                [(field, "No."), ("Suspending.Days", "1"), ("__RequestVerificationToken", Token(page))]
            );
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains("are not warned or suspended", refused.Words(".form-errors"), StringComparison.Ordinal);
        }

        Assert.False(await site.Host.QueryAsync(db => db.Sanctions.AnyAsync(s => s.MemberId == colleague)));
        Assert.Empty(await site.Host.AuditOfAsync($"member:{colleague}"));
    }

    [Theory]
    [InlineData("#warn", "Warning_Reason-error", "Say why", "Warning.Reason", " ")]
    [InlineData("#suspend", "Suspending_Reason-error", "Say why", "Suspending.Reason", "")]
    [InlineData("#suspend", "Suspending_Days-error", "for how long", "Suspending.Days", "5000")]
    [InlineData("#suspend", "Suspending_Days-error", "for how long", "Suspending.Days", "long")]
    public async Task What_is_missing_is_said_at_its_field(
        string form,
        string error,
        string said,
        string field,
        string value
    )
    {
        var (id, _, _) = await site.Host.JoinAsync("Member");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync($"{ModeratedSite.Queue}/members/{id}");
        var refused = await editor.SubmitAsync(page, form, (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words($"#{error}"), StringComparison.Ordinal);
        Assert.Empty(await site.Host.AuditOfAsync($"member:{id}"));
    }

    [Fact]
    public async Task Members_sanction_nobody()
    {
        var (id, _, _) = await site.Host.JoinAsync("Target");
        var (_, _, member) = await site.Host.JoinAsync("Member");
        var token = Token(await member.GetAsync("/account"));
        foreach (var handler in new[] { "Warn", "Suspend", "Lift" })
        {
            var refused = await member.PostAsync(
                $"{ModeratedSite.Queue}/members/{id}?handler={handler}",
                [
                    ("Warning.Reason", "No."),
                    ("Suspending.Reason", "No."),
                    ("Suspending.Days", "7"),
                    ("__RequestVerificationToken", token),
                ]
            );
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        }

        Assert.False(await site.Host.QueryAsync(db => db.Sanctions.AnyAsync(s => s.MemberId == id)));
    }

    private static async Task SanctionAsync(Browser editor, Guid id, string form, params (string, string?)[] typed)
    {
        var path = $"{ModeratedSite.Queue}/members/{id}";
        var done = await editor.SubmitAsync(await editor.GetAsync(path), form, typed);
        Assert.True(done.RedirectsTo == path, $"{done} {done.Words("main")}");
    }

    private static string Token(Page page) =>
        page.Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
