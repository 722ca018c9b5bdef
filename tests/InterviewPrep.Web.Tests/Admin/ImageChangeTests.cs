using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.ImageForms;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Images that editors replace, describe, delete and bring back.</summary>
public sealed class ImageChangeTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task A_replacement_shows_everywhere_and_can_be_taken_back()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await UploadAsync(editor, SampleImages.Png(), "First", "replaced");
        var page = await editor.GetAsync("/admin/images/replaced.png");

        var done = await SendAsync(editor, page, "form#replace", SampleImages.Png(7, 7));
        Assert.Equal("/admin/images/replaced.png", done.RedirectsTo);
        var stale = await SendAsync(editor, page, "form#replace", SampleImages.Png(9, 9));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Somebody replaced the image", stale.Words(".form-errors"), StringComparison.Ordinal);

        var now = await editor.GetAsync("/admin/images/replaced.png");
        Assert.Contains("7 × 7", now.Words(".pack-facts"), StringComparison.Ordinal);
        Assert.Contains("4 × 3", now.Words("#earlier"), StringComparison.Ordinal);
        Assert.Contains("Ed Editor", now.Words("#earlier"), StringComparison.Ordinal);
        await editor.SubmitAsync(now, "#earlier form");
        var back = await editor.GetAsync("/admin/images/replaced.png");
        Assert.Contains("4 × 3", back.Words(".pack-facts"), StringComparison.Ordinal);
        Assert.Contains("7 × 7", back.Words("#earlier"), StringComparison.Ordinal);
        Assert.Equal(
            ["image.added", "image.replaced", "image.returned"],
            await site.Host.ActionsOnImageAsync("replaced.png")
        );
    }

    [Fact]
    public async Task A_replacement_of_another_type_is_refused_at_its_field()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync("/admin/images/open-curve.png");
        var refused = await SendAsync(editor, page, "form#replace", SampleImages.Jpeg);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("image/jpeg", refused.Words("#File-error"), StringComparison.Ordinal);
        Assert.Empty(await site.Host.ActionsOnImageAsync("open-curve.png"));
    }

    [Fact]
    public async Task A_description_is_changed_and_an_empty_one_is_explained()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await UploadAsync(editor, SampleImages.Png(), "Before", "described");
        var page = await editor.GetAsync("/admin/images/described.png");

        var refused = await editor.SubmitAsync(page, "form#describe", ("Alt", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Say what the image shows.", refused.Words("#Alt-error"), StringComparison.Ordinal);
        await editor.SubmitAsync(page, "form#describe", ("Alt", "After"));
        Assert.Equal(
            "![After](images/described.png)",
            (await editor.GetAsync("/admin/images/described.png")).Words(".image-markdown code")
        );
        Assert.Equal(["image.added", "image.described"], await site.Host.ActionsOnImageAsync("described.png"));
    }

    [Fact]
    public async Task What_no_text_shows_is_deleted_and_comes_back()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await UploadAsync(editor, SampleImages.Png(), "Gone soon", "gone-soon");
        await editor.SubmitAsync(await editor.GetAsync("/admin/images/gone-soon.png"), "form#delete");
        Assert.Null((await editor.GetAsync("/admin/images?q=gone-soon")).Html.QuerySelector("#images"));
        Assert.NotNull(
            (await editor.GetAsync("/admin/images?q=gone-soon&state=deleted")).Html.QuerySelector("#images")
        );
        await editor.SubmitAsync(await editor.GetAsync("/admin/images/gone-soon.png"), "form#bring-back");
        Assert.NotNull((await editor.GetAsync("/admin/images?q=gone-soon")).Html.QuerySelector("#images"));
        Assert.Equal(
            ["image.added", "image.deleted", "image.brought-back"],
            await site.Host.ActionsOnImageAsync("gone-soon.png")
        );
    }

    [Fact]
    public async Task What_a_text_shows_is_not_deleted()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync("/admin/images/sealed-curve.png");
        Assert.Null(page.Html.QuerySelector("form#delete"));
        Assert.Contains("locked text only", page.Words(".image-uses"), StringComparison.Ordinal);
        var refused = await PostAsync(editor, "/admin/images/sealed-curve.png?handler=Delete", page);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("A text shows this image", refused.Words(".form-errors"), StringComparison.Ordinal);
    }
}
