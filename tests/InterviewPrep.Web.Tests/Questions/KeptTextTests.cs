using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

/// <summary>What is typed into the form of an answer is on the page that refuses it, whatever the reason.</summary>
public sealed class KeptTextTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = "/questions/" + ReadingDatabase.Pro;
    private const string Answer = Question + "/answer";
    private const string Form = "form[action*='/answer']";

    [Fact]
    public async Task A_draft_that_is_too_long_is_refused_at_its_field()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var words = new string('w', AnswerText.MaxLength + 1);

        var refused = await SaveDraftAsync(ada, await ada.GetAsync(Answer), words);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("50,001 characters", refused.Words(".field-error"), StringComparison.Ordinal);
        Assert.Equal(words, refused.Words("textarea"));
    }

    [Fact]
    public async Task A_draft_of_a_second_tab_is_shown_beside_the_first_and_saved_when_pressed_again()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var (first, second) = (await ada.GetAsync(Answer), await ada.GetAsync(Answer));
        Assert.Equal(Answer, (await SaveDraftAsync(ada, first, "First tab")).RedirectsTo);

        var conflict = await SaveDraftAsync(ada, second, "Second tab");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("First tab", conflict.Words(".stored-text"));
        Assert.Equal("Second tab", conflict.Words("textarea"));
        Assert.Equal("First tab", (await ada.GetAsync(Answer)).Words("textarea"));
        Assert.Equal(HttpStatusCode.SeeOther, (await SaveDraftAsync(ada, conflict, "Both tabs")).Status);
        Assert.Equal("Both tabs", (await ada.GetAsync(Answer)).Words("textarea"));
    }

    [Theory]
    [InlineData("cross-site", null, "")]
    [InlineData("cross-site", "http://localhost", "")]
    [InlineData(null, "http://elsewhere.test", "")]
    [InlineData(null, "http://localhost:81", "")]
    [InlineData(null, "null", "")]
    [InlineData("same-origin", null, "Sent to you")]
    [InlineData("same-site", "http://www.localhost", "Sent to you")]
    [InlineData(null, "http://localhost", "Sent to you")]
    [InlineData(null, null, "Sent to you")]
    public async Task Words_that_another_site_sends_stand_on_no_page_of_ours(string? from, string? origin, string shown)
    {
        foreach (var path in (string[])[Answer, Answer + "?handler=Draft"])
        {
            var victim = site.Host.Anonymous();
            victim.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", from is null ? [] : [from]);
            victim.Http.DefaultRequestHeaders.Add("Origin", origin is null ? [] : [origin]);

            var refused = await victim.PostAsync(path, [("Text", "Sent to you")]);

            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Equal(shown, refused.Words("textarea"));
        }
    }

    [Fact]
    public async Task A_draft_saved_elsewhere_since_the_form_was_opened_is_offered_after_submitting()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        await SaveDraftAsync(ada, await ada.GetAsync(Answer), "Here");
        var (here, elsewhere) = (await ada.GetAsync(Answer), await ada.GetAsync(Answer));
        await SaveDraftAsync(ada, elsewhere, "Elsewhere");

        await ada.SubmitAsync(here, Form, ("Text", "Submitted here"));

        var after = await ada.GetAsync(Answer);
        Assert.Equal("Elsewhere", after.Words("textarea"));
        Assert.StartsWith("This is your saved draft", after.Words("[data-draft-state]"), StringComparison.Ordinal);
        Assert.Contains("Submitted here", (await ada.GetAsync(Question)).Words("#your-answer .prose"));
        await ada.SubmitAsync(after, Form);
        Assert.Equal("", (await ada.GetAsync(Answer)).Words("[data-draft-state]"));
    }

    [Fact]
    public async Task A_draft_with_a_null_character_is_refused_and_the_stored_one_stays()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        await SaveDraftAsync(ada, await ada.GetAsync(Answer), "As it was");
        var form = await ada.GetAsync(Answer);
        using var body = new MultipartFormDataContent
        {
            { new StringContent(Field(form, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(Field(form, "Version")), "Version" },
            { new StringContent("Half\0 an hour"), "Text" },
        };

        using var response = await ada.Http.PostAsync(DraftAction(form), body);

        var refused = await Page.ReadAsync(response);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("null character", refused.Words(".field-error"), StringComparison.Ordinal);
        Assert.Equal("Half an hour", refused.Words("textarea"));
        Assert.Equal("As it was", (await ada.GetAsync(Answer)).Words("textarea"));
    }

    [Theory]
    [InlineData("Submit answer")]
    [InlineData("Save draft")]
    public async Task An_answer_whose_session_ended_is_shown_again_and_taken_after_signing_in(string button)
    {
        var person = new Person();
        var ada = await site.Host.SignedInClientAsync(person);
        var form = await ada.GetAsync(Answer);
        await EndSessionsAsync(person);

        var refused = await PressAsync(ada, form, button, "Half an hour of work");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("You are signed out", refused.Words(".notice p"), StringComparison.Ordinal);
        Assert.Equal("Half an hour of work", refused.Words("textarea"));
    }

    [Fact]
    public async Task A_follow_up_whose_session_ended_is_shown_again_and_taken_after_signing_in()
    {
        var person = new Person();
        var ada = await site.Host.SignedInClientAsync(person);
        var form = await ada.GetAsync(await FollowUpAsync(ada));
        await EndSessionsAsync(person);

        var refused = await ada.SubmitAsync(form, Form, ("Text", "Units change the penalty"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("You are signed out", refused.Words(".notice p"), StringComparison.Ordinal);
        Assert.Equal("Units change the penalty", refused.Words("textarea"));
        await SignInAsync(ada, person);
        var old = await ada.SubmitAsync(refused, Form);
        Assert.Equal("Units change the penalty", old.Words("textarea"));
        Assert.Contains("#follow-up-", (await ada.SubmitAsync(old, Form)).RedirectsTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_led_from_a_follow_up_to_sign_in_and_to_nothing_where_there_is_none()
    {
        var path = await FollowUpAsync(await site.Host.SignedInClientAsync(new Person()));
        var stranger = site.Host.Anonymous();

        Assert.StartsWith("/account/sign-in", (await stranger.GetAsync(path)).RedirectsTo, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Answer + "?followUp=999999")).Status);
    }

    [Fact]
    public async Task An_answer_to_a_follow_up_is_never_public()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var form = await ada.GetAsync(await FollowUpAsync(ada));
        Assert.Null(form.Html.QuerySelector("input[name=Visibility]"));

        var refused = await ada.SubmitAsync(form, Form, ("Text", "For all"), ("Visibility", "Public"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.StartsWith("Answers to follow-ups are private", refused.Words(".field-error"), StringComparison.Ordinal);

        await ada.SubmitAsync(form, Form, ("Text", "For me"));
        var id = await site.Host.QueryAsync(db =>
            db.Answers.Where(a => a.Markdown == "For me").Select(a => a.Id).SingleAsync()
        );
        var fields = new (string, string?)[]
        {
            ("Visibility", "Public"),
            ("__RequestVerificationToken", Field(form, "__RequestVerificationToken")),
        };
        Assert.Equal(HttpStatusCode.NotFound, (await ada.PostAsync($"/answers/{id}/visibility", fields)).Status);
        Assert.Equal(
            AnswerVisibility.Private,
            await site.Host.QueryAsync(db => db.Answers.Where(a => a.Id == id).Select(a => a.Visibility).SingleAsync())
        );
    }

    [Fact]
    public async Task A_visitors_second_tab_is_shown_both_texts_and_overwrites_nothing()
    {
        var visitor = site.Host.Anonymous();
        var (first, second) = (await visitor.GetAsync(Answer), await visitor.GetAsync(Answer));
        await visitor.SubmitAsync(first, Form, ("Text", "First tab"));

        var conflict = await visitor.SubmitAsync(second, Form, ("Text", "Second tab"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("First tab", conflict.Words(".stored-text"));
        Assert.Equal("Second tab", conflict.Words("textarea"));
        Assert.Equal(Answer, (await visitor.SubmitAsync(conflict, Form, ("Text", "Both tabs"))).RedirectsTo);
        Assert.Equal("Both tabs", (await visitor.GetAsync(Answer)).Words("textarea"));
    }

    [Fact]
    public async Task Visitors_of_one_address_keep_so_many_answers_and_lose_none_that_they_typed()
    {
        const string address = "198.51.100.61";
        for (var kept = 0; kept < RateRules.VisitorAnswer.Limit; kept++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await KeepAsync(site.Host.Anonymous(address))).Status);
        }

        var refused = await KeepAsync(site.Host.Anonymous(address));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True(refused.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("One of many", refused.Words("textarea"));
        Assert.Equal(HttpStatusCode.SeeOther, (await KeepAsync(site.Host.Anonymous())).Status);
    }

    [Fact]
    public async Task Visitors_of_one_address_preview_so_often_and_are_told_when_to_come_back()
    {
        var visitor = site.Host.Anonymous("198.51.100.62");
        var token = Field(await visitor.GetAsync(Answer), "__RequestVerificationToken");
        for (var seen = 0; seen < RateRules.Preview.Limit; seen++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PreviewAsync(visitor, token)).Status);
        }

        var refused = await PreviewAsync(visitor, token);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True(refused.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    private static async Task<Page> KeepAsync(Browser visitor) =>
        await visitor.SubmitAsync(await visitor.GetAsync(Answer), Form, ("Text", "One of many"));

    private static Task<Page> PreviewAsync(Browser visitor, string token) =>
        visitor.PostAsync("/answers/preview", [("text", "*x*"), ("__RequestVerificationToken", token)]);

    private static Task<Page> SaveDraftAsync(Browser browser, Page form, string text) =>
        PressAsync(browser, form, "Save draft", text);

    /// <summary>Sends the form to where that button sends it.</summary>
    private static Task<Page> PressAsync(Browser browser, Page form, string button, string text) =>
        button == "Save draft"
            ? browser.PostAsync(
                DraftAction(form),
                [
                    ("__RequestVerificationToken", Field(form, "__RequestVerificationToken")),
                    ("Key", Field(form, "Key")),
                    ("BasedOn", Field(form, "BasedOn")),
                    ("Visibility", "Private"),
                    ("Text", text),
                    ("Version", Field(form, "Version")),
                ]
            )
            : browser.SubmitAsync(form, Form, ("Text", text));

    private static string DraftAction(Page form) =>
        form.Html.QuerySelector($"{Form} button[formaction]")!.GetAttribute("formaction")!;

    private static string Field(Page form, string name) =>
        form.Html.QuerySelector($"{Form} input[name={name}]")!.GetAttribute("value")!;

    private static async Task<string> FollowUpAsync(Browser member) =>
        (await member.GetAsync(Question)).Html.QuerySelector("form[action*='followUp']")!.GetAttribute("action")!;

    private static async Task SignInAsync(Browser browser, Person person) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );

    private Task<int> EndSessionsAsync(Person person) =>
        site.Host.QueryAsync(db =>
            db.Sessions.Where(s => db.Users.Any(u => u.Id == s.MemberId && u.Email == person.Email))
                .ExecuteDeleteAsync()
        );
}
