using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedGuides;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>A guide as somebody else would see it, before it is saved.</summary>
public sealed class GuidePreviewTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task It_shows_what_its_reader_would_get_of_what_is_not_saved_yet()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("previewed");
        await ActAsync(editor, slug, "keep", ("Form.Text.Blocks[1].Text", "Unseenopening [@smith1956]."));
        foreach (var (reader, isOpen) in ((string, bool)[])[("anonymous", false), ("free", false), ("pro", true)])
        {
            var page = await editor.GetAsync($"{Address(slug)}/preview?as={reader}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("Weigh penalties aloud", page.Words(".preview[inert] h1"));
            Assert.Contains("Unseenopening", page.Words(".preview"), StringComparison.Ordinal);
            Assert.Equal((reader, isOpen), (reader, page.Text.Contains(Sealed, StringComparison.Ordinal)));
        }

        var read = await site.Host.Anonymous().GetAsync($"/guides/{slug}");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.DoesNotContain("Unseenopening", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sealed, read.Text, StringComparison.Ordinal);
        var other = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Another");
        var theirs = await other.GetAsync($"{Address(slug)}/preview?as=pro");
        Assert.DoesNotContain("Unseenopening", theirs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_publishes_nothing_and_says_what_keeps_it_from_being_shown()
    {
        var (editor, slug) = await site.Host.NewGuideAsync("not-shown-yet");
        var nowhere = await editor.GetAsync($"{Address(slug)}/preview?as=pro");
        Assert.Contains("Choose a category", nowhere.Words("main"), StringComparison.Ordinal);

        await ActAsync(
            editor,
            slug,
            "keep",
            ("Form.Text.Category", "machine-learning"),
            ("Form.Text.Introduction", "Only a beginning.")
        );
        Assert.Contains(
            "Only a beginning",
            (await editor.GetAsync($"{Address(slug)}/preview?as=pro")).Words(".preview"),
            StringComparison.Ordinal
        );
        await ActAsync(editor, slug, "keep", ("Form.Text.Introduction", "See $\\nosuchcommand$."));
        var wrong = await editor.GetAsync($"{Address(slug)}/preview?as=pro");
        Assert.NotNull(wrong.Html.QuerySelector("main .remark-error"));
        Assert.Null(wrong.Html.QuerySelector(".preview"));
        Assert.Equal(
            PublicationStatus.Draft,
            await site.Host.QueryAsync(db => db.Guides.Where(g => g.Slug == slug).Select(g => g.Status).SingleAsync())
        );
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/admin/guides/nowhere/preview")).Status);
    }
}
