using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What editors say to each other about a question.</summary>
public sealed class CommentTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Address = $"/admin/questions/{ReadingDatabase.Pro}";

    private const string Free = $"/admin/questions/{ReadingDatabase.Free}";

    [Fact]
    public async Task A_comment_stands_beside_its_part_until_somebody_settles_it()
    {
        var writer = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Wilma Writer");
        var reviewer = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Rex Reviewer");
        var done = await CommentAsync(reviewer, "prompt", "Name the loss.\nAnd <b>why</b>.", Free);
        Assert.Equal($"{Free}/comments", done.RedirectsTo);

        var seen = await writer.GetAsync(Free);
        Assert.Contains("Rex Reviewer: Name the loss.", seen.Words("#prompt .remarks"), StringComparison.Ordinal);
        Assert.Contains("<b>why</b>", seen.Words("#prompt .remarks"), StringComparison.Ordinal);
        Assert.Contains("1 open", seen.Words(".edit-links"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Name the loss",
            (await site.Host.Anonymous().GetAsync($"/questions/{ReadingDatabase.Free}")).Text
        );

        var page = await writer.GetAsync($"{Free}/comments");
        var settled = await writer.SubmitAsync(page, "[id^=comment-] form", ("on", "true"));
        Assert.Equal($"{Free}/comments", settled.RedirectsTo);
        Assert.Null((await writer.GetAsync(Free)).Html.QuerySelector("#prompt .remarks"));
        var after = await writer.GetAsync($"{Free}/comments");
        Assert.Contains("Settled by Wilma Writer", after.Words("[id^=comment-]"), StringComparison.Ordinal);

        await writer.SubmitAsync(after, "[id^=comment-] form", ("on", "false"));
        Assert.NotNull((await writer.GetAsync(Free)).Html.QuerySelector("#prompt .remarks"));
        var actions = await site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Action.StartsWith("comment.") || a.Action == "question.commented")
                .Where(a => db.Questions.Any(q => q.Slug == ReadingDatabase.Free && a.Subject == "question:" + q.Id))
                .OrderBy(a => a.Id)
                .Select(a => new { a.Action, a.Detail })
                .ToListAsync()
        );
        Assert.Equal(["question.commented", "comment.settled", "comment.opened"], actions.Select(a => a.Action));
        Assert.All(actions, a => Assert.DoesNotContain("loss", a.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comment_on_an_item_quotes_it_because_items_move()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var point = (await editor.GetAsync(Address))
            .Html.QuerySelector("[name='Form.Text.Rubric[0].Point']")!
            .GetAttribute("value");
        await CommentAsync(editor, "rubric[0]", "Too easy.");
        Assert.Contains(
            $"“{point}”",
            (await editor.GetAsync($"{Address}/comments")).Words("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Too easy.",
            (await editor.GetAsync(Address)).Words("#rubric-0 .remarks"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_quote_ends_before_a_character_that_it_would_cut_in_two()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var begin = new string('x', 118);
        var point = "Form.Text.Rubric[1].Point";
        await editor.SubmitAsync(
            await editor.GetAsync(Address),
            "form#edit",
            (point, $"{begin}🙂 and more"),
            ("Form.Reason", "For a test")
        );
        await CommentAsync(editor, "rubric[1]", "Smile less.");
        Assert.Contains(
            $"“{begin}…”",
            (await editor.GetAsync($"{Address}/comments")).Words("main"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(" \r\n ", "Write what is to be done.")]
    [InlineData(null, "at most 2,000")]
    public async Task A_comment_that_is_empty_or_too_long_is_explained_and_kept(string? text, string said)
    {
        text ??= new string('x', 2_001);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var refused = await CommentAsync(editor, "title", text);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words("#comment .field-error"), StringComparison.Ordinal);
        Assert.Contains(
            text.Trim(),
            refused.Html.QuerySelector("#comment textarea")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            (await editor.GetAsync($"{Address}/comments")).Html.QuerySelectorAll("[id^=comment-] strong"),
            about => about.TextContent.Trim() == "Title"
        );
    }

    [Fact]
    public async Task A_part_that_does_not_exist_makes_it_a_comment_on_the_whole_and_unknown_ones_are_not_found()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        await CommentAsync(editor, "rubric[99]", "Said of nothing.");
        Assert.Contains(
            "Said of nothing.",
            (await editor.GetAsync(Address)).Words(".edit-parts > .remarks"),
            StringComparison.Ordinal
        );
        var form = (
            Fields: new (string, string?)[] { ("id", "999999"), ("on", "true") },
            Page: await editor.GetAsync($"{Address}/comments")
        );
        var quicker = await editor.SubmitAsync(form.Page, "[id^=comment-] form", form.Fields);
        Assert.Equal($"{Address}/comments", quicker.RedirectsTo);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("/admin/questions/no-such/comments")).Status);
    }

    [Fact]
    public async Task Nobody_without_the_role_comments()
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        var posted = await member.PostAsync($"{Address}/comments", [("Input.Text", "Hello")]);
        Assert.Equal(HttpStatusCode.Forbidden, posted.Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await member.PostAsync($"{Address}/comments?handler=Settle", [("id", "1")])).Status
        );
    }

    private static async Task<Page> CommentAsync(Browser editor, string part, string text, string question = Address) =>
        await editor.SubmitAsync(
            await editor.GetAsync($"{question}/comments"),
            "form#comment",
            ("Input.Part", part),
            ("Input.Text", text)
        );
}
