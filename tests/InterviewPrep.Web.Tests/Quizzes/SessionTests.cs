using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

public sealed class SessionTests(SiteFixture<QuizDatabase> site) : IClassFixture<SiteFixture<QuizDatabase>>
{
    [Fact]
    public async Task A_members_form_after_the_session_ended_is_not_judged_silently_and_keeps_what_was_typed()
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        var quiz = await member.GetAsync(QuizPages.Free);
        var stranger = site.Host.Anonymous();

        var page = await stranger.SubmitAsync(quiz, QuizPages.FormOf(quiz, QuizPages.Number), ("typed", "0.25"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Your session ended", page.Words(".field-error"), StringComparison.Ordinal);
        Assert.Equal("0.25", page.Html.QuerySelector("[name=typed]")!.GetAttribute("value"));
        Assert.Equal(
            "/account/sign-in?returnUrl=" + Uri.EscapeDataString(QuizPages.Free),
            page.Html.QuerySelector(".quiz-form a")!.GetAttribute("href")
        );
        Assert.DoesNotContain(QuizPages.Key, page.Text, StringComparison.Ordinal);
        Assert.Equal("Right", QuizPages.Verdict(await stranger.SubmitAsync(page, "form.quiz-form")));
    }

    [Fact]
    public async Task A_locked_question_says_the_same_of_an_ended_session_as_one_that_is_not_there()
    {
        var pro = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        var quiz = await pro.GetAsync(QuizPages.Pro);
        var stranger = site.Host.Anonymous();

        var locked = await stranger.SubmitAsync(quiz, QuizPages.FormOf(quiz, "How many of 90"), ("typed", "30"));
        var none = await stranger.PostAsync(QuizPages.Pro + "/items/99999", [("typed", "30"), ("member", "1")]);

        Assert.Equal(HttpStatusCode.BadRequest, locked.Status);
        Assert.StartsWith("Your session ended", locked.Words(".field-error"), StringComparison.Ordinal);
        Assert.Equal((none.Status, none.Words("main")), (locked.Status, locked.Words("main")));
        Assert.DoesNotContain(QuizPages.Locked, locked.Text, StringComparison.Ordinal);
    }
}
