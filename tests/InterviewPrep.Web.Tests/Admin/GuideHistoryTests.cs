using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedGuides;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What a guide was, what is said of it, and where it is.</summary>
public sealed class GuideHistoryTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task A_revision_is_compared_section_by_section_and_comes_back_as_a_new_one()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("of-the-past");
        await editor.SubmitAsync(
            await editor.GetAsync(Address(slug)),
            "form#edit",
            ("Form.Text.Blocks[3].Text", "Most of them vanish."),
            ("Form.Reason", "Shorter")
        );

        var changes = await editor.GetAsync($"{Address(slug)}/changes?from=2&to=3");
        Assert.Equal("Section “Then the number”", changes.Words("#section-2 h2"));
        Assert.Equal("Most of them", changes.Words("#section-2 ins"));
        Assert.Null(changes.Html.QuerySelector("#section-1"));

        var history = await editor.GetAsync($"{Address(slug)}/history");
        Assert.Contains("Shorter", history.Words("#revision-3"), StringComparison.Ordinal);
        var done = await editor.SubmitAsync(history, "#revision-2 form", ("reason", "It was better"));
        Assert.Equal($"{Address(slug)}/history", done.RedirectsTo);
        Assert.Contains(
            Sealed,
            (await editor.GetAsync(Address(slug))).Words("#blocks-3 textarea"),
            StringComparison.Ordinal
        );
        Assert.NotNull((await editor.GetAsync($"{Address(slug)}/history")).Html.QuerySelector("#revision-4"));
    }

    [Fact]
    public async Task A_comment_stands_at_its_block_until_it_is_settled()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("talked-about");
        var comments = await editor.GetAsync($"{Address(slug)}/comments");
        var said = await editor.SubmitAsync(
            comments,
            "form#comment",
            ("Input.Part", "blocks[2]"),
            ("Input.Text", "Which number?")
        );
        Assert.Equal($"{Address(slug)}/comments", said.RedirectsTo);
        var page = await editor.GetAsync(Address(slug));
        Assert.Contains("Which number?", page.Words("#blocks-2 .remark-comment"), StringComparison.Ordinal);
        Assert.Contains("“Then the number”", page.Words("#blocks-2 .remark-comment"), StringComparison.Ordinal);

        await editor.SubmitAsync(
            await editor.GetAsync($"{Address(slug)}/comments"),
            "[id^=comment-] form",
            ("on", "true")
        );
        Assert.Null((await editor.GetAsync(Address(slug))).Html.QuerySelector(".remark-comment"));
        Assert.Equal(
            1,
            await site.Host.QueryAsync(db => db.AuditEntries.CountAsync(a => a.Action == "guide.commented"))
        );
    }

    [Fact]
    public async Task A_guide_gets_another_address_and_whoever_has_its_form_open_goes_on_there()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("old-address");
        var open = await editor.GetAsync(Address(slug));
        var form = await editor.GetAsync($"{Address(slug)}/address");

        var refused = await editor.SubmitAsync(form, "form#rename", ("To", "No slug"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var renamed = await editor.SubmitAsync(form, "form#rename", ("To", "new-address"));

        Assert.Equal(Address("new-address"), renamed.RedirectsTo);
        Assert.Equal(Address("new-address"), (await editor.GetAsync(Address(slug))).RedirectsTo);
        var saved = await editor.SubmitAsync(open, "form#edit", ("Form.Text.Title", "Moved"), ("Form.Reason", "Moved"));
        Assert.Equal(Address("new-address"), saved.RedirectsTo);
        var audit = await (await site.Host.SignedInEditorAsync(MemberRole.Admin)).GetAsync(
            "/admin/audit?subject=guide&action=guide.renamed"
        );
        Assert.Equal("Moved", audit.Words($"main a[href='{Address("new-address")}']"));
        Assert.Equal(
            "Moved",
            await site.Host.QueryAsync(db =>
                db.Guides.Where(g => g.Slug == "new-address").Select(g => g.Title).SingleAsync()
            )
        );
    }
}
