using System.Net;
using InterviewPrep.Community;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Testing;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Public answers that editors accept, hide and show again.</summary>
public sealed class AnswerModerationTests(SiteFixture<ReadingDatabase> site)
    : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = ModeratedSite.Pro;
    private const string Free = ModeratedSite.Free;

    [Fact]
    public async Task A_members_first_public_answer_waits_until_one_of_theirs_is_accepted()
    {
        var author = await site.Host.JoinAsync("Newcomer");
        var first = await site.Host.PublishAsync(author, "Weights shrink **together**.");
        var second = await site.Host.PublishAsync(author, "Count the ballots.", Free);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync($"{ModeratedSite.Queue}?type=first");
        var entry = page.Html.QuerySelector($"#first-{first}")!;
        Assert.Equal("together", entry.QuerySelector(".prose strong")!.TextContent);
        Assert.Contains("Newcomer", entry.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector($"#first-{second}"));

        await editor.SubmitAsync(page, $"#accept-{first}");
        Assert.NotNull((await site.Host.AnswerAsync(first)).AcceptedAt);
        Assert.Equal(["answer.accepted"], await site.Host.AuditOfAsync($"answer:{first}"));
        var after = await editor.GetAsync($"{ModeratedSite.Queue}?type=first");
        Assert.Null(after.Html.QuerySelector($"#first-{first}, #first-{second}"));
    }

    [Fact]
    public async Task A_private_answer_waits_for_nobody_until_it_is_made_public()
    {
        var author = await site.Host.JoinAsync("Quiet");
        var id = await site.Host.PublishAsync(author, "Weights shrink.");
        await SetVisibilityAsync(author.Browser, id, "Private");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Null((await editor.GetAsync(ModeratedSite.Queue)).Html.QuerySelector($"#first-{id}"));
        await SetVisibilityAsync(author.Browser, id, "Public");
        Assert.NotNull((await editor.GetAsync(ModeratedSite.Queue)).Html.QuerySelector($"#first-{id}"));
    }

    [Fact]
    public async Task What_was_revised_since_is_not_accepted_unread()
    {
        var author = await site.Host.JoinAsync("Quick");
        var id = await site.Host.PublishAsync(author, "Weights shrink.");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(ModeratedSite.Queue);
        await site.Host.PublishAsync(author, "Buy watches.");
        var refused = await editor.SubmitAsync(page, $"#accept-{id}");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitAsync(page, $"#hide-{id}", ("text", "Spam"))).Status);
        var stored = await site.Host.AnswerAsync(id);
        Assert.Null(stored.AcceptedAt);
        Assert.Null(stored.HiddenAt);
        Assert.Contains("Buy watches.", refused.Words($"#first-{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_answer_is_public_for_nobody_by_any_way()
    {
        var author = await site.Host.JoinAsync("Spammer");
        var id = await site.Host.PublishAsync(author, "Cheapwatches are here.");
        var (reader, _, browser) = await site.Host.JoinAsync("Reader");
        await browser.ReportAsync($"{Pro}/flag?answer={id}", "It sells watches");
        // What was kept before the answer came is too old; the pages that strangers share are kept with it now.
        site.Host.Clock.Advance(CachedPages.Life);
        string[] shared = [Pro, Pro + "/answers"];
        foreach (var path in shared)
        {
            Assert.Contains(
                "Cheapwatches",
                (await site.Host.Anonymous().GetAsync(path)).Text,
                StringComparison.Ordinal
            );
        }

        var counted = await CountAsync();
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var queue = await editor.GetAsync($"{ModeratedSite.Queue}?type=answer");
        await editor.SubmitAsync(queue, "form[id^=hide-for-]", ("text", "It is an advertisement."));

        foreach (var path in shared)
        {
            await Eventually.TrueAsync(
                async () =>
                    !(await site.Host.Anonymous().GetAsync(path)).Text.Contains(
                        "Cheapwatches",
                        StringComparison.Ordinal
                    ),
                $"{path} has no hidden answer"
            );
        }

        string[] paths =
        [
            .. shared,
            Pro + "/flag?answer=" + id,
            "/questions?q=cheapwatches",
            "/search?q=cheapwatches",
            "/",
            "/feed.xml",
            "/sitemap.xml",
            $"/answers/{id}/history",
            $"/answers/{id}/vote",
        ];
        foreach (var path in paths)
        {
            Assert.DoesNotContain(
                "watches are here",
                (await browser.ArriveAsync(await browser.GetAsync(path))).Text,
                StringComparison.OrdinalIgnoreCase
            );
        }

        Assert.Equal(counted - 1, await CountAsync());
        var other = await browser.GetAsync(Free);
        var vote = await PostAsync(browser, other, $"/answers/{id}/vote", ("value", "1"));
        Assert.Equal(HttpStatusCode.NotFound, vote.Status);
        await browser.ReportAsync($"{Pro}/flag?answer={id}", "Again");
        var flag = await site.Host.QueryAsync(db => db.Flags.SingleAsync(f => f.MemberId == reader));
        Assert.Equal((FlagOutcome.Mended, "It sells watches"), (flag.Outcome, flag.Details));
        Assert.Equal(["answer.hidden"], await site.Host.AuditOfAsync($"answer:{id}"));
    }

    [Fact]
    public async Task The_author_is_told_why_and_cannot_show_it_again_before_it_is_revised_and_looked_at()
    {
        var author = await site.Host.JoinAsync("Author");
        var id = await site.Host.PublishAsync(author, "It is obvious.");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await editor.SubmitAsync(
            await editor.GetAsync(ModeratedSite.Queue),
            $"#hide-{id}",
            ("text", "It answers nothing.")
        );
        var letter = await site.Host.Mail.LetterAsync(author.Person.Email, "was hidden");
        Assert.Contains("It answers nothing.", letter.Text, StringComparison.Ordinal);
        var page = await author.Browser.GetAsync(Pro);
        Assert.Contains("It answers nothing.", page.Words("#hidden"), StringComparison.Ordinal);

        await SetVisibilityAsync(author.Browser, id, "Private");
        var refused = await PostAsync(author.Browser, page, $"/answers/{id}/visibility", ("Visibility", "Public"));
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        var form = await author.Browser.GetAsync(Pro + "/answer");
        var same = await author.Browser.SubmitAsync(form, "main form.form", ("Visibility", "Public"));
        Assert.Equal(HttpStatusCode.BadRequest, same.Status);
        Assert.Contains("Revise it first", same.Words(".field-error"), StringComparison.Ordinal);
        Assert.Equal(AnswerVisibility.Private, (await site.Host.AnswerAsync(id)).Visibility);

        await site.Host.PublishAsync(author, "The penalty is a prior.");
        Assert.DoesNotContain("a prior", (await site.Host.Anonymous().GetAsync(Pro)).Text, StringComparison.Ordinal);
        Assert.Contains(
            "will look at your revision",
            (await author.Browser.GetAsync(Pro)).Words("#hidden"),
            StringComparison.Ordinal
        );
        var queue = await editor.GetAsync($"{ModeratedSite.Queue}?type=first");
        Assert.Contains("Hidden answer, revised", queue.Words($"#first-{id}"), StringComparison.Ordinal);
        await editor.SubmitAsync(queue, $"#accept-{id}");
        await Eventually.TrueAsync(async () =>
            (await site.Host.Anonymous().GetAsync(Pro)).Text.Contains("a prior", StringComparison.Ordinal)
        );
        await site.Host.Mail.LetterAsync(author.Person.Email, "is shown again");
    }

    [Fact]
    public async Task An_editor_takes_the_hiding_back()
    {
        var author = await site.Host.JoinAsync("Wronged");
        var id = await site.Host.PublishAsync(author, "Ridge keeps all.");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await editor.SubmitAsync(await editor.GetAsync(ModeratedSite.Queue), $"#hide-{id}", ("text", "A mistake"));
        var hidden = await editor.GetAsync($"{ModeratedSite.Queue}?type=hidden");
        Assert.Contains("A mistake", hidden.Words($"#hidden-{id}"), StringComparison.Ordinal);
        Assert.Null((await editor.GetAsync(ModeratedSite.Queue)).Html.QuerySelector($"#hidden-{id}, #first-{id}"));
        await editor.SubmitAsync(hidden, $"#show-{id}");
        Assert.Contains(
            "Ridge keeps all.",
            (await author.Browser.GetAsync(Pro)).Words("#community"),
            StringComparison.Ordinal
        );
        Assert.Equal(["answer.hidden", "answer.shown"], await site.Host.AuditOfAsync($"answer:{id}"));
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitAsync(hidden, $"#show-{id}")).Status);
    }

    [Fact]
    public async Task An_answer_is_not_hidden_without_a_reason()
    {
        var author = await site.Host.JoinAsync("Kept");
        var id = await site.Host.PublishAsync(author, "Lasso selects.");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(ModeratedSite.Queue);
        var refused = await editor.SubmitAsync(page, $"#hide-{id}", ("text", " "));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Say why", refused.Words($"#hide-{id}-error"), StringComparison.Ordinal);
        Assert.Null((await site.Host.AnswerAsync(id)).HiddenAt);
    }

    [Fact]
    public async Task What_its_author_keeps_private_no_editor_reads()
    {
        var author = await site.Host.JoinAsync("Private");
        var id = await site.Host.PublishAsync(author, "Mine alone now.");
        var (_, _, browser) = await site.Host.JoinAsync("Reader");
        await browser.ReportAsync($"{Pro}/flag?answer={id}", "Look at this");
        await SetVisibilityAsync(author.Browser, id, "Private");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(ModeratedSite.Queue);
        Assert.Contains("Look at this", page.Words(".queue"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mine alone now.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector($"#hide-{id}"));
    }

    private Task<int> CountAsync() =>
        site.Host.QueryAsync(db =>
            db.Questions.Where(q => q.Slug == ReadingDatabase.Pro)
                .Join(db.QuestionCounts, q => q.Id, c => c.QuestionId, (_, c) => c.Answers)
                .SingleAsync()
        );

    private static async Task SetVisibilityAsync(Browser browser, long id, string to)
    {
        var page = await browser.GetAsync(Pro);
        await browser.SubmitAsync(page, $"form[action='/answers/{id}/visibility']", ("Visibility", to));
    }

    private static Task<Page> PostAsync(Browser browser, Page page, string path, (string, string?) field) =>
        browser.PostAsync(
            path,
            [
                field,
                (
                    "__RequestVerificationToken",
                    page.Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")
                ),
            ]
        );
}
