using System.Globalization;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedQuestions;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>The editor's form holds whatever an editor may put into it.</summary>
public sealed class EditFieldTests(SiteFixture<ReadingDatabase> site)
    : IClassFixture<SiteFixture<ReadingDatabase>>
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
        var stored = await site.Host.QueryAsync(db =>
            db.Questions.SingleAsync(q => q.Slug == slug)
        );
        Assert.Equal(
            ("Weigh a vote later", DateTimeOffset.Parse($"{shown}Z", CultureInfo.InvariantCulture)),
            (stored.Title, stored.PublishAt)
        );
    }
}
