using System.Net;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Jobs that failed: seen, tried again, discarded, by administrators only.</summary>
public sealed class JobsPageTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    private const string Address = "/admin/jobs";

    [Fact]
    public async Task A_job_in_trouble_says_what_went_wrong_and_nothing_of_what_it_holds()
    {
        var id = await AddAsync("mail", "IOException: No route\n   at somewhere", isGivenUp: false);
        var page = await (await site.Host.SignedInEditorAsync(MemberRole.Admin)).GetAsync(Address);
        var row = page.Words($"#job-{id}");
        Assert.Contains("IOException: No route", row, StringComparison.Ordinal);
        Assert.DoesNotContain("at somewhere", row, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-payload", page.Text, StringComparison.Ordinal);
        Assert.Contains("failed and are tried again", page.Words("#states"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trying_now_moves_the_next_attempt_to_now_and_is_audited()
    {
        var id = await AddAsync("mail", "TimeoutException: slow", isGivenUp: false);
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var soon = site.Host.Clock.GetUtcNow().AddHours(1);
        var done = await PostAsync(administrator, "Retry", id);
        Assert.Equal(Address, done.RedirectsTo);
        Assert.Contains(
            "is tried within seconds",
            (await administrator.GetAsync(Address)).Words("#notice"),
            StringComparison.Ordinal
        );
        Assert.True(await site.Host.QueryAsync(db => db.Jobs.AnyAsync(j => j.Id == id && j.RunAt < soon)));
        Assert.Equal(["job.retried"], await ActionsAsync(id));
    }

    [Fact]
    public async Task A_letter_that_was_given_up_is_gone_and_can_only_be_discarded()
    {
        var id = await AddAsync("mail", "SmtpException: refused", isGivenUp: true);
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        var page = await administrator.GetAsync(Address);
        Assert.Null(page.Html.QuerySelector($"#job-{id} [formaction$=Retry]"));
        await PostAsync(administrator, "Retry", id);
        Assert.Contains(
            "Nothing was done",
            (await administrator.GetAsync(Address)).Words("#notice"),
            StringComparison.Ordinal
        );
        Assert.True(await site.Host.QueryAsync(db => db.Jobs.AnyAsync(j => j.Id == id && j.FailedAt != null)));
        await PostAsync(administrator, "Discard", id);
        Assert.False(await site.Host.QueryAsync(db => db.Jobs.AnyAsync(j => j.Id == id)));
        await PostAsync(administrator, "Discard", id);
        Assert.Equal(["job.discarded"], await ActionsAsync(id));
    }

    [Fact]
    public async Task What_comes_again_and_again_can_be_tried_after_it_was_given_up()
    {
        var id = await AddAsync(Housekeeping.Kind, "NpgsqlException: away", isGivenUp: true);
        await PostAsync(await site.Host.SignedInEditorAsync(MemberRole.Admin), "Retry", id);
        await Eventually.TrueAsync(() =>
            site.Host.QueryAsync(db => db.Jobs.AnyAsync(j => j.Id == id && j.DoneAt != null))
        );
    }

    [Fact]
    public async Task What_waits_for_its_first_attempt_is_left_alone()
    {
        var id = await AddAsync("mail", null, isGivenUp: false);
        var administrator = await site.Host.SignedInEditorAsync(MemberRole.Admin);
        Assert.Null((await administrator.GetAsync(Address)).Html.QuerySelector($"#job-{id}"));
        await PostAsync(administrator, "Discard", id);
        Assert.True(await site.Host.QueryAsync(db => db.Jobs.AnyAsync(j => j.Id == id)));
        Assert.Empty(await ActionsAsync(id));
    }

    [Fact]
    public async Task Nobody_else_sees_or_touches_jobs()
    {
        var id = await AddAsync("mail", "IOException: x", isGivenUp: false);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var member = await site.Host.SignedInClientAsync(new Person());
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(Address)).Status);
        foreach (var handler in (string[])["Retry", "Discard"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(editor, handler, id)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(member, handler, id)).Status);
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                (await site.Host.Anonymous().PostAsync($"{Address}?handler={handler}", [("id", $"{id}")])).Status
            );
        }

        Assert.True(await site.Host.QueryAsync(db => db.Jobs.AnyAsync(j => j.Id == id && j.LastError != null)));
        Assert.Empty(await ActionsAsync(id));
    }

    /// <summary>Far from its next attempt, so that the site's own worker leaves it alone.</summary>
    private Task<long> AddAsync(string kind, string? error, bool isGivenUp) =>
        site.Host.QueryAsync(async db =>
        {
            var now = site.Host.Clock.GetUtcNow();
            var job = new Job
            {
                Kind = kind,
                Payload = isGivenUp ? "[]" : "\"secret-payload\"",
                CreatedAt = now.AddHours(-3),
                RunAt = now.AddDays(2),
                Attempts =
                    isGivenUp ? JobWorker.MaxAttempts
                    : error is null ? 0
                    : 3,
                FailedAt = isGivenUp ? now : null,
                LastError = error,
            };
            db.Jobs.Add(job);
            await db.SaveChangesAsync();
            return job.Id;
        });

    private static async Task<Page> PostAsync(Browser browser, string handler, long id)
    {
        var page = await browser.GetAsync("/account");
        var token = page.Html.QuerySelector("#sign-out [name=__RequestVerificationToken]")!.GetAttribute("value");
        return await browser.PostAsync(
            $"{Address}?handler={handler}",
            [("id", $"{id}"), ("__RequestVerificationToken", token)]
        );
    }

    private Task<List<string>> ActionsAsync(long id) =>
        site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Subject == $"job:{id}" && a.ActorId != null)
                .Select(a => a.Action)
                .ToListAsync()
        );
}
