using System.Net;
using AngleSharp.Dom;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class AnswerTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = "/questions/" + ReadingDatabase.Pro;
    private const string Form = "form[action$='/answer']";

    [Fact]
    public async Task A_member_submits_revises_and_sees_the_history()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());

        var kept = await ada.ArriveAsync(
            await ada.SubmitAsync(await ada.GetAsync(Pro), Form, ("Text", "It has a **corner**."))
        );
        Assert.Contains("<strong>corner</strong>", kept.Text, StringComparison.Ordinal);

        var revised = await ada.ArriveAsync(await ada.SubmitAsync(kept, Form, ("Text", "It has a **kink**.")));
        Assert.Contains("<strong>kink</strong>", revised.Text, StringComparison.Ordinal);

        var history = await ada.GetAsync(revised.Html.QuerySelector("a[href$='/history']")!.GetAttribute("href")!);
        Assert.Contains("2 revisions", history.Text, StringComparison.Ordinal);
        Assert.Contains("<del>− It has a **corner**.</del>", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_members_history_does_not_exist()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var kept = await ada.ArriveAsync(await ada.SubmitAsync(await ada.GetAsync(Pro), Form, ("Text", "Mine")));
        var path = kept.Html.QuerySelector("a[href$='/history']")!.GetAttribute("href")!;

        var eve = await site.Host.SignedInClientAsync(new Person());

        Assert.Equal(HttpStatusCode.NotFound, (await eve.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Nothing_written_is_said_at_the_field()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());

        var refused = await ada.SubmitAsync(await ada.GetAsync(Pro), Form, ("Text", "  "));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Write something before you submit.", refused.Words(".field-error"));
        Assert.Equal("true", refused.Html.QuerySelector("textarea")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_stale_token_costs_nothing_that_was_typed()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var form = await ada.GetAsync(Pro + "/answer");

        var refused = await ada.SubmitAsync(
            form,
            Form,
            ("Text", "Half an hour of work"),
            ("__RequestVerificationToken", "stale")
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Half an hour of work", refused.Words("textarea")!, StringComparison.Ordinal);
        var kept = await ada.SubmitAsync(refused, Form);
        Assert.Equal(HttpStatusCode.SeeOther, kept.Status);
    }

    [Fact]
    public async Task A_second_tab_is_shown_both_texts_and_overwrites_nothing()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var (first, second) = (await ada.GetAsync(Pro), await ada.GetAsync(Pro));

        await ada.SubmitAsync(first, Form, ("Text", "First tab"));
        var conflict = await ada.SubmitAsync(second, Form, ("Text", "Second tab"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("First tab", conflict.Words(".stored-text"));
        Assert.Contains("Second tab", conflict.Words("textarea")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_answer_is_read_by_others_and_a_private_one_by_nobody()
    {
        var ada = await site.Host.SignedInClientAsync(new Person { Name = "Ada the author" });
        await ada.SubmitAsync(await ada.GetAsync(Pro), Form, ("Text", "For all to see"), ("Visibility", "Public"));
        var eve = await site.Host.SignedInClientAsync(new Person());

        var seen = await eve.GetAsync(Pro);
        Assert.Contains("For all to see", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Ada the author", seen.Text, StringComparison.Ordinal);

        await ada.SubmitAsync(await ada.GetAsync(Pro), "form[action$='/visibility']", ("Visibility", "Private"));
        Assert.DoesNotContain("For all to see", (await eve.GetAsync(Pro)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_answered_in_its_place()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var page = await ada.GetAsync(Pro);

        var kept = await ada.SubmitAsync(page, "form[action*='followUp']", ("Text", "Units change the penalty"));

        Assert.Contains("#follow-up-", kept.RedirectsTo, StringComparison.Ordinal);
        Assert.Contains("Units change the penalty", (await ada.GetAsync(Pro)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_keeps_an_answer_without_an_account_and_only_that_browser_sees_it()
    {
        var visitor = site.Host.Anonymous();
        var form = await visitor.GetAsync(Pro + "/answer");

        var kept = await visitor.ArriveAsync(await visitor.SubmitAsync(form, Form, ("Text", "Written on the train")));

        Assert.Contains("Written on the train", kept.Words("textarea")!, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Written on the train",
            (await site.Host.Anonymous().GetAsync(Pro + "/answer")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_draft_is_saved_by_number_and_a_stale_one_gets_what_is_stored()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var token = (await ada.GetAsync(Pro))
            .Html.QuerySelector("input[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;

        Assert.Equal((HttpStatusCode.OK, """{"version":1}"""), await PutAsync(ada, token, "One", 0));
        Assert.Equal((HttpStatusCode.OK, """{"version":2}"""), await PutAsync(ada, token, "Two", 1));
        Assert.Equal(
            (HttpStatusCode.Conflict, """{"version":2,"text":"Two"}"""),
            await PutAsync(ada, token, "Other", 1)
        );
        Assert.Contains("Two", (await ada.GetAsync(Pro)).Words("#answer-text")!, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode, string)> PutAsync(
        Browser browser,
        string token,
        string text,
        int version
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Pro + "/draft");
        request.Headers.Add("RequestVerificationToken", token);
        request.Content = new FormUrlEncodedContent([
            KeyValuePair.Create("text", text),
            KeyValuePair.Create("version", version.ToString()),
        ]);
        using var answer = await browser.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
