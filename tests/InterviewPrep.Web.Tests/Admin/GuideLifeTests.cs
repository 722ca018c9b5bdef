using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedGuides;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>How a guide begins, is scheduled, put away and noted in the audit log.</summary>
public sealed class GuideLifeTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task A_scheduled_guide_keeps_its_time_and_an_archived_one_is_read_by_nobody()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("later");
        await SaveAsync(("Form.Text.Status", "scheduled"), ("Form.Text.PublishAt", "2031-01-02T09:30"));
        var scheduled = await editor.GetAsync(Address(slug));
        Assert.Equal("2031-01-02T09:30", scheduled.Html.QuerySelector("#Form_Text_PublishAt")!.GetAttribute("value"));
        Assert.Equal(PublicationStatus.Scheduled, await StatusAsync());

        await SaveAsync(("Form.Text.Status", "archived"), ("Form.Text.PublishAt", ""));
        Assert.Equal(PublicationStatus.Archived, await StatusAsync());

        async Task SaveAsync(params (string, string?)[] typed)
        {
            var page = await editor.GetAsync(Address(slug));
            var saved = await editor.SubmitAsync(page, "form#edit", [.. typed, ("Form.Reason", "Later")]);
            Assert.True(saved.RedirectsTo == Address(slug), saved.Words("main"));
        }

        Task<PublicationStatus> StatusAsync() =>
            site.Host.QueryAsync(db => db.Guides.Where(g => g.Slug == slug).Select(g => g.Status).SingleAsync());
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_for_a_new_guide()
    {
        var (editor, slug) = await site.Host.NewGuideAsync("taken-guide");

        var refused = await editor.SubmitAsync(
            await editor.GetAsync("/admin/new-guide"),
            "form#new",
            ("Input.Title", "Another"),
            ("Input.Slug", slug)
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("already", refused.Words(".field-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guide_that_does_not_exist_has_no_editor()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        foreach (var below in (string[])["", "/history", "/changes?from=1&to=2", "/comments", "/address"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{Address("nowhere")}{below}")).Status);
        }
    }

    [Fact]
    public async Task A_save_is_noted_with_what_changed_and_no_words_of_the_guide()
    {
        var (_, slug) = await site.Host.WholeGuideAsync("noted");

        var row = await site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a =>
                    a.Action == "guide.saved" && db.Guides.Any(g => g.Slug == slug && a.Subject == "guide:" + g.Id)
                )
                .OrderBy(a => a.Id)
                .LastAsync()
        );

        Assert.Contains("sections", row.Detail!, StringComparison.Ordinal);
        Assert.DoesNotContain(Sealed, row.Detail!, StringComparison.Ordinal);
    }
}
