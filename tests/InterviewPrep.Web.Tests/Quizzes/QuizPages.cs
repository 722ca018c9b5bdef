using System.Net;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Quizzes;

/// <summary>The quizzes of tests/packs/quizzes, as readers reach them.</summary>
internal static class QuizPages
{
    /// <summary>Begins a word in each explanation.</summary>
    public const string Key = "zqkey";

    /// <summary>Begins a word in each question and answer of a locked quiz.</summary>
    public const string Locked = "zqlocked";

    /// <summary>A free guide: five kinds and a second choice.</summary>
    public const string Free = "/quizzes/estimate-out-loud";

    /// <summary>The quiz of its first section.</summary>
    public const string FreeSection = Free + "/s-state-what-you-assume";

    /// <summary>At the end of a Pro guide.</summary>
    public const string Pro = "/quizzes/spread-a-sample";

    /// <summary>In the preview of the Pro guide.</summary>
    public const string Preview = Pro + "/s-name-the-strata";

    public const string Several = "Which of these shrink";
    public const string Number = "What is 4 divided";
    public const string Order = "Put the steps";
    public const string Match = "Which belongs";
    public const string Formula = "Write the variance";
    public const string Choice = "Which estimate is a ratio";

    /// <summary>The form of a question, found by how the question begins.</summary>
    public static string FormOf(Page page, string question)
    {
        var item = ItemOf(page, question);
        Assert.NotNull(item.QuerySelector("form.quiz-form"));
        return $"#{item.Id} form.quiz-form";
    }

    public static AngleSharp.Dom.IElement ItemOf(Page page, string question) =>
        page
            .Html.QuerySelectorAll(".quiz-item")
            .Single(i => i.QuerySelector(".quiz-question")!.TextContent.Contains(question, StringComparison.Ordinal));

    /// <summary>Tokens of what a question offers, by their words.</summary>
    public static Dictionary<string, string> TokensOf(Page page, string question)
    {
        var item = ItemOf(page, question);
        var choices = item.QuerySelectorAll(".quiz-choice")
            .Select(c => (c.TextContent, c.QuerySelector("input")!.GetAttribute("value")!));
        var places = item.QuerySelectorAll(".quiz-entry")
            .Select(e =>
                (e.QuerySelector(".quiz-entry-text")!.TextContent, e.QuerySelector("select")!.GetAttribute("name")!)
            );
        var lefts = item.QuerySelectorAll(".quiz-pair")
            .Select(e => (e.QuerySelector("label")!.TextContent, e.QuerySelector("select")!.GetAttribute("name")!));
        return choices.Concat(places).Concat(lefts).ToDictionary(p => p.TextContent.Trim(), p => p.Item2);
    }

    public static async Task<Page> TypeAsync(Browser browser, string quiz, string question, string typed)
    {
        var page = await browser.GetAsync(quiz);
        return await browser.SubmitAsync(page, FormOf(page, question), ("typed", typed));
    }

    public static async Task<Page> PickAsync(Browser browser, string quiz, string question, params string[] words)
    {
        var page = await browser.GetAsync(quiz);
        var tokens = TokensOf(page, question);
        return await browser.SubmitAsync(
            page,
            FormOf(page, question),
            [
                .. words.Select(w =>
                    ("pick", (string?)tokens.Single(t => t.Key.StartsWith(w, StringComparison.Ordinal)).Value)
                ),
            ]
        );
    }

    /// <summary>The field that every form of a member carries.</summary>
    public static (string Name, string? Value) TokenOf(Page page) =>
        (
            "__RequestVerificationToken",
            page.Html.QuerySelector("form [name=__RequestVerificationToken]")!.GetAttribute("value")
        );

    public static string Verdict(Page page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Words(".quiz-verdict")!;
    }

    public static async Task<long> AnswersAsync(SiteHost host) =>
        await host.QueryAsync(db => Task.FromResult((long)db.QuizAnswers.Count()));
}
