using System.Net;
using InterviewPrep.Catalog;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

/// <summary>Authors mend quizzes while they are read.</summary>
public sealed class ChangedTests(SiteFixture<QuizDatabase> site) : IClassFixture<SiteFixture<QuizDatabase>>
{
    private const string Old = "/quizzes/estimate-aloud";

    [Fact]
    public async Task An_answer_counts_everywhere_as_it_was_judged_when_its_key_changed()
    {
        var browser = await site.Host.SignedInClientAsync(new Person());
        await QuizPages.PickAsync(browser, QuizPages.FreeSection, "Which comes first", "an assumption");
        var before = await browser.GetAsync(QuizPages.FreeSection);
        Assert.Equal("1 of 1 right", before.Words(".quiz-so-far"));
        await RunAsync("update quiz_entries set is_right = false where markdown = 'an assumption'");
        await RunAsync("update quiz_entries set is_right = true where markdown = 'a guess'");

        var page = await browser.GetAsync(QuizPages.FreeSection);

        Assert.Equal("Right", page.Words(".quiz-verdict"));
        Assert.Contains("counts as it did then", page.Words(".quiz-answer"), StringComparison.Ordinal);
        Assert.Equal("1 of 1 right", page.Words(".quiz-so-far"));
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
        Assert.Contains("Best: 1 of 1", (await browser.GetAsync("/quizzes")).Text, StringComparison.Ordinal);
        Assert.Equal("Nothing to mend", (await browser.GetAsync("/quizzes/mistakes")).Words(".empty-title"));
    }

    [Fact]
    public async Task A_question_that_was_dropped_counts_neither_way_on_the_page_nor_in_the_best_score()
    {
        var browser = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        await QuizPages.TypeAsync(browser, QuizPages.Pro, "How many of 90", "30");
        await QuizPages.PickAsync(browser, QuizPages.Pro, "Which of these is quota", "taking whoever comes");
        await ArchiveAsync("How many of 90");

        var page = await browser.GetAsync(QuizPages.Pro);

        Assert.Equal("1 of 3 right so far, 2 questions left", page.Words(".quiz-so-far"));
        Assert.Contains("Best: 1 of 3", (await browser.GetAsync("/quizzes")).Text, StringComparison.Ordinal);
        await browser.SubmitAsync(page, ".quiz-score form");
        Assert.Contains(
            "Best: 1 of 3",
            (await browser.GetAsync(QuizPages.Pro)).Words(".quiz-score"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_question_that_was_dropped_since_it_was_opened_is_a_conflict_that_leads_back()
    {
        var stranger = site.Host.Anonymous();
        var quiz = await stranger.GetAsync(QuizPages.Free);
        var address = AnswerTests.ActionOf(quiz, QuizPages.Formula);
        await ArchiveAsync(QuizPages.Formula);

        var posted = await stranger.PostAsync(address, [("typed", "v/n")]);
        var asked = await stranger.GetAsync(address);

        foreach (var page in new[] { posted, asked })
        {
            Assert.Equal(HttpStatusCode.Conflict, page.Status);
            Assert.Contains("since it was opened", page.Words(".field-error"), StringComparison.Ordinal);
            Assert.Equal(QuizPages.Free, page.Html.QuerySelector(".quiz-item a")!.GetAttribute("href"));
            Assert.EndsWith(page.Html.QuerySelector(".quiz-item")!.Id!["item-".Length..], address);
            Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_dropped_question_of_a_locked_quiz_answers_like_one_that_is_not_there()
    {
        var pro = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        var quiz = await pro.GetAsync(QuizPages.Pro + "/s-weigh-the-strata");
        var address = AnswerTests.ActionOf(quiz, "Which group gets more");
        await ArchiveAsync("Which group gets more");
        var known = await pro.GetAsync(address);
        Assert.Equal(HttpStatusCode.Conflict, known.Status);
        Assert.Equal("/guides/spread-a-sample", known.Html.QuerySelector(".quiz-item a")!.GetAttribute("href"));
        var stranger = site.Host.Anonymous();

        var none = await stranger.PostAsync(QuizPages.Pro + "/items/99999", []);
        var dropped = await stranger.PostAsync(address, []);

        Assert.Equal(HttpStatusCode.NotFound, dropped.Status);
        Assert.Equal((none.Status, none.Words("main p")), (dropped.Status, dropped.Words("main p")));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
    }

    [Fact]
    public async Task What_was_opened_before_its_guide_was_renamed_is_taken()
    {
        await site.Host.QueryAsync(db =>
        {
            db.SlugAliases.Add(
                new()
                {
                    Kind = SlugKind.Guide,
                    OldSlug = "estimate-aloud",
                    NewSlug = "estimate-out-loud",
                    CreatedAt = DateTimeOffset.UnixEpoch,
                }
            );
            return db.SaveChangesAsync();
        });
        var browser = await site.Host.SignedInClientAsync(new Person());
        var quiz = await browser.GetAsync(QuizPages.Free);
        var item = AnswerTests.ActionOf(quiz, QuizPages.Number).Replace(QuizPages.Free, Old, StringComparison.Ordinal);

        var answered = await browser.PostAsync(item, [("typed", "0.25"), QuizPages.TokenOf(quiz)]);
        Assert.Equal("Right", QuizPages.Verdict(answered));
        Assert.StartsWith("1 of", answered.Words(".quiz-so-far"), StringComparison.Ordinal);
        var again = await browser.PostAsync(Old + "/again", [QuizPages.TokenOf(answered), ("place", "Guide")]);

        Assert.Equal("/guides/estimate-out-loud#quiz", again.RedirectsTo);
        Assert.Null((await browser.GetAsync(QuizPages.Free)).Words(".quiz-so-far"));
    }

    private Task<int> ArchiveAsync(string question) =>
        RunAsync($"update quiz_items set archived_at = now() where question like '{question}%'");

    private Task<int> RunAsync(string statement) =>
        site.Host.QueryAsync(db => db.Database.ExecuteSqlRawAsync(statement));
}
