using System.Net;
using InterviewPrep.Catalog;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

/// <summary>A question that was renamed, by its old addresses and by forms that were open meanwhile.</summary>
public sealed class MovedQuestionTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Old = "shrink-weights-of-old";
    private const string New = "/questions/" + ReadingDatabase.Pro;

    [Theory]
    [InlineData("")]
    [InlineData("?in=sort%3Dsolved")]
    [InlineData("/answer")]
    [InlineData("/answer?followUp=1")]
    [InlineData("/answers")]
    [InlineData("/note")]
    [InlineData("/flag?answer=7")]
    [InlineData("/report")]
    public async Task An_old_address_leads_to_the_new_one_for_ever(string rest)
    {
        var ada = await MemberAsync();

        var moved = await ada.GetAsync($"/questions/{Old}{rest}");

        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal(New + rest, moved.RedirectsTo);
    }

    [Theory]
    [InlineData("note", "Text", "Mind the corner.", New)]
    [InlineData("answer", "Text", "It has a corner.", New + "#your-answer")]
    [InlineData("flag", "Reason", "Typo", New + "/flag?sent=true")]
    public async Task What_was_typed_during_a_rename_is_kept(string part, string field, string typed, string arrives)
    {
        var ada = await MemberAsync();
        var form = await ada.GetAsync($"{New}/{part}");

        var kept = await ada.PostAsync($"/questions/{Old}/{part}", [(field, typed), Token(form)]);

        Assert.Equal(arrives, kept.RedirectsTo);
    }

    [Fact]
    public async Task A_report_sent_during_a_rename_is_kept()
    {
        var ada = await MemberAsync();
        var form = await ada.GetAsync(New + "/report");

        var kept = await ada.PostAsync(
            $"/questions/{Old}/report",
            [("Company", "acme"), ("Month", "2026-02"), Token(form)]
        );

        Assert.Equal(New, kept.RedirectsTo);
    }

    [Fact]
    public async Task A_visitors_answer_during_a_rename_is_kept()
    {
        await MoveAsync();
        var visitor = site.Host.Anonymous();
        var form = await visitor.GetAsync(New + "/answer");

        var kept = await visitor.PostAsync($"/questions/{Old}/answer", [("Text", "On the train"), Token(form)]);

        Assert.Equal(New + "/answer", kept.RedirectsTo);
        Assert.Contains("On the train", (await visitor.ArriveAsync(kept)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vote", "value", "1")]
    [InlineData("bookmark", "on", "true")]
    [InlineData("solved", "on", "true")]
    [InlineData("unlock", "", "")]
    [InlineData("answer?handler=Draft", "Text", "Half a thought")]
    public async Task A_button_pressed_during_a_rename_works(string action, string name, string value)
    {
        var ada = await MemberAsync();
        var form = await ada.GetAsync(New);

        var done = await ada.PostAsync($"/questions/{Old}/{action}", [(name, value), Token(form)]);

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.StartsWith(New, (await ada.ArriveAsync(done)).Path, StringComparison.Ordinal);
    }

    private static (string, string?) Token(Page form) =>
        (
            "__RequestVerificationToken",
            form.Html.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")
        );

    private async Task<Browser> MemberAsync()
    {
        await MoveAsync();
        return await site.Host.SignedInClientAsync(new Person());
    }

    private Task<int> MoveAsync() =>
        site.Host.QueryAsync(async db =>
        {
            if (!await db.SlugAliases.AnyAsync(a => a.OldSlug == Old))
            {
                db.SlugAliases.Add(
                    new SlugAlias
                    {
                        Kind = SlugKind.Question,
                        OldSlug = Old,
                        NewSlug = ReadingDatabase.Pro,
                    }
                );
            }

            return await db.SaveChangesAsync();
        });
}
