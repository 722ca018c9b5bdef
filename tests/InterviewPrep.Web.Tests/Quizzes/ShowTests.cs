using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

public sealed class ShowTests(SiteFixture<QuizDatabase> site) : IClassFixture<SiteFixture<QuizDatabase>>
{
    [Fact]
    public async Task The_index_lists_every_quiz_with_its_length_and_who_opens_it()
    {
        var page = await site.Host.Anonymous().GetAsync("/quizzes");

        Assert.Equal(
            ["State what you assume", "The whole guide", "Name the strata", "Weigh the strata", "The whole guide"],
            page.Html.QuerySelectorAll(".quiz-link").Select(l => l.TextContent.Trim())
        );
        Assert.Equal(
            ["1 question", "6 questions", "1 question", "1 question", "4 questions"],
            page.Html.QuerySelectorAll(".quiz-list .muted").Select(l => l.TextContent.Trim())
        );
        Assert.Equal(2, page.Html.QuerySelectorAll(".pro").Length);
        var pro = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        Assert.Empty((await pro.GetAsync("/quizzes")).Html.QuerySelectorAll(".pro"));
    }

    [Fact]
    public async Task A_locked_quiz_says_what_is_inside_and_no_word_of_it()
    {
        var stranger = await site.Host.Anonymous().GetAsync(QuizPages.Pro);
        var member = await (await site.Host.SignedInClientAsync(new Person())).GetAsync(QuizPages.Pro);

        foreach (var page in new[] { stranger, member })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("4 questions, marked at once", page.Words(".lock-inside"), StringComparison.Ordinal);
            Assert.Empty(page.Html.QuerySelectorAll("form.quiz-form"));
            Assert.DoesNotContain(QuizPages.Locked, page.Text, StringComparison.Ordinal);
        }

        Assert.StartsWith("/account/sign-up", Offer(stranger), StringComparison.Ordinal);
        Assert.Equal("/pricing", Offer(member));
    }

    [Fact]
    public async Task The_preview_of_a_Pro_guide_has_a_quiz_for_everybody()
    {
        var page = await QuizPages.PickAsync(site.Host.Anonymous(), QuizPages.Preview, "What is a stratum", "a group");

        Assert.Equal("Right", QuizPages.Verdict(page));
        Assert.Contains("zqkeyhazel", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiz_is_answered_within_its_guide_and_leads_back_there()
    {
        const string Guide = "/guides/estimate-out-loud";
        var browser = await site.Host.SignedInClientAsync(new Person());
        var before = await browser.GetAsync(Guide);
        Assert.Equal(7, before.Html.QuerySelectorAll("form.quiz-form").Length);
        Assert.DoesNotContain(QuizPages.Key, before.Text, StringComparison.Ordinal);

        var answered = await QuizPages.TypeAsync(browser, Guide, QuizPages.Number, "0.25");
        var after = await browser.GetAsync(Guide);

        Assert.Equal("Right", QuizPages.Verdict(answered));
        Assert.StartsWith(
            Guide + "#item-",
            answered.Html.QuerySelector(".quiz-on a:last-child")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.Equal("1 of 6 right so far, 5 questions left", after.Words("#quiz .quiz-so-far"));
        Assert.Equal(6, after.Html.QuerySelectorAll("form.quiz-form").Length);
        Assert.Single(after.Html.QuerySelectorAll(".quiz-why"));
        var again = await browser.SubmitAsync(after, "#quiz .quiz-score form");
        Assert.Equal(Guide + "#quiz", again.RedirectsTo);
        Assert.Equal(7, (await browser.GetAsync(Guide)).Html.QuerySelectorAll("form.quiz-form").Length);
    }

    [Fact]
    public async Task A_guide_with_quizzes_stays_a_shared_page_and_shows_no_locked_question()
    {
        var page = await site.Host.Anonymous().GetAsync("/guides/spread-a-sample");

        Assert.NotNull(page.Response.Headers.ETag);
        Assert.DoesNotContain("__RequestVerificationToken", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Html.QuerySelectorAll("form.quiz-form"));
        Assert.DoesNotContain(QuizPages.Locked, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Structured_data_says_what_is_public_and_whether_it_is_free()
    {
        var free = await site.Host.Anonymous().GetAsync(QuizPages.FreeSection);
        var locked = await site.Host.Anonymous().GetAsync(QuizPages.Pro);

        Assert.Contains("\"@type\":\"Quiz\"", free.Text, StringComparison.Ordinal);
        Assert.Contains("\"isAccessibleForFree\":true", free.Text, StringComparison.Ordinal);
        Assert.Contains("\"isAccessibleForFree\":false", locked.Text, StringComparison.Ordinal);
        Assert.Contains("\"cssSelector\":\".sealed\"", locked.Text, StringComparison.Ordinal);
        Assert.NotNull(locked.Html.QuerySelector(".sealed .lock-panel"));
        Assert.DoesNotContain("hasPart", free.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            QuizPages.FreeSection,
            free.Html.QuerySelector("link[rel=canonical]")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Quiz: State what you assume", free.Html.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiz_of_a_section_in_a_guide_begins_anew_in_its_section()
    {
        const string Guide = "/guides/estimate-out-loud";
        var browser = await site.Host.SignedInClientAsync(new Person());
        await QuizPages.PickAsync(browser, Guide, "Which comes first", "a guess");

        var again = await browser.SubmitAsync(
            await browser.GetAsync(Guide),
            "#s-state-what-you-assume .quiz-score form"
        );

        Assert.Equal(Guide + "#s-state-what-you-assume", again.RedirectsTo);
    }

    [Fact]
    public async Task Choices_stand_in_the_order_of_their_tokens_and_not_of_their_author_for_everybody()
    {
        var stranger = await site.Host.Anonymous().GetAsync(QuizPages.Free);
        var member = await (await site.Host.SignedInClientAsync(new Person())).GetAsync(QuizPages.Free);

        foreach (var question in new[] { QuizPages.Several, QuizPages.Choice })
        {
            var tokens = QuizPages.TokensOf(stranger, question).Values;
            Assert.Equal(tokens.Order(StringComparer.Ordinal), tokens);
            Assert.Equal(tokens, QuizPages.TokensOf(member, question).Values);
        }
    }

    [Fact]
    public async Task What_describes_an_order_says_what_to_do_with_and_without_script()
    {
        var page = await site.Host.Anonymous().GetAsync(QuizPages.Free);

        var list = QuizPages.ItemOf(page, QuizPages.Order).QuerySelector("[data-order]")!;
        var hint = page.Html.GetElementById(list.GetAttribute("aria-describedby")!)!;
        Assert.Null(hint.Closest(".script-absent"));
        Assert.Contains("its place, 1", hint.QuerySelector(".script-absent")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("buttons", hint.QuerySelector(".script-only")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quizzes/no-such-guide")]
    [InlineData(QuizPages.Free + "/s-no-such-section")]
    [InlineData(QuizPages.Free + "/s-bound-the-result")]
    [InlineData(QuizPages.Free + "/items/999999999999")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_question_by_itself_is_for_readers_and_not_for_search_engines()
    {
        var browser = site.Host.Anonymous();
        var quiz = await browser.GetAsync(QuizPages.Free);

        var page = await browser.GetAsync(AnswerTests.ActionOf(quiz, QuizPages.Order));

        Assert.Equal("Question 3 of 6", page.Words("h1"));
        Assert.Equal("noindex", page.Html.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotNull(page.Html.QuerySelector("form.quiz-form"));
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
    }

    private static string? Offer(Page page) => page.Html.QuerySelector(".lock-panel a.button")!.GetAttribute("href");
}
