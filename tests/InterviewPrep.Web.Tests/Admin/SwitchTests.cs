using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Each switch of the settings, off: no page offers it, no post does it, and both say so.</summary>
public sealed class SwitchTests(SiteFixture<ReadingDatabase> site)
    : IClassFixture<SiteFixture<ReadingDatabase>>,
        IAsyncLifetime
{
    private const string Question = "/questions/" + ReadingDatabase.Free;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await site.Host.SettleAsync();

    [Fact]
    public async Task Closed_sign_up_says_so_makes_nobody_and_is_offered_nowhere()
    {
        var browser = site.Host.Anonymous();
        var open = await browser.GetAsync("/account/sign-up");
        await site.Host.SettleAsync(("Form.SignUp", "Off"));
        var late = new Person();
        var refused = await browser.SubmitAsync(
            open,
            "form#sign-up",
            ("Input.Name", late.Name),
            ("Input.Email", late.Email),
            ("Input.Password", late.Password)
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("takes no new members", refused.Words("#closed"), StringComparison.Ordinal);
        Assert.False(await site.Host.QueryAsync(db => db.Users.AnyAsync(m => m.Email == late.Email)));

        var closed = await browser.GetAsync("/account/sign-up");
        Assert.Contains("takes no new members", closed.Words("#closed"), StringComparison.Ordinal);
        Assert.Null(closed.Html.QuerySelector("form#sign-up"));
        string[] pages =
        [
            "/",
            "/pricing",
            "/account/sign-in",
            "/questions/" + ReadingDatabase.Pro,
            Question + "/answer",
        ];
        foreach (var page in pages)
        {
            Assert.Null((await browser.GetAsync(page)).Html.QuerySelector("a[href*='/account/sign-up']"));
        }

        // Whom the command line makes an administrator comes in all the same.
        var invited = await site.Host.InScopeAsync(services =>
            ((Administrators)services.GetService(typeof(Administrators))!).AppointAsync("invited@example.test", default)
        );
        Assert.True(invited.IsNew);
        Assert.Equal(HttpStatusCode.OK, (await site.Host.Anonymous().GetAsync("/account/sign-in")).Status);
    }

    [Fact]
    public async Task Without_votes_none_is_taken_offered_or_counted()
    {
        await PublishAsync("Voteless author");
        var member = await site.Host.SignedInClientAsync(new Person());
        var before = await member.GetAsync(Question);
        Assert.NotNull(before.Html.QuerySelector("form[action$='/vote']"));
        await site.Host.SettleAsync(("Form.Votes", "Off"));
        foreach (
            var form in (string[])[$"form[action='{Question}/vote']", "form[action^='/answers/'][action$='/vote']"]
        )
        {
            var sent = await member.SubmitAsync(before, form, ("value", "1"));
            Assert.NotNull(sent.RedirectsTo);
            var told = await member.GetAsync(sent.RedirectsTo);
            Assert.Contains("no voting on this site", told.Words("#notice"), StringComparison.Ordinal);
        }

        Assert.Equal(0, await site.Host.QueryAsync(db => db.QuestionVotes.CountAsync()));
        Assert.Equal(0, await site.Host.QueryAsync(db => db.AnswerVotes.CountAsync()));
        foreach (var browser in (Browser[])[member, site.Host.Anonymous()])
        {
            var page = await browser.GetAsync(Question);
            Assert.Empty(page.Html.QuerySelectorAll(".vote, .votes, form[action$='/vote']"));
            Assert.DoesNotContain("up-vote", page.Words("main"), StringComparison.Ordinal);
            Assert.DoesNotContain("0 points", page.Words("main"), StringComparison.Ordinal);
            Assert.DoesNotContain(
                "up-votes",
                (await browser.GetAsync("/questions")).Words("#list-sort"),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Without_community_answers_none_is_shown_or_published()
    {
        var author = await PublishAsync("Silenced Author");
        Assert.Contains(
            "Silenced Author",
            (await site.Host.Anonymous().GetAsync(Question)).Text,
            StringComparison.Ordinal
        );
        var own = await author.GetAsync(Question);
        await site.Host.SettleAsync(("Form.CommunityAnswers", "Off"));
        foreach (var path in (string[])[Question, Question + "/answers"])
        {
            Assert.DoesNotContain(
                "Silenced Author",
                (await site.Host.Anonymous().GetAsync(path)).Words("main"),
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "switched off",
            (await site.Host.Anonymous().GetAsync(Question + "/answers")).Words("main"),
            StringComparison.Ordinal
        );
        var offered = await author.GetAsync(Question);
        Assert.Null(offered.Html.QuerySelector("[name=Visibility][value=Public]"));

        var refused = await author.SubmitAsync(
            own,
            $"form[action='{Question}/answer']",
            ("Text", "Revised, and still for all."),
            ("Visibility", "Public")
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("switched off", refused.Words(".field-error"), StringComparison.Ordinal);
        Assert.Contains("still for all", refused.Words("textarea"), StringComparison.Ordinal);

        var hidden = await author.SubmitAsync(offered, "form[action$='/visibility']", ("Visibility", "Private"));
        Assert.NotNull(hidden.RedirectsTo);
        var shown = await author.SubmitAsync(own, "form[action$='/visibility']", ("Visibility", "Public"));
        Assert.Contains(
            "switched off",
            (await author.GetAsync(shown.RedirectsTo!)).Words("#notice"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            AnswerVisibility.Private,
            await site.Host.QueryAsync(db =>
                db.Answers.Where(a => db.Users.Any(m => m.Id == a.MemberId && m.DisplayName == "Silenced Author"))
                    .Select(a => a.Visibility)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task Without_reports_of_interviews_none_is_taken_or_asked_for()
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        var form = await member.GetAsync(Question + "/report");
        Assert.NotNull((await member.GetAsync(Question)).Html.QuerySelector("a[href$='/report']"));
        await site.Host.SettleAsync(("Form.InterviewReports", "Off"));
        Assert.Null((await member.GetAsync(Question)).Html.QuerySelector("a[href$='/report']"));
        var closed = await member.GetAsync(Question + "/report");
        Assert.Contains("collects no reports", closed.Words("#closed"), StringComparison.Ordinal);
        Assert.Null(closed.Html.QuerySelector("main form"));
        var company = form.Html.QuerySelectorAll("#Company option")[^1].GetAttribute("value");
        var sent = await member.SubmitAsync(form, "main form", ("Company", company), ("Month", "2026-01"));
        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("collects no reports", sent.Words("#closed"), StringComparison.Ordinal);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.InterviewReports.CountAsync()));
    }

    [Fact]
    public async Task Without_visitors_answers_only_members_write_and_nothing_typed_is_lost()
    {
        var visitor = site.Host.Anonymous();
        var form = await visitor.GetAsync(Question + "/answer");
        await site.Host.SettleAsync(("Form.VisitorAnswers", "Off"));
        Assert.StartsWith(
            "/account/sign-in",
            (await visitor.GetAsync(Question + "/answer")).RedirectsTo,
            StringComparison.Ordinal
        );
        foreach (var path in (string[])["/", Question])
        {
            var page = await visitor.GetAsync(path);
            Assert.Null(page.Html.QuerySelector("textarea"));
            Assert.Null(page.Html.QuerySelector("a[href$='/answer']"));
        }

        var sent = await visitor.SubmitAsync(form, "main form.form", ("Text", "Typed for nothing?"));
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Contains("answers of members only", sent.Words(".notice"), StringComparison.Ordinal);
        Assert.Contains("Typed for nothing?", sent.Words("textarea"), StringComparison.Ordinal);
        Assert.Equal(0, await site.Host.QueryAsync(db => db.VisitorAnswers.CountAsync()));
    }

    private async Task<Browser> PublishAsync(string name)
    {
        var author = await site.Host.SignedInClientAsync(new Person { Name = name });
        var sent = await author.SubmitAsync(
            await author.GetAsync(Question),
            $"form[action='{Question}/answer']",
            ("Text", "For all to read."),
            ("Visibility", "Public")
        );
        Assert.NotNull(sent.RedirectsTo);
        return author;
    }
}
