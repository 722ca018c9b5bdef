using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

public sealed class FaultTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private const string AnswerPath = "/questions/" + OneQuestion.Slug + "/answer";
    private const string NotePath = "/questions/" + OneQuestion.Slug + "/note";

    [Fact]
    public async Task What_does_not_exist_is_a_page_of_the_site_with_a_trace()
    {
        var page = await site.Host.Anonymous().GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("There is nothing here", page.Words("h1"));
        Assert.Matches("^Trace \\S{8,}$", page.Words(".trace"));
        Assert.NotNull(page.Html.QuerySelector("header.top-bar"));
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_fragment_is_told_in_a_fragment()
    {
        var browser = site.Host.Anonymous();
        browser.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        var page = await browser.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.StartsWith(
            "<div class=\"notice notice-bad\" role=\"alert\">",
            page.Text.Trim(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_fetch_is_told_in_JSON()
    {
        var http = site.Host.Anonymous().Http;
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        using var response = await http.GetAsync("/nowhere");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.Matches("^\\S{8,}$", problem.GetProperty("traceId").GetString());
    }

    [Theory]
    [InlineData("/questions/%ff%fe")]
    [InlineData("/questions/%2e%2e%2fetc")]
    [InlineData("/account/sign-in?returnUrl=%00")]
    [InlineData("/account/sign-in?returnUrl=%ff%fe&returnUrl=2")]
    [InlineData("/questions/\u202e%F0%9F%92%A9")]
    public async Task Bytes_that_are_no_text_are_refused_without_a_fault_of_ours(string path)
    {
        var page = await site.Host.Anonymous().GetAsync(path);
        Assert.InRange((int)page.Status, 200, 404);
    }

    [Fact]
    public async Task An_address_of_ten_thousand_characters_is_said_to_be_too_long()
    {
        var page = await site.Host.Anonymous().GetAsync($"/questions/{OneQuestion.Slug}?q={new string('a', 10_000)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, page.Status);
        Assert.Equal("That address is too long", page.Words("h1"));
    }

    [Fact]
    public async Task A_form_with_a_null_character_is_a_bad_request()
    {
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-in");
        var refused = await browser.SubmitAsync(form, "form#sign-in", ("Input.Email", "ada\0@example.test"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("That request could not be read", refused.Words("h1"));
    }

    [Fact]
    public async Task A_null_character_that_a_form_of_parts_carries_is_refused_at_its_field()
    {
        var browser = site.Host.Anonymous();
        var form = await browser.GetAsync("/account/sign-in");
        var token = form
            .Html.QuerySelector("form#sign-in input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var body = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("ada\0@example.test"), "Input.Email" },
            { new StringContent("correct blue staple 7"), "Input.Password" },
        };
        using var response = await browser.Http.PostAsync("/account/sign-in", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("null character", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_parts_that_ends_too_early_is_a_bad_request()
    {
        using var body = new StringContent("abc");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var response = await site.Host.Anonymous().Http.PostAsync("/account/sign-in", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/account/sign-in?returnUrl=/%C3%A9", "/%C3%A9")]
    [InlineData("/questions/%C3%A9/vote", "/questions/%C3%A9")]
    [InlineData("/questions/a%0Ab/bookmark", "/questions/a%0Ab")]
    [InlineData("/questions/%F0%9F%92%A9%20x/solved", "/questions/%F0%9F%92%A9%20x")]
    [InlineData("/questions/%C3%A9/draft", "/questions/%C3%A9/answer")]
    [InlineData("/questions/%C3%A9/unlock", "/questions/%C3%A9#sample-answer")]
    public async Task Whatever_an_address_holds_a_redirect_escapes_for_the_header(string path, string target)
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        using var response = await member.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(target, response.Headers.GetValues("Location").Single());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_shown_again_to_whoever_wrote_it()
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        member.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var words = new string('w', 100);
        var refused = await member.PostAsync(NotePath, [("Text", words), ("Version", "0")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("That form was out of date", refused.Words("h1"));
        Assert.Equal(words, refused.Words("textarea[name=Text]"));
        var taken = await member.SubmitAsync(refused, "form.form");
        Assert.Equal(HttpStatusCode.SeeOther, taken.Status);
    }

    [Fact]
    public async Task What_was_written_after_the_session_ended_is_shown_with_the_way_to_sign_in()
    {
        var browser = site.Host.Anonymous();
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var words = new string('w', 100);
        var page = await browser.PostAsync(NotePath, [("Text", words)]);
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal(words, page.Words("textarea[name=Text]"));
        Assert.NotNull(page.Html.QuerySelector("a[href='/account/sign-in']"));
    }

    [Theory]
    [InlineData("It depends.")]
    [InlineData("It depends on how much data there is, and on how much of it is noise that the model fits.")]
    public async Task A_refused_answer_is_shown_again_with_the_key_of_its_form(string words)
    {
        var browser = site.Host.Anonymous("203.0.113.9");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var fields = new (string, string?)[] { ("Text", words), ("Key", Guid.Empty.ToString()), ("BasedOn", "0") };
        var page = await browser.PostAsync("/questions/no-such-question/answer", fields);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(words, page.Words("textarea[name=Text]"));
        Assert.NotNull(page.Html.QuerySelector("input[name=Key]"));
    }

    [Fact]
    public async Task A_script_gets_no_form_back()
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        member.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        member.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        var refused = await member.PostAsync($"/questions/{OneQuestion.Slug}/vote", [("value", "1")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain("below", refused.Words("[role=alert]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData(null)]
    public async Task What_another_site_posts_is_not_shown_with_a_button_beside_it(string? sender)
    {
        var browser = site.Host.Anonymous();
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", sender);
        var refused = await browser.PostAsync(NotePath, [("Text", "words of somebody else")]);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.DoesNotContain("words of somebody else", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passwords_are_never_shown_again()
    {
        var browser = site.Host.Anonymous();
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var refused = await browser.PostAsync(
            "/account/sign-in",
            [("Input.Email", "a@b.c"), ("Input.Password", "pw-7x")]
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain("pw-7x", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_fields_are_too_much()
    {
        var fields = Enumerable.Range(0, 1_000).Select(n => ($"f{n}", (string?)"x"));
        var refused = await site.Host.Anonymous().PostAsync(AnswerPath, fields);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Equal("That is too long", refused.Words("h1"));
    }

    [Fact]
    public async Task Asking_without_end_is_answered_with_when_to_come_back()
    {
        var browser = site.Host.Anonymous("203.0.113.7");
        var answers = new List<Page>();
        for (var asked = 0; asked < 3_000 && answers.Count == 0; asked++)
        {
            var page = await browser.GetAsync("/health/live");
            if (page.Status == HttpStatusCode.TooManyRequests)
            {
                answers.Add(page);
            }
        }

        var refused = Assert.Single(answers);
        Assert.Equal("That was too often", refused.Words("h1"));
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await site.Host.Anonymous("203.0.113.8").GetAsync("/health/live")).Status);
    }
}
