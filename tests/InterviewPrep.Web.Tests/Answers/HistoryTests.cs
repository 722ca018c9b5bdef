using System.Net;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Answers;

public sealed class HistoryTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = "/questions/" + ReadingDatabase.Pro;

    [Fact]
    public async Task Many_revisions_come_ten_to_a_page_and_each_is_compared_with_the_one_before_it()
    {
        var (browser, answer) = await WrittenAsync(Enumerable.Range(1, 12).Select(n => $"Wording {n}"));

        var newest = await browser.GetAsync($"/answers/{answer}/history");
        Assert.Contains("12 revisions", newest.Text, StringComparison.Ordinal);
        Assert.Equal(10, newest.Html.QuerySelectorAll("section[id^=revision-]").Length);
        Assert.Contains("<del>− Wording 2</del>", newest.Text, StringComparison.Ordinal);

        var older = await browser.GetAsync(
            $"/answers/{answer}/history{newest.Html.QuerySelector("#older")!.GetAttribute("href")}"
        );
        Assert.Equal(
            ["revision-2", "revision-1"],
            older.Html.QuerySelectorAll("section[id^=revision-]").Select(e => e.Id)
        );
        Assert.Null(older.Html.QuerySelector("#older"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/answers/{answer}/history?upTo=0")).Status);
    }

    [Fact]
    public async Task Where_too_many_lines_differ_both_wordings_stand_there_without_marks()
    {
        var (browser, answer) = await WrittenAsync([
            string.Join('\n', Enumerable.Repeat("before", 1_100)),
            string.Join('\n', Enumerable.Repeat("after", 1_100)),
        ]);

        var page = await browser.GetAsync($"/answers/{answer}/history");

        Assert.Contains("lines differ, so they are not marked", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Html.QuerySelectorAll("pre.changes").Length);
        Assert.Null(page.Html.QuerySelector("del, ins"));
    }

    [Fact]
    public async Task Submitting_without_end_is_limited_and_costs_nothing_that_was_typed()
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        var member = await site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Email == person.Email).Select(m => m.Id).SingleAsync()
        );
        var form = await browser.GetAsync(Question + "/answer");
        for (var hits = 0; hits < RateRules.Submit.Limit; hits++)
        {
            await site.Host.InScopeAsync(s =>
                s.GetRequiredService<RateLimit>().HitAsync(RateRules.Submit, $"{member}", default)
            );
        }

        var refused = await browser.SubmitAsync(form, "form[action$='/answer']", ("Text", "Once more"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("Once more", refused.Words("textarea")!, StringComparison.Ordinal);
        Assert.False(await site.Host.QueryAsync(db => db.Answers.AnyAsync(a => a.MemberId == member)));
    }

    private async Task<(Browser Browser, long Answer)> WrittenAsync(IEnumerable<string> wordings)
    {
        var person = new Person();
        var browser = await site.Host.SignedInClientAsync(person);
        await browser.SubmitAsync(await browser.GetAsync(Question), "form[action$='/answer']", ("Text", "First"));
        var answer = await site.Host.QueryAsync(async db => await ReviseAsync(db, person, [.. wordings]));
        return (browser, answer);
    }

    private static async Task<long> ReviseAsync(AppDbContext db, Person person, IReadOnlyList<string> wordings)
    {
        var answer = await db.Answers.SingleAsync(a =>
            db.Users.Any(m => m.Id == a.MemberId && m.Email == person.Email)
        );
        await db.Set<AnswerRevision>().Where(r => r.AnswerId == answer.Id).ExecuteDeleteAsync();
        answer.RevisionNumber = wordings.Count;
        answer.Revisions.AddRange(
            wordings.Select(
                (text, i) =>
                    new AnswerRevision
                    {
                        Number = i + 1,
                        Markdown = text,
                        Html = $"<p>{text}</p>",
                        RendererVersion = InterviewPrep.Rendering.RendererVersion.Current,
                        At = answer.SubmittedAt,
                    }
            )
        );
        await db.SaveChangesAsync();
        return answer.Id;
    }
}
