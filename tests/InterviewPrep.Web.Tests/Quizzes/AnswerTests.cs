using System.Net;
using InterviewPrep.Web.Tests.Access.Canary;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

public sealed class AnswerTests(SiteFixture<QuizDatabase> site) : IClassFixture<SiteFixture<QuizDatabase>>
{
    [Fact]
    public async Task A_stranger_answers_without_script_token_or_cookie_and_sees_every_answer_explained()
    {
        var browser = site.Host.Anonymous();
        var quiz = await browser.GetAsync(QuizPages.Free);
        Assert.False(quiz.Response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", quiz.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(QuizPages.Key, quiz.Text, StringComparison.Ordinal);

        var page = await QuizPages.PickAsync(
            browser,
            QuizPages.Free,
            QuizPages.Several,
            "the standard error",
            "the bias"
        );

        Assert.Equal("Not right", QuizPages.Verdict(page));
        Assert.Equal(
            ["Right, not chosen", "Right, your choice", "Your choice, not right"],
            page.Html.QuerySelectorAll(".quiz-word").Select(w => w.TextContent.Trim()).Order(StringComparer.Ordinal)
        );
        Assert.Equal(3, page.Html.QuerySelectorAll(".quiz-why").Length);
        Assert.Contains("zqkeybeech", page.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "/items/" + NextOf(quiz, QuizPages.Number),
            page.Html.QuerySelector(".quiz-on .button-primary")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(QuizPages.Number, "1/4", "Right")]
    [InlineData(QuizPages.Number, "4", "Not right")]
    [InlineData(QuizPages.Formula, "v*n/n^2", "Right")]
    [InlineData(QuizPages.Formula, "v/n^2", "Not right")]
    public async Task What_is_typed_is_judged_by_its_value(string question, string typed, string verdict)
    {
        var page = await QuizPages.TypeAsync(site.Host.Anonymous(), QuizPages.Free, question, typed);

        Assert.Equal(verdict, QuizPages.Verdict(page));
        Assert.Contains(typed, page.Words(".quiz-yours"), StringComparison.Ordinal);
        var words = page.Html.QuerySelectorAll(".quiz-word").Select(w => w.TextContent.Trim());
        Assert.Equal(verdict == "Right" ? ["Accepted"] : ["A common mistake, and yours", "Accepted"], words);
    }

    [Fact]
    public async Task An_order_is_shown_right_with_the_readers_own_places()
    {
        var browser = site.Host.Anonymous();
        var quiz = await browser.GetAsync(QuizPages.Free);
        var places = QuizPages.TokensOf(quiz, QuizPages.Order);

        var page = await browser.SubmitAsync(
            quiz,
            QuizPages.FormOf(quiz, QuizPages.Order),
            (places["compute the estimate"], "1"),
            (places["state the assumption"], "2"),
            (places["bound the error"], "3")
        );

        Assert.Equal("Not right", QuizPages.Verdict(page));
        Assert.Equal(
            ["state the assumption", "compute the estimate", "bound the error"],
            page.Html.QuerySelectorAll(".quiz-result-text").Select(t => t.TextContent.Trim())
        );
        Assert.Equal(
            ["You put it at place 2", "You put it at place 1", "In its place"],
            page.Html.QuerySelectorAll(".quiz-word").Select(t => t.TextContent.Trim())
        );
    }

    [Fact]
    public async Task Pairs_are_shown_right_beside_what_the_reader_chose()
    {
        var browser = site.Host.Anonymous();
        var quiz = await browser.GetAsync(QuizPages.Free);
        var names = QuizPages.TokensOf(quiz, QuizPages.Match);
        var letters = QuizPages
            .ItemOf(quiz, QuizPages.Match)
            .QuerySelectorAll(".quiz-letters li")
            .Select(l => l.TextContent.Trim())
            .ToList();
        var options = QuizPages
            .ItemOf(quiz, QuizPages.Match)
            .QuerySelector("select")!
            .QuerySelectorAll("option")
            .Skip(1)
            .Select(o => o.GetAttribute("value"))
            .ToList();
        string? Partner(string words) => options[letters.IndexOf(words)];

        var page = await browser.SubmitAsync(
            quiz,
            QuizPages.FormOf(quiz, QuizPages.Match),
            (names["a mean"], Partner("the commonest value")),
            (names["a median"], Partner("the middle of the sorted values")),
            (names["a mode"], Partner("the commonest value"))
        );

        Assert.Equal("Not right", QuizPages.Verdict(page));
        Assert.Equal(
            ["You chose: the commonest value", "Your pair", "Your pair"],
            page.Html.QuerySelectorAll(".quiz-word").Select(t => t.TextContent.Trim())
        );
    }

    [Fact]
    public async Task What_cannot_be_judged_comes_back_with_the_reason_and_what_was_typed_and_no_key()
    {
        var page = await QuizPages.TypeAsync(site.Host.Anonymous(), QuizPages.Free, QuizPages.Number, "a quarter");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("This is no number", page.Words(".field-error"), StringComparison.Ordinal);
        var field = page.Html.QuerySelector("[name=typed]")!;
        Assert.Equal("a quarter", field.GetAttribute("value"));
        Assert.Contains(
            page.Html.QuerySelector(".field-error")!.Id!,
            field.GetAttribute("aria-describedby"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_given_twice_come_back_as_they_were_chosen()
    {
        var browser = site.Host.Anonymous();
        var quiz = await browser.GetAsync(QuizPages.Free);
        var places = QuizPages.TokensOf(quiz, QuizPages.Order);

        var page = await browser.SubmitAsync(
            quiz,
            QuizPages.FormOf(quiz, QuizPages.Order),
            [.. places.Values.Select(p => (p, (string?)"2"))]
        );

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Give every entry a place of its own.", page.Words(".field-error"));
        Assert.Equal(
            ["2", "2", "2"],
            page.Html.QuerySelectorAll(".quiz-entry option[selected]").Select(o => o.TextContent)
        );
    }

    [Fact]
    public async Task An_answer_to_what_changed_since_is_a_conflict_that_says_what_to_do()
    {
        var browser = site.Host.Anonymous();
        var quiz = await browser.GetAsync(QuizPages.Free);
        var action = ActionOf(quiz, QuizPages.Choice);

        var page = await browser.PostAsync(action, [("pick", "0123456789abcdef")]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Load it again and answer once more", page.Words(".field-error"), StringComparison.Ordinal);
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_question_answers_like_one_that_is_not_there()
    {
        var pro = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        var locked = ActionOf(await pro.GetAsync(QuizPages.Pro), "How many of 90");
        var free = await site.Host.SignedInClientAsync(new Person());
        foreach (var browser in new[] { site.Host.Anonymous(), free })
        {
            var none = await browser.GetAsync(QuizPages.Pro + "/items/99999");
            var closed = await browser.GetAsync(locked);
            var token = await Token.ReadAsync(browser);
            using var request = RequestShapes.Request("POST", locked, RequestShapes.Plain);
            token.Sign(request);
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("typed", "30")]);
            var posted = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var elsewhere = await browser.GetAsync(
                locked.Replace("spread-a-sample", "estimate-out-loud", StringComparison.Ordinal)
            );

            Assert.Equal(HttpStatusCode.NotFound, none.Status);
            Assert.Equal(HttpStatusCode.NotFound, closed.Status);
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
            Assert.Equal(none.Words("main p"), closed.Words("main p"));
        }

        Assert.Equal("Right", QuizPages.Verdict(await QuizPages.TypeAsync(pro, QuizPages.Pro, "How many of 90", "30")));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Whatever_is_posted_gets_an_answer_and_never_the_key(
        string question,
        string field,
        string value,
        int times
    )
    {
        var browser = site.Host.Anonymous();
        var quiz = await browser.GetAsync(QuizPages.Free);
        var tokens = QuizPages.TokensOf(quiz, QuizPages.Choice);
        var filled = value.Replace("{token}", tokens.Values.First(), StringComparison.Ordinal);

        var page = await browser.PostAsync(
            ActionOf(quiz, question),
            Enumerable.Repeat((field, (string?)filled), times)
        );

        Assert.InRange((int)page.Status, 400, 499);
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(page.Words("main")));
    }

    public static TheoryData<string, string, string, int> Hostile =>
        new()
        {
            { QuizPages.Choice, "pick", "{token}", 10_000 },
            { QuizPages.Choice, "pick", "", 1 },
            { QuizPages.Choice, "Pick\0", "\0", 1 },
            { QuizPages.Choice, "other", "{token}", 1 },
            { QuizPages.Number, "typed", "1e999", 1 },
            { QuizPages.Number, "typed", "0.25\0", 1 },
            { QuizPages.Number, "typed", new string('9', 400_000), 1 },
            { QuizPages.Number, "pick", "{token}", 1 },
            { QuizPages.Formula, "typed", "0/0/" + new string('(', 400), 1 },
            { QuizPages.Formula, "typed", "w + 1", 1 },
            { QuizPages.Order, "place.{token}", "99999999999999999999", 1 },
            { QuizPages.Order, "place.0123456789abcdef", "1", 2 },
            { QuizPages.Order, "place.", "1", 1 },
            { QuizPages.Match, "pair.0123456789abcdef", "{token}", 1 },
            { QuizPages.Match, "pair.", "", 3 },
        };

    [Fact]
    public async Task A_formula_that_never_has_a_value_is_wrong()
    {
        var page = await QuizPages.TypeAsync(site.Host.Anonymous(), QuizPages.Free, QuizPages.Formula, "ln(0-v)/0*n");

        Assert.Equal("Not right", QuizPages.Verdict(page));
    }

    [Fact]
    public async Task Another_sites_form_is_not_taken()
    {
        var browser = site.Host.Anonymous();
        var action = ActionOf(await browser.GetAsync(QuizPages.Free), QuizPages.Number);
        using var request = new HttpRequestMessage(HttpMethod.Post, action);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("typed", "0.25")]);

        using var sent = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.DoesNotContain(
            QuizPages.Key,
            await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    internal static string ActionOf(Page page, string question) =>
        page.Html.QuerySelector(QuizPages.FormOf(page, question))!.GetAttribute("action")!;

    private static string NextOf(Page quiz, string question) => QuizPages.ItemOf(quiz, question).Id!["item-".Length..];
}
