using System.Net;
using InterviewPrep.Community;
using InterviewPrep.Practice;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

/// <summary>Whoever has not confirmed the address may practise; what counts in public waits.</summary>
public sealed class UnconfirmedTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = "/questions/" + ReadingDatabase.Pro;

    [Fact]
    public async Task An_unlock_is_practice_and_waits_for_nothing()
    {
        var (member, browser) = await JoinAsync();
        var page = await browser.GetAsync(Pro);

        await browser.SubmitAsync(page, "form[action$='/unlock']");

        Assert.True(await site.Host.QueryAsync(db => db.Unlocks.AnyAsync(u => u.MemberId == member)));
    }

    [Fact]
    public async Task A_report_asks_for_the_address_before_its_form()
    {
        var (_, browser) = await JoinAsync();
        var page = await browser.GetAsync(Pro + "/report");

        Assert.NotNull(page.Html.QuerySelector("#confirm-first form"));
        Assert.Null(page.Html.QuerySelector("select[name=Company]"));
    }

    [Fact]
    public async Task A_vote_on_a_question_is_refused_in_words_at_its_place()
    {
        var (member, browser) = await JoinAsync();
        var page = await browser.GetAsync(Pro);
        Assert.Empty(page.Html.QuerySelectorAll("#actions form[action$='/vote']"));
        Assert.All(
            page.Html.QuerySelectorAll("#actions a.vote"),
            a => Assert.Equal("/account", a.GetAttribute("href"))
        );

        var refused = await PostAsync(browser, page, Pro + "/vote", ("value", "1"));

        Assert.Equal(Pro + "#actions", refused.RedirectsTo);
        var after = await browser.ArriveAsync(refused);
        Assert.Contains("Confirm your address to vote", after.Words("#actions"), StringComparison.Ordinal);
        Assert.Contains("Confirm your address to vote", after.Words(".notice"), StringComparison.Ordinal);
        Assert.False(await site.Host.QueryAsync(db => db.QuestionVotes.AnyAsync(v => v.MemberId == member)));
    }

    [Fact]
    public async Task A_vote_on_an_answer_is_refused_in_words_at_its_place()
    {
        var (member, browser) = await JoinAsync();
        var answer = await AnswerAsync();
        var page = await browser.GetAsync(Pro);
        Assert.Empty(page.Html.QuerySelectorAll($"#answer-{answer} form"));
        Assert.Equal("Confirm your address to vote", page.Words($"#answer-{answer} a[href='/account']"));

        var refused = await PostAsync(browser, page, $"/answers/{answer}/vote", ("value", "1"));

        Assert.Equal($"{Pro}#answer-{answer}", refused.RedirectsTo);
        Assert.False(await site.Host.QueryAsync(db => db.AnswerVotes.AnyAsync(v => v.MemberId == member)));
    }

    [Fact]
    public async Task A_vote_that_stands_can_be_taken_back_and_not_turned()
    {
        var (member, browser) = await JoinAsync();
        var answer = await AnswerAsync();
        await site.Host.QueryAsync(async db =>
        {
            var question = await db.Questions.SingleAsync(q => q.Slug == ReadingDatabase.Pro);
            db.Add(
                new QuestionVote
                {
                    MemberId = member,
                    QuestionId = question.Id,
                    Value = -1,
                }
            );
            db.Add(
                new AnswerVote
                {
                    MemberId = member,
                    AnswerId = answer,
                    Value = -1,
                }
            );
            return await db.SaveChangesAsync();
        });

        var page = await browser.GetAsync(Pro);
        foreach (var place in (string[])["#actions", $"#answer-{answer}"])
        {
            var button = Assert.Single(page.Html.QuerySelectorAll($"{place} button.vote"));
            Assert.Equal("true", button.GetAttribute("aria-pressed"));
            var path = button.Closest("form")!.GetAttribute("action")!;
            var taken = await PostAsync(browser, page, path, ("value", button.GetAttribute("value")));
            Assert.Equal(HttpStatusCode.SeeOther, taken.Status);
        }

        Assert.Equal(
            0,
            await site.Host.QueryAsync(async db =>
                await db.QuestionVotes.CountAsync(v => v.MemberId == member)
                + await db.AnswerVotes.CountAsync(v => v.MemberId == member)
            )
        );
    }

    private async Task<(Guid Member, Browser Browser)> JoinAsync()
    {
        var person = new Person { IsConfirmed = false };
        var member = await person.JoinAsync(site.Host);
        return (member, await site.Host.SignInAsync(person));
    }

    /// <summary>Another member's public answer; gives its id.</summary>
    private async Task<long> AnswerAsync()
    {
        var author = await new Person().JoinAsync(site.Host);
        return await site.Host.QueryAsync(async db =>
        {
            var question = await db.Questions.SingleAsync(q => q.Slug == ReadingDatabase.Pro);
            var answer = new SubmittedAnswer
            {
                QuestionId = question.Id,
                MemberId = author,
                Markdown = "Because.",
                Html = "<p>Because.</p>",
                RendererVersion = RendererVersion.Current,
                RevisionNumber = 1,
                Visibility = AnswerVisibility.Public,
            };
            db.Add(answer);
            await db.SaveChangesAsync();
            return answer.Id;
        });
    }

    private static Task<Page> PostAsync(
        Browser browser,
        Page page,
        string path,
        params (string Name, string? Value)[] fields
    ) =>
        browser.PostAsync(
            path,
            [
                .. fields,
                (
                    "__RequestVerificationToken",
                    page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")
                ),
            ]
        );
}
