using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using InterviewPrep.Web.Areas.Admin.Pages.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedQuestions;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>The editor's form holds whatever an editor may put into it.</summary>
public sealed class EditFieldTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Theory]
    [InlineData("2030-01-02T09:30", "2030-01-02T09:30")]
    [InlineData("2030-01-02T09:30:15Z", "2030-01-02T09:30:15")]
    public async Task A_scheduled_question_keeps_its_time_when_its_page_is_saved_as_it_stands(
        string typed,
        string shown
    )
    {
        var (editor, slug) = await site.Host.NewQuestionAsync($"scheduled-{Guid.NewGuid():N}");
        var scheduled = await editor.SubmitAsync(
            await editor.GetAsync(Address(slug)),
            "form#edit",
            ("Form.Text.Status", "scheduled"),
            ("Form.Text.PublishAt", typed),
            ("Form.IsOverridden", "true")
        );
        Assert.Equal(Address(slug), scheduled.RedirectsTo);

        var page = await editor.GetAsync(Address(slug));
        Assert.Equal(shown, page.Html.QuerySelector("#Form_Text_PublishAt")!.GetAttribute("value"));
        var saved = await editor.SubmitAsync(
            page,
            "form#edit",
            ("Form.Text.Title", "Weigh a vote later"),
            ("Form.IsOverridden", "true")
        );
        Assert.Equal(Address(slug), saved.RedirectsTo);
        var stored = await site.Host.QueryAsync(db => db.Questions.SingleAsync(q => q.Slug == slug));
        Assert.Equal(
            ("Weigh a vote later", DateTimeOffset.Parse($"{shown}Z", CultureInfo.InvariantCulture)),
            (stored.Title, stored.PublishAt)
        );
    }

    [Fact]
    public async Task All_that_the_buttons_add_is_kept_and_can_be_thrown_away()
    {
        string[] lists =
        [
            "asked",
            "topics",
            "related",
            "expectations",
            "approach",
            "followUps",
            "sampleAnswer",
            "rubric",
            "pitfalls",
        ];
        var (editor, slug) = await site.Host.NewQuestionAsync("full");
        foreach (var list in lists)
        {
            await ActAsync(editor, slug, $"add:{list}");
        }

        // The rows between the first and the last as the same fields: each by its button would take minutes.
        var first = (await editor.GetAsync(Address(slug)))
            .Html.QuerySelectorAll("#edit [name*='[0]']")
            .Select(e => e.GetAttribute("name")!)
            .ToList();
        (string, string?)[] rows =
        [
            .. Enumerable
                .Range(1, PartActs.MostParts - 2)
                .SelectMany(n => first.Select(name => (name.Replace("[0]", $"[{n}]"), (string?)""))),
        ];
        await ActAsync(editor, slug, "keep", rows);
        foreach (var list in lists)
        {
            var added = await ActAsync(editor, slug, $"add:{list}");
            Assert.Equal($"{Address(slug)}#{list}-{PartActs.MostParts - 1}", added.RedirectsTo);
        }

        var refused = await editor.SubmitAsync(await editor.GetAsync(Address(slug)), "form#edit");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.All(lists, list => Assert.NotNull(refused.Html.QuerySelector($"#{list}-{PartActs.MostParts - 1}")));

        var full = await editor.GetAsync(Address(slug));
        var button = full.Html.QuerySelector<IHtmlButtonElement>("#copy button")!;
        var gone = await editor.SubmitAsync(full, $"form#{button.Form!.Id}:not(#edit)");
        Assert.Equal(Address(slug), gone.RedirectsTo);
        var after = await editor.GetAsync(Address(slug));
        Assert.Null(after.Html.QuerySelector("#copy"));
        Assert.Null(after.Html.QuerySelector("#rubric-0"));
    }
}
