using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>"I was asked this", confirmed or refused.</summary>
public sealed class InterviewReportTests(SiteFixture<ReadingDatabase> site)
    : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Report = ModeratedSite.Free + "/report";
    private const string Asked = ModeratedSite.Queue + "?type=asked";

    [Fact]
    public async Task A_refused_report_counts_nowhere_and_the_candidate_sees_why()
    {
        var (member, _, browser) = await site.Host.JoinAsync("Candidate");
        var id = await SendAsync(member, browser, "2025-03");
        Assert.Contains(
            "asked this at",
            (await site.Host.Anonymous().GetAsync(ModeratedSite.Free)).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "waits for an editor",
            (await browser.GetAsync(Report)).Words("#reported"),
            StringComparison.Ordinal
        );
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(Asked);
        Assert.Contains("Acme", page.Words($"#asked-{id}"), StringComparison.Ordinal);
        Assert.Contains("March 2025", page.Words($"#asked-{id}"), StringComparison.Ordinal);
        var unsaid = await editor.SubmitAsync(page, $"#refuse-{id}", ("text", ""));
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.Status);
        await editor.SubmitAsync(page, $"#refuse-{id}", ("text", "There is no such round."));

        await Eventually.TrueAsync(async () =>
            !(await site.Host.Anonymous().GetAsync(ModeratedSite.Free)).Text.Contains(
                "asked this at",
                StringComparison.Ordinal
            )
        );
        Assert.Contains(
            "There is no such round.",
            (await browser.GetAsync(Report)).Words("#reported"),
            StringComparison.Ordinal
        );
        Assert.Equal(["interview-report.refused"], await site.Host.AuditOfAsync($"interview-report:{id}"));

        // The same again changes nothing; something else is looked at, and counts nowhere until then.
        await SendAsync(member, browser, "2025-03");
        Assert.Null((await editor.GetAsync(Asked)).Html.QuerySelector($"#asked-{id}"));
        await SendAsync(member, browser, "2025-04");
        var again = await editor.GetAsync(Asked);
        Assert.Contains("was refused before", again.Words($"#asked-{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "asked this at",
            (await browser.GetAsync(ModeratedSite.Free)).Text,
            StringComparison.Ordinal
        );
        await editor.SubmitAsync(again, $"#confirm-{id}");
        Assert.Contains("asked this at", (await browser.GetAsync(ModeratedSite.Free)).Text, StringComparison.Ordinal);
        Assert.Contains("confirmed", (await browser.GetAsync(Report)).Words("#reported"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_is_not_confirmed_unread()
    {
        var (member, _, browser) = await site.Host.JoinAsync("Candidate");
        var id = await SendAsync(member, browser, "2025-05", ModeratedSite.Pro);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(Asked);
        await SendAsync(member, browser, "2025-06", ModeratedSite.Pro);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.SubmitAsync(page, $"#confirm-{id}")).Status);
        Assert.Null(
            await site.Host.QueryAsync(db =>
                db.InterviewReports.Where(r => r.Id == id).Select(r => r.DecidedAt).SingleAsync()
            )
        );
    }

    private async Task<long> SendAsync(Guid member, Browser browser, string month, string question = ModeratedSite.Free)
    {
        await browser.SubmitAsync(
            await browser.GetAsync(question + "/report"),
            "main form.form",
            ("Company", "acme"),
            ("Month", month)
        );
        return await site.Host.QueryAsync(db =>
            db.InterviewReports.Where(r => r.MemberId == member).Select(r => r.Id).SingleAsync()
        );
    }
}
