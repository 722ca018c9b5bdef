using System.Net;
using System.Text.Json;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What a save takes away, and what the audit log keeps of it.</summary>
public sealed class SaveTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Address = $"/admin/questions/{ReadingDatabase.Pro}";

    [Fact]
    public async Task The_same_form_sent_twice_is_no_edit_of_somebody_else()
    {
        var editor = await EditorAsync();
        var page = await editor.GetAsync(Address);
        (string, string?)[] typed = [("Form.Text.Overview", "Sent twice, saved once."), ("Form.Reason", "Shorter")];
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SubmitAsync(page, "form#edit", typed)).Status);
        var again = await editor.SubmitAsync(page, "form#edit", typed);
        Assert.Equal(Address, again.RedirectsTo);
        Assert.Null((await editor.GetAsync(Address)).Html.QuerySelector("#copy"));
        Assert.Equal(
            1,
            await site.Host.QueryAsync(db =>
                db.AuditEntries.CountAsync(a =>
                    a.Action == "question.saved"
                    && db.Questions.Any(q => q.Slug == ReadingDatabase.Pro && a.Subject == "question:" + q.Id)
                )
            )
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_revision_that_comes_back_leaves_the_editors_own_copy_alone(bool changes)
    {
        var editor = await EditorAsync();
        var free = $"/admin/questions/{ReadingDatabase.Free}";
        var first = await editor.GetAsync(free);
        await editor.SubmitAsync(
            first,
            "form#edit",
            ("Form.Text.Context", $"A context, {changes}."),
            ("Form.Reason", "Longer")
        );
        var page = await editor.GetAsync(free);
        await editor.SubmitAsync(page, "form#edit", ("Form.Text.Overview", "Not saved yet."), ("act", "keep"));
        var history = await editor.GetAsync($"{free}/history");
        var newest = history.Html.QuerySelectorAll("[id^=revision-]").Length;
        var restored = await editor.PostAsync(
            $"{free}/history?handler=Restore",
            [
                ("number", changes ? "1" : $"{newest}"),
                ("reason", "To look"),
                ("__RequestVerificationToken", Token(page)),
            ]
        );
        Assert.Equal(HttpStatusCode.SeeOther, restored.Status);
        var after = await editor.GetAsync(free);
        Assert.NotNull(after.Html.QuerySelector("#copy"));
        Assert.Equal("Not saved yet.", after.Words("#overview textarea"));
        await editor.PostAsync($"{free}?handler=Discard", [("__RequestVerificationToken", Token(after))]);
    }

    [Fact]
    public async Task The_audit_log_keeps_that_somebody_published_in_spite_of_findings()
    {
        var editor = await EditorAsync();
        var draft = $"/admin/questions/{ReadingDatabase.Draft}";
        var saved = await editor.SubmitAsync(
            await editor.GetAsync(draft),
            "form#edit",
            ("Form.Text.Title", "Zyzzyva"),
            ("Form.Text.Status", "published"),
            ("Form.IsOverridden", "true"),
            ("Form.Reason", "It has to be out today")
        );
        Assert.Equal(draft, saved.RedirectsTo);
        var detail = await site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Action == "question.saved")
                .OrderBy(a => a.Id)
                .Select(a => a.Detail!)
                .LastAsync()
        );
        var kept = JsonDocument.Parse(detail).RootElement;
        Assert.True(kept.GetProperty("isOverridden").GetBoolean());
        Assert.InRange(kept.GetProperty("findings").GetInt32(), 1, 100);
        Assert.Equal("Draft", kept.GetProperty("before").GetString());
        Assert.Equal("Published", kept.GetProperty("after").GetString());
    }

    private Task<Browser> EditorAsync() => site.Host.SignedInEditorAsync(MemberRole.Editor);

    private static string Token(Page page) =>
        page.Html.QuerySelector("form#edit [name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
