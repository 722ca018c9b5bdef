using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Giving a question another address.</summary>
public sealed class RenameTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task The_old_address_leads_to_the_new_one_through_any_number_of_renames()
    {
        var editor = await EditorAsync();
        var reader = site.Host.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/questions/{ReadingDatabase.Free}")).Status);
        var done = await RenameAsync(editor, ReadingDatabase.Free, "first-new-name");
        Assert.Equal("/admin/questions/first-new-name", done.RedirectsTo);
        await LeadsAsync(ReadingDatabase.Free, "first-new-name");

        await RenameAsync(editor, "first-new-name", "second-new-name");
        await LeadsAsync(ReadingDatabase.Free, "second-new-name");
        await LeadsAsync("first-new-name", "second-new-name");

        // Back again: the first address is the question's, and leads nowhere else.
        await RenameAsync(editor, "second-new-name", ReadingDatabase.Free);
        await LeadsAsync("first-new-name", ReadingDatabase.Free);
        await LeadsAsync("second-new-name", ReadingDatabase.Free);
        var details = await site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Action == "question.renamed")
                .OrderBy(a => a.Id)
                .Select(a => a.Detail)
                .ToListAsync()
        );
        Assert.Equal(2, details.Count(d => d!.Contains("second-new-name", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "lower case letters")]
    [InlineData("Two Words", "lower case letters")]
    [InlineData("../escape", "lower case letters")]
    [InlineData(ReadingDatabase.Free, "Another question has this address")]
    public async Task A_wrong_address_is_explained_and_kept(string to, string said)
    {
        var refused = await RenameAsync(await EditorAsync(), ReadingDatabase.Pro, to);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words("#rename .field-error"), StringComparison.Ordinal);
        Assert.Equal(to, refused.Html.QuerySelector("#rename [name=To]")!.GetAttribute("value"));
        Assert.NotNull(refused.Html.QuerySelector("#rename"));
    }

    [Fact]
    public async Task What_was_written_before_a_rename_is_saved_after_it()
    {
        var (writer, other) = (await EditorAsync(), await EditorAsync());
        await CreateAsync(writer, "before-a-rename");
        var page = await writer.GetAsync("/admin/questions/before-a-rename");
        await RenameAsync(other, "before-a-rename", "after-a-rename");
        Assert.Equal(
            "/admin/questions/after-a-rename",
            (await writer.GetAsync("/admin/questions/before-a-rename")).RedirectsTo
        );
        var saved = await writer.SubmitAsync(page, "form#edit", ("Form.Text.Overview", "Written before."));
        Assert.Equal("/admin/questions/after-a-rename", saved.RedirectsTo);
        Assert.Equal(
            "Written before.",
            await site.Host.QueryAsync(db =>
                db.Questions.Where(q => q.Slug == "after-a-rename").Select(q => q.Overview!.Markdown).SingleAsync()
            )
        );

        // And nobody makes a new question where the old address leads somewhere.
        var refused = await CreateAsync(writer, "before-a-rename");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("leads to a question", refused.Words(".field-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_once_was_another_questions_stays_its_redirect()
    {
        var editor = await EditorAsync();
        await RenameAsync(editor, ReadingDatabase.Draft, "draft-renamed");
        var refused = await RenameAsync(editor, ReadingDatabase.Pro, ReadingDatabase.Draft);
        Assert.Contains("had it once", refused.Words("#rename .field-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_without_the_role_renames_and_unknown_questions_are_not_found()
    {
        var member = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        var path = $"/admin/questions/{ReadingDatabase.Pro}/address";
        Assert.Equal(HttpStatusCode.Forbidden, (await member.PostAsync(path, [("To", "mine")])).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await EditorAsync()).GetAsync("/admin/questions/none/address")).Status
        );
    }

    private static async Task<Page> CreateAsync(Browser editor, string slug)
    {
        var form = await editor.GetAsync("/admin/new-question");
        return await editor.SubmitAsync(
            form,
            "form#new",
            ("Input.Title", "Weigh a name"),
            ("Input.Slug", slug),
            ("Input.Category", form.Html.QuerySelectorAll("[name='Input.Category'] option")[^1].GetAttribute("value")),
            ("Input.Prompt", "What weighs a name?")
        );
    }

    /// <summary>Pages that strangers share follow the publish at once, but for the way of its news.</summary>
    private async Task LeadsAsync(string from, string to)
    {
        var reader = site.Host.Anonymous();
        await Eventually.TrueAsync(async () =>
            await reader.GetAsync($"/questions/{from}") is { Status: HttpStatusCode.MovedPermanently } moved
            && moved.RedirectsTo == $"/questions/{to}"
            && (await reader.GetAsync($"/questions/{to}")).Status == HttpStatusCode.OK
        );
    }

    private Task<Browser> EditorAsync() => site.Host.SignedInEditorAsync(MemberRole.Editor);

    private static async Task<Page> RenameAsync(Browser editor, string slug, string to) =>
        await editor.SubmitAsync(await editor.GetAsync($"/admin/questions/{slug}/address"), "form#rename", ("To", to));
}
