using System.Net;
using InterviewPrep.Access;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Several questions changed at once, and back.</summary>
public sealed class BulkTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string List = "/admin/questions";

    [Fact]
    public async Task What_is_chosen_is_changed_with_a_revision_each_and_changed_back_by_undo()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Pro", ReadingDatabase.Pro, ReadingDatabase.Draft);
        await SendAsync(editor, "Free", ReadingDatabase.Pro, ReadingDatabase.Draft);
        Assert.Equal(AccessLevel.Free, await AccessAsync(ReadingDatabase.Pro));
        var after = await editor.GetAsync(List);
        Assert.Contains("2 questions changed.", after.Words("#bulk-done"), StringComparison.Ordinal);
        var history = await editor.GetAsync($"{List}/{ReadingDatabase.Pro}/history");
        Assert.Contains("For a test", history.Words(".revisions > li"), StringComparison.Ordinal);

        await editor.SubmitAsync(after, "#bulk-done form");
        Assert.Equal(AccessLevel.Pro, await AccessAsync(ReadingDatabase.Pro));
        Assert.Null((await editor.GetAsync(List)).Html.QuerySelector("#bulk-done form"));
        var again = await editor.SubmitAsync(after, "#bulk-done form");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_undone()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Pro", ReadingDatabase.Free);
        var after = await editor.GetAsync(List);
        var other = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Bob");
        var page = await other.GetAsync($"{List}/{ReadingDatabase.Free}");
        await other.SubmitAsync(page, "form#edit", ("Form.Text.Minutes", "31"), ("Form.Reason", "Longer"));

        await editor.SubmitAsync(after, "#bulk-done form");
        Assert.Contains(
            "It was changed again since",
            (await editor.GetAsync(List)).Words("#bulk-done"),
            StringComparison.Ordinal
        );
        Assert.Equal(AccessLevel.Pro, await AccessAsync(ReadingDatabase.Free));
    }

    [Theory]
    [InlineData("", "count-votes", "For a test", "Choose what to do")]
    [InlineData("Erase", "count-votes", "For a test", "Choose what to do")]
    [InlineData("Free", "", "For a test", "Choose the questions")]
    [InlineData("AddTopic", "count-votes", "For a test", "Choose the topic")]
    [InlineData("Free", "count-votes", " ", "Say in a few words why")]
    public async Task What_is_missing_is_said_and_nothing_is_changed(
        string kind,
        string slug,
        string reason,
        string said
    )
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(List);
        var refused = await editor.SubmitAsync(
            page,
            "form#bulk",
            ("kind", kind),
            ("reason", reason),
            ("slugs", slug.Length > 0 ? slug : null)
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words(".form-errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_undoes_what_another_editor_did()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await SendAsync(editor, "Pro", ReadingDatabase.Draft);
        await SendAsync(editor, "Free", ReadingDatabase.Draft);
        var id = await site.Host.QueryAsync(db =>
            db.Database.SqlQuery<int>($"select max(id) as \"Value\" from bulk_changes").SingleAsync()
        );
        var other = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Bob");
        var page = await other.GetAsync(List);
        var token = page.Html.QuerySelector("#bulk [name=__RequestVerificationToken]")!.GetAttribute("value");
        var refused = await other.PostAsync(
            $"{List}?handler=Undo",
            [("id", $"{id}"), ("__RequestVerificationToken", token)]
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(AccessLevel.Free, await AccessAsync(ReadingDatabase.Draft));
    }

    private static async Task SendAsync(Browser editor, string kind, params string[] slugs)
    {
        var done = await editor.SubmitAsync(
            await editor.GetAsync(List),
            "form#bulk",
            [("kind", kind), ("reason", "For a test"), .. slugs.Select(s => ("slugs", (string?)s))]
        );
        Assert.True(done.RedirectsTo == List, $"{done} {done.Words("main")}");
    }

    private Task<AccessLevel> AccessAsync(string slug) =>
        site.Host.QueryAsync(db => db.Questions.Where(q => q.Slug == slug).Select(q => q.Access).SingleAsync());
}
