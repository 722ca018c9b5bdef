using System.Net;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

public sealed class MistakesTests(SiteFixture<QuizDatabase> site) : IClassFixture<SiteFixture<QuizDatabase>>
{
    private const string Mistakes = "/quizzes/mistakes";

    [Fact]
    public async Task A_question_stays_on_the_list_until_it_is_answered_rightly()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        Assert.Equal("Nothing to mend", (await browser.GetAsync(Mistakes)).Words(".empty-title"));
        await QuizPages.TypeAsync(browser, QuizPages.Free, QuizPages.Number, "4");
        await QuizPages.TypeAsync(browser, QuizPages.Free, QuizPages.Formula, "v/n");

        var list = await browser.GetAsync(Mistakes);
        Assert.Equal(["What is 4 divided by 16?"], Questions(list));
        Assert.StartsWith("Questions that you last got wrong.", list.Words(".page-lede"), StringComparison.Ordinal);
        Assert.Null(list.Html.QuerySelector(".quiz-number"));
        Assert.DoesNotContain(QuizPages.Key, list.Text, StringComparison.Ordinal);

        Assert.Equal(
            "Not right",
            QuizPages.Verdict(await QuizPages.TypeAsync(browser, Mistakes, QuizPages.Number, "5"))
        );
        Assert.Single(Questions(await browser.GetAsync(Mistakes)));
        var right = await QuizPages.TypeAsync(browser, Mistakes, QuizPages.Number, "0.25");

        Assert.Equal("Right", QuizPages.Verdict(right));
        Assert.Equal(Mistakes, right.Html.QuerySelector(".quiz-on a")!.GetAttribute("href"));
        Assert.Null(right.Html.QuerySelector(".quiz-number"));
        Assert.Empty(Questions(await browser.GetAsync(Mistakes)));
    }

    [Fact]
    public async Task What_is_answered_there_is_part_of_no_attempt_and_a_doubled_post_adds_nothing()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id });
        await QuizPages.TypeAsync(browser, QuizPages.Free, QuizPages.Number, "4");

        var list = await browser.GetAsync(Mistakes);
        var form = QuizPages.FormOf(list, QuizPages.Number);
        await browser.SubmitAsync(list, form, ("typed", "0.25"));
        await browser.SubmitAsync(list, form, ("typed", "0.25"));

        var answers = await site.Host.QueryAsync(db =>
            db.QuizAnswers.Where(a => a.MemberId == id)
                .OrderBy(a => a.Id)
                .Select(a => new { a.RunId, a.IsRight })
                .ToListAsync()
        );
        Assert.Equal([false, true], answers.Select(a => a.IsRight));
        Assert.Equal([true, false], answers.Select(a => a.RunId is not null));
        Assert.Equal(
            "0 of 6 right so far, 5 questions left",
            (await browser.GetAsync(QuizPages.Free)).Words(".quiz-so-far")
        );
    }

    [Fact]
    public async Task Posts_at_the_same_time_are_kept_once()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id });
        await QuizPages.TypeAsync(browser, QuizPages.Free, QuizPages.Number, "4");
        var list = await browser.GetAsync(Mistakes);
        var form = QuizPages.FormOf(list, QuizPages.Number);

        var pages = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => browser.SubmitAsync(list, form, ("typed", "0.25")))
        );

        Assert.All(pages, p => Assert.Equal("Right", QuizPages.Verdict(p)));
        Assert.Equal(2, await site.Host.QueryAsync(db => db.QuizAnswers.CountAsync(a => a.MemberId == id)));
    }

    [Fact]
    public async Task A_question_that_is_no_mistake_is_answered_in_its_quiz()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id });
        var quiz = await browser.GetAsync(QuizPages.Free);
        var address = AnswerTests.ActionOf(quiz, QuizPages.Number) + "?from=mistakes";

        var asked = await browser.GetAsync(address);
        Assert.DoesNotContain("from=mistakes", AnswerTests.ActionOf(asked, QuizPages.Number), StringComparison.Ordinal);
        await browser.PostAsync(address, Filled(quiz, "0.25"));
        var again = await browser.PostAsync(address, Filled(quiz, "4"));

        Assert.Equal("Right", QuizPages.Verdict(again));
        Assert.Equal("1 of 6 right so far, 5 questions left", again.Words(".quiz-so-far"));
        var kept = await site.Host.QueryAsync(db => db.QuizAnswers.SingleAsync(a => a.MemberId == id));
        Assert.NotNull(kept.RunId);
    }

    [Fact]
    public async Task What_is_no_longer_open_is_not_drawn()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id, IsPro = true });
        await QuizPages.TypeAsync(browser, QuizPages.Pro, "How many of 90", "90");
        Assert.Single(Questions(await browser.GetAsync(Mistakes)));
        await site.Host.QueryAsync(db =>
            db.Entitlements.Where(e => e.MemberId == id)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.EndsAt, x => x.StartsAt.AddMinutes(1)))
        );

        var page = await browser.GetAsync(Mistakes);

        Assert.Empty(Questions(page));
        Assert.DoesNotContain(QuizPages.Locked, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_has_no_mistakes_to_see()
    {
        var page = await site.Host.Anonymous().GetAsync(Mistakes);

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.StartsWith("/account/sign-in", page.RedirectsTo, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string? Value)> Filled(Page page, string typed) =>
        [("typed", typed), QuizPages.TokenOf(page)];

    private static List<string> Questions(Page page) =>
        [.. page.Html.QuerySelectorAll(".quiz-question > :last-child").Select(q => q.TextContent.Trim())];
}
