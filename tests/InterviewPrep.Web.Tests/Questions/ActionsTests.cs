using System.Net;
using AngleSharp.Dom;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class ActionsTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = "/questions/" + ReadingDatabase.Pro;
    private const string Free = "/questions/" + ReadingDatabase.Free;

    [Theory]
    [InlineData("/vote")]
    [InlineData("/bookmark")]
    [InlineData("/solved")]
    [InlineData("/unlock")]
    [InlineData("/note")]
    [InlineData("/flag")]
    [InlineData("/report")]
    [InlineData("/draft")]
    public async Task A_stranger_is_sent_to_sign_in(string action)
    {
        var answer = await site.Host.Anonymous().GetAsync(Pro + action);

        Assert.StartsWith("/account/sign-in", answer.RedirectsTo, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("flag")]
    [InlineData("report")]
    public async Task A_form_for_an_unknown_question_is_not_found(string action)
    {
        var ada = await site.Host.SignedInClientAsync(new Person());

        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync($"/questions/nothing-here/{action}")).Status);
    }

    [Fact]
    public async Task A_vote_counts_once_is_shown_pressed_and_can_be_taken_back()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());

        var voted = await PressAsync(ada, Free, "#vote-up");
        Assert.Contains("1 up-vote", voted.Html.QuerySelectorAll("#counters li").Select(l => l.TextContent.Trim()));
        Assert.Equal("true", voted.Html.QuerySelector("#vote-up")!.GetAttribute("aria-pressed"));

        var taken = await PressAsync(ada, Free, "#vote-up");
        Assert.Contains("0 up-votes", taken.Html.QuerySelectorAll("#counters li").Select(l => l.TextContent.Trim()));
    }

    [Fact]
    public async Task A_vote_of_seven_is_refused_and_changes_nothing()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var page = await ada.GetAsync(Pro);

        var answer = await ada.SubmitAsync(page, "form[action$='/vote']", ("value", "7"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("0 up-votes", (await ada.GetAsync(Pro)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bookmark_is_kept()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());

        var page = await PressAsync(ada, Pro, "#bookmark");

        Assert.Equal("true", page.Html.QuerySelector("#bookmark")!.GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task An_unlock_opens_this_answer_and_the_next_click_uses_nothing()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var before = await ada.GetAsync(Pro);
        Assert.Equal("Unlock with 1 of 3", before.Words(".lock-panel button"));

        var opened = await ada.ArriveAsync(await ada.SubmitAsync(before, "form[action$='/unlock']"));
        await ada.SubmitAsync(before, "form[action$='/unlock']");

        Assert.Contains("Sealedsection", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_kept_shown_and_removed_when_empty()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());

        var form = await ada.GetAsync(Pro + "/note");
        var saved = await ada.ArriveAsync(await ada.SubmitAsync(form, "main form", ("Text", "Mind the *corner*.")));
        Assert.Contains("<em>corner</em>", saved.Text, StringComparison.Ordinal);

        var again = await ada.GetAsync(Pro + "/note");
        var removed = await ada.ArriveAsync(await ada.SubmitAsync(again, "main form", ("Text", " ")));
        Assert.DoesNotContain("corner</em>", removed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_saved_in_two_tabs_shows_both_and_loses_none()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var (first, second) = (await ada.GetAsync(Pro + "/note"), await ada.GetAsync(Pro + "/note"));

        await ada.SubmitAsync(first, "main form", ("Text", "From the first tab"));
        var conflict = await ada.SubmitAsync(second, "main form", ("Text", "From the second tab"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("From the first tab", conflict.Words(".stored-text")!, StringComparison.Ordinal);
        Assert.Contains("From the second tab", conflict.Words("textarea")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_problem_needs_a_sentence_at_its_field()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var form = await ada.GetAsync(Pro + "/flag");

        var refused = await ada.SubmitAsync(form, "main form", ("Reason", "Other"), ("Details", ""));
        var kept = await ada.SubmitAsync(form, "main form", ("Reason", "Other"), ("Details", "The second sum is off."));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Say in a sentence what is wrong", refused.Words(".field-error")!, StringComparison.Ordinal);
        Assert.Equal(Pro + "/flag?sent=true", kept.RedirectsTo);
    }

    [Fact]
    public async Task A_report_is_counted_beside_its_company_and_month()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var form = await ada.GetAsync(Free + "/report");

        var refused = await ada.SubmitAsync(form, "main form", ("Company", "acme"), ("Month", "2099-01"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);

        var page = await ada.ArriveAsync(
            await ada.SubmitAsync(form, "main form", ("Company", "acme"), ("Month", "2026-02"))
        );
        Assert.Contains(
            "1 candidate was asked this at Acme, latest February 2026",
            page.Words(".claim")!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Role", "Choose a role of the list, or leave it open.")]
    [InlineData("Round", "Choose a round of the list, or leave it open.")]
    public async Task An_unknown_role_or_round_is_said_at_its_field_and_nothing_is_stored(string field, string sentence)
    {
        var ada = new Person();
        var member = await ada.JoinAsync(site.Host);
        var browser = await site.Host.SignInAsync(ada);
        var form = await browser.GetAsync(Free + "/report");

        var refused = await browser.SubmitAsync(
            form,
            "main form",
            ("Company", "acme"),
            ("Month", "2026-02"),
            (field, "nobody")
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(sentence, refused.Words(".field-error"));
        Assert.False(await site.Host.QueryAsync(db => db.InterviewReports.AnyAsync(r => r.MemberId == member)));
    }

    [Fact]
    public async Task An_unconfirmed_member_cannot_report_an_interview()
    {
        var eve = await site.Host.SignedInClientAsync(new Person { IsConfirmed = false });
        var form = await eve.GetAsync(Pro + "/report");

        var token = form.Html.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value");
        var refused = await eve.PostAsync(
            Pro + "/report",
            [("Company", "acme"), ("Month", "2025-11"), ("__RequestVerificationToken", token)]
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Confirm your e-mail address", refused.Words("#confirm-first"), StringComparison.Ordinal);
        Assert.False(
            await site.Host.QueryAsync(db => db.InterviewReports.AnyAsync(r => r.Month == new DateOnly(2025, 11, 1)))
        );
    }

    private static async Task<Page> PressAsync(Browser browser, string path, string button)
    {
        var page = await browser.GetAsync(path);
        var pressed = page.Html.QuerySelector(button)!;
        var token = page.Html.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value");
        var answer = await browser.PostAsync(
            pressed.Closest("form")!.GetAttribute("action")!,
            [(pressed.GetAttribute("name")!, pressed.GetAttribute("value")), ("__RequestVerificationToken", token)]
        );
        return await browser.ArriveAsync(answer);
    }
}
