using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Access.Canary;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

public sealed class RunTests(SiteFixture<QuizDatabase> site) : IClassFixture<SiteFixture<QuizDatabase>>
{
    [Fact]
    public async Task The_first_answer_counts_and_a_doubled_post_changes_nothing()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var quiz = await browser.GetAsync(QuizPages.Free);
        var before = await QuizPages.AnswersAsync(site.Host);
        var form = QuizPages.FormOf(quiz, QuizPages.Number);

        var first = await browser.SubmitAsync(quiz, form, ("typed", "4"));
        var again = await browser.SubmitAsync(quiz, form, ("typed", "4"));
        var better = await browser.SubmitAsync(quiz, form, ("typed", "0.25"));

        Assert.All([first, again, better], p => Assert.Equal("Not right", QuizPages.Verdict(p)));
        Assert.Contains("4", better.Words(".quiz-yours"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await QuizPages.AnswersAsync(site.Host));
    }

    [Fact]
    public async Task Posts_at_the_same_time_keep_one_run_and_one_answer()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id });
        var quiz = await browser.GetAsync(QuizPages.Free);
        var form = QuizPages.FormOf(quiz, QuizPages.Number);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.SubmitAsync(quiz, form, ("typed", "0.25"))));

        Assert.Equal(1, await site.Host.QueryAsync(db => Task.FromResult(db.QuizRuns.Count(r => r.MemberId == id))));
        Assert.Equal(1, await site.Host.QueryAsync(db => Task.FromResult(db.QuizAnswers.Count(a => a.MemberId == id))));
    }

    [Fact]
    public async Task A_members_answer_without_a_good_token_is_not_taken_and_what_was_typed_stays()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var quiz = await browser.GetAsync(QuizPages.Free);
        var before = await QuizPages.AnswersAsync(site.Host);

        var page = await browser.SubmitAsync(
            quiz,
            QuizPages.FormOf(quiz, QuizPages.Number),
            ("typed", "0.25"),
            ("__RequestVerificationToken", "old")
        );

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("0.25", page.Html.QuerySelector("[name=typed]")!.GetAttribute("value"));
        Assert.Equal(before, await QuizPages.AnswersAsync(site.Host));
        Assert.Equal("Right", QuizPages.Verdict(await browser.SubmitAsync(page, "form.quiz-form")));
    }

    [Fact]
    public async Task What_was_answered_stays_answered_and_is_counted()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());

        var answered = await QuizPages.TypeAsync(browser, QuizPages.Free, QuizPages.Number, "0.25");
        var page = await browser.GetAsync(QuizPages.Free);

        Assert.Equal("1 of 6 right so far, 5 questions left", answered.Words(".quiz-so-far"));
        Assert.Equal("1 of 6 right so far, 5 questions left", page.Words(".quiz-so-far"));
        Assert.Contains(
            "zqkeychestnut",
            QuizPages.ItemOf(page, QuizPages.Number).TextContent,
            StringComparison.Ordinal
        );
        Assert.Single(page.Html.QuerySelectorAll(".quiz-why"), w => w.TextContent.Contains(QuizPages.Key));
        Assert.Equal(2, page.Text.Split(QuizPages.Key).Length);
        Assert.Null(page.Html.QuerySelector("[autofocus]"));
    }

    [Fact]
    public async Task Trying_again_begins_anew_in_another_order_that_stays_and_the_best_score_is_kept()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        var before = await browser.GetAsync(QuizPages.FreeSection);
        await QuizPages.PickAsync(browser, QuizPages.FreeSection, "Which comes first", "an assumption");
        var done = await browser.GetAsync(QuizPages.FreeSection);
        Assert.Equal("1 of 1 right", done.Words(".quiz-so-far"));

        var sent = await browser.SubmitAsync(done, ".quiz-score form");
        Assert.Equal(QuizPages.FreeSection, sent.RedirectsTo);
        var anew = await browser.GetAsync(QuizPages.FreeSection);
        var reloaded = await browser.GetAsync(QuizPages.FreeSection);

        Assert.Null(anew.Words(".quiz-so-far"));
        Assert.Contains("Best: 1 of 1, 1 attempt", anew.Words(".quiz-score"), StringComparison.Ordinal);
        Assert.NotEqual(Choices(before), Choices(anew));
        Assert.Equal(Choices(anew), Choices(reloaded));
        Assert.Equal(Choices(before).Order(), Choices(anew).Order());

        var worse = await QuizPages.PickAsync(browser, QuizPages.FreeSection, "Which comes first", "a guess");
        Assert.Equal("Not right", QuizPages.Verdict(worse));
        Assert.Contains("Best: 1 of 1, 2 attempts", worse.Words(".quiz-score"), StringComparison.Ordinal);
        var index = await browser.GetAsync("/quizzes");
        Assert.Contains("Best: 1 of 1, 2 attempts", index.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_tries_again_by_an_address_that_is_neither_kept_nor_indexed()
    {
        var browser = site.Host.Anonymous();
        // Nothing is kept before the site has heard the database.
        var first = await browser.GetAsync(QuizPages.Free);
        await Eventually.TrueAsync(
            async () => (first = await browser.GetAsync(QuizPages.Free)).Response.Headers.ETag is not null,
            "a page that is kept"
        );
        var link = first.Html.QuerySelector(".quiz-score a.button")!.GetAttribute("href")!;

        var second = await browser.GetAsync(link);
        var third = await browser.GetAsync(second.Html.QuerySelector(".quiz-score a.button")!.GetAttribute("href")!);

        Assert.Equal(QuizPages.Free + "?again=1", link);
        Assert.EndsWith("?again=2", third.Path, StringComparison.Ordinal);
        Assert.Equal("noindex", second.Html.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(second.Response.Headers.ETag);
        Assert.NotNull(first.Response.Headers.ETag);
        Assert.NotEqual(Choices(first), Choices(second));
        Assert.EndsWith("?again=1", AnswerTests.ActionOf(second, QuizPages.Number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_question_that_was_reworded_since_counts_as_it_did_and_shows_no_key()
    {
        var browser = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        await QuizPages.PickAsync(browser, QuizPages.Pro, "Which of these is quota", "taking whoever comes");
        await site.Host.QueryAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"update quiz_entries set markdown = 'taking all who come' where markdown like 'taking whoever%'"
            )
        );

        var page = await browser.GetAsync(QuizPages.Pro);

        var item = QuizPages.ItemOf(page, "Which of these is quota");
        Assert.Contains("Right", item.QuerySelector(".quiz-verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("changed since you answered it", item.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(QuizPages.Key, item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_lost_Pro_loses_the_keys_of_what_was_answered()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id, IsPro = true });
        await QuizPages.TypeAsync(browser, QuizPages.Pro, "How many of 90", "30");
        await site.Host.QueryAsync(db =>
            db.Entitlements.Where(e => e.MemberId == id)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.EndsAt, x => x.StartsAt.AddMinutes(1)))
        );

        var page = await browser.GetAsync(QuizPages.Pro);

        Assert.NotNull(page.Html.QuerySelector(".lock-panel"));
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_and_attempts_are_exported_and_go_with_the_account()
    {
        var id = Guid.CreateVersion7();
        var browser = await site.Host.SignedInClientAsync(new Person { Id = id });
        await QuizPages.TypeAsync(browser, QuizPages.Free, QuizPages.Number, "0.2512");

        var export = await browser.SubmitAsync(await browser.GetAsync("/account/data"), "form#export");
        Assert.Contains("0.2512", export.Text, StringComparison.Ordinal);
        Assert.Contains("What is 4 divided by 16?", export.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(QuizPages.Key, export.Text, StringComparison.Ordinal);

        await site.Host.QueryAsync(db => db.Users.Where(u => u.Id == id).ExecuteDeleteAsync());
        Assert.Equal(0, await site.Host.QueryAsync(db => db.QuizAnswers.CountAsync(a => a.MemberId == id)));
        Assert.Equal(0, await site.Host.QueryAsync(db => db.QuizRuns.CountAsync(r => r.MemberId == id)));
    }

    private static List<string> Choices(Page page) =>
        [.. page.Html.QuerySelectorAll(".quiz-choice").Select(c => c.TextContent.Trim())];
}
