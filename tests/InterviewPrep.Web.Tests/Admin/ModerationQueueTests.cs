using System.Net;
using InterviewPrep.Community;
using InterviewPrep.Community.Moderation;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What waits for an editor, and how reports are settled.</summary>
public sealed class ModerationQueueTests(SiteFixture<ReadingDatabase> site)
    : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task A_report_on_a_question_waits_with_its_words_until_it_is_settled()
    {
        var (member, _, browser) = await site.Host.JoinAsync("Ada");
        await browser.ReportAsync(ModeratedSite.Free + "/flag", "The second line is <b>odd</b>");
        var id = await FlagAsync(member);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync($"{ModeratedSite.Queue}?type=question");
        var entry = page.Words($"#question-{id}");
        Assert.Contains("Spam", entry, StringComparison.Ordinal);
        Assert.Contains("The second line is <b>odd</b>", entry, StringComparison.Ordinal);
        Assert.Contains("from Ada", entry, StringComparison.Ordinal);
        Assert.Equal(
            ModeratedSite.Free,
            page.Html.QuerySelector($"#question-{id}[data-row] a.row-title")!.GetAttribute("href")
        );

        var done = await editor.SubmitAsync(
            page,
            $"#settle-{id}",
            ("outcome", "NothingWrong"),
            ("text", "It is meant so")
        );
        Assert.Equal($"{ModeratedSite.Queue}?type=question", done.RedirectsTo);
        var flag = await site.Host.QueryAsync(db => db.Flags.SingleAsync(f => f.Id == id));
        Assert.Equal((FlagOutcome.NothingWrong, "It is meant so"), (flag.Outcome, flag.Word));
        Assert.NotNull(flag.ResolvedAt);
        Assert.Equal(["flag.settled"], await site.Host.AuditOfAsync($"flag:{id}"));
        Assert.Null((await editor.GetAsync(ModeratedSite.Queue)).Html.QuerySelector($"#question-{id}"));

        var again = await editor.SubmitAsync(page, $"#settle-{id}", ("outcome", "Mended"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Nothing was done", again.Words(".form-errors"), StringComparison.Ordinal);
        Assert.Equal(["flag.settled"], await site.Host.AuditOfAsync($"flag:{id}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    public async Task A_report_is_not_settled_without_saying_how(string? outcome)
    {
        var (member, _, browser) = await site.Host.JoinAsync("Ada");
        await browser.ReportAsync(ModeratedSite.Free + "/flag", "A fourth one");
        var id = await FlagAsync(member);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(ModeratedSite.Queue);
        var refused = await editor.SubmitAsync(page, $"#settle-{id}", ("outcome", outcome));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Null((await site.Host.QueryAsync(db => db.Flags.SingleAsync(f => f.Id == id))).ResolvedAt);
        Assert.Empty(await site.Host.AuditOfAsync($"flag:{id}"));
    }

    [Fact]
    public async Task A_word_that_is_too_long_is_refused_at_its_field_and_kept()
    {
        var (member, _, browser) = await site.Host.JoinAsync("Ada");
        await browser.ReportAsync(ModeratedSite.Free + "/flag", "A third one");
        var id = await FlagAsync(member);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(ModeratedSite.Queue);
        var text = new string('x', AnswerModeration.MaxReason + 1);
        var refused = await editor.SubmitAsync(page, $"#settle-{id}", ("outcome", "Mended"), ("text", text));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("300", refused.Words($"#settle-{id}-error"), StringComparison.Ordinal);
        Assert.Equal(text, refused.Html.QuerySelector($"#settle-{id}-text")!.GetAttribute("value"));
        Assert.Empty(await site.Host.AuditOfAsync($"flag:{id}"));
    }

    [Fact]
    public async Task Each_type_has_its_count_and_its_own_list_oldest_first_and_pages_leave_nothing_out()
    {
        await site.Host.QueryAsync(db => db.Flags.ExecuteDeleteAsync());
        var (member, _, _) = await site.Host.JoinAsync("Many Reports");
        var now = site.Host.Clock.GetUtcNow();
        var count = ModerationQueue.PageSize * 2 + 3;
        await site.Host.QueryAsync(async db =>
        {
            var question = await db
                .Questions.Where(q => q.Slug == ReadingDatabase.Free)
                .Select(q => q.Id)
                .SingleAsync();
            // Several at one moment: what bounds a page is not the time alone.
            db.Flags.AddRange(
                Enumerable
                    .Range(0, count)
                    .Select(n => new Flag
                    {
                        MemberId = member,
                        QuestionId = question,
                        Reason = FlagReason.Typo,
                        At = now.AddMinutes(-(n / 5)),
                    })
            );
            return await db.SaveChangesAsync();
        });
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var address = $"{ModeratedSite.Queue}?type=question";
        var seen = new List<string>();
        for (string? next = address; next is not null; )
        {
            var page = await editor.GetAsync(next);
            Assert.Equal($"{count}", page.Words(".queue-kinds [href$='type=question'] .queue-count"));
            seen.AddRange(page.Html.QuerySelectorAll(".queue-entry").Select(e => e.Id!));
            next = page.Html.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        var stored = await site.Host.QueryAsync(db =>
            db.Flags.Where(f => f.MemberId == member)
                .OrderBy(f => f.At)
                .ThenBy(f => f.Id)
                .Select(f => $"question-{f.Id}")
                .ToListAsync()
        );
        Assert.Equal(stored, seen);
        var other = await editor.GetAsync($"{ModeratedSite.Queue}?type=answer");
        Assert.DoesNotContain(
            other.Html.QuerySelectorAll(".queue-entry"),
            e => e.Id!.StartsWith("question", StringComparison.Ordinal)
        );
        await site.Host.QueryAsync(db => db.Flags.ExecuteDeleteAsync());
        Assert.Equal(address, (await editor.GetAsync($"{address}&after=99999999999999999.0.1")).RedirectsTo);
        Assert.Contains("Nothing waits here", (await editor.GetAsync(address)).Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?type=nonsense")]
    [InlineData("?after=1.2")]
    [InlineData("?after=-1.0.1")]
    [InlineData("?after=99999999999999999999.0.1")]
    [InlineData("?after=1.77.1")]
    public async Task An_address_that_means_nothing_shows_everything_that_waits(string query)
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(ModeratedSite.Queue + query)).Status);
    }

    [Theory]
    [InlineData("Settle")]
    [InlineData("Accept")]
    [InlineData("Hide")]
    [InlineData("Show")]
    [InlineData("Confirm")]
    [InlineData("Refuse")]
    public async Task Members_and_strangers_decide_nothing(string handler)
    {
        var author = await site.Host.JoinAsync("Author");
        var answer = await site.Host.PublishAsync(author, "Weights shrink.");
        var (_, _, member) = await site.Host.JoinAsync("Member");
        var path = $"{ModeratedSite.Queue}?handler={handler}";
        var token = (await member.GetAsync(ModeratedSite.Pro))
            .Html.QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value");
        (string, string?)[] fields =
        [
            ("id", $"{answer}"),
            ("revision", "1"),
            ("text", "Because"),
            ("__RequestVerificationToken", token),
        ];
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(path, fields)).Status);
        Assert.NotEqual(HttpStatusCode.SeeOther, (await site.Host.Anonymous().PostAsync(path, fields)).Status);
        var stored = await site.Host.AnswerAsync(answer);
        Assert.Null(stored.HiddenAt);
        Assert.Null(stored.AcceptedAt);
        Assert.Empty(await site.Host.AuditOfAsync($"answer:{answer}"));
    }

    private Task<long> FlagAsync(Guid member) =>
        site.Host.QueryAsync(db => db.Flags.Where(f => f.MemberId == member).Select(f => f.Id).SingleAsync());
}
