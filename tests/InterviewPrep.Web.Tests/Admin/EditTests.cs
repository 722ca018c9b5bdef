using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedQuestions;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Writing a question in the browser, without script.</summary>
public sealed class EditTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Sealed = "Sealedsection";

    [Fact]
    public async Task What_is_saved_is_what_readers_get_and_a_revision_with_its_reason()
    {
        var (editor, slug) = await site.Host.NewQuestionAsync("shown-at-once");
        var page = await editor.GetAsync(Address(slug));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var saved = await editor.SubmitAsync(
            page,
            "form#edit",
            ("Form.Text.Title", "Weigh a vote by hand"),
            ("Form.Text.Prompt", "How would you weigh a **vote** by hand?"),
            ("Form.Text.Status", "published"),
            ("Form.IsOverridden", "true"),
            ("Form.Reason", "A better question")
        );
        Assert.Equal(Address(slug), saved.RedirectsTo);
        var read = await site.Host.Anonymous().GetAsync($"/questions/{slug}");
        Assert.Equal("Weigh a vote by hand", read.Words("h1"));
        Assert.Contains("<strong>vote</strong>", read.Text, StringComparison.Ordinal);
        var history = await editor.GetAsync($"{Address(slug)}/history");
        Assert.Contains("A better question", history.Words("#revision-2"), StringComparison.Ordinal);
        Assert.Contains("Ed Editor", history.Words("#revision-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_are_added_moved_and_removed_and_nobody_reads_of_it_before_it_is_saved()
    {
        var (editor, slug) = await site.Host.NewQuestionAsync("parts");
        await ActAsync(editor, slug, "add:expectations");
        var second = await ActAsync(editor, slug, "add:expectations", ("Form.Text.Expectations[0]", "First said"));
        Assert.Equal($"{Address(slug)}#expectations-1", second.RedirectsTo);
        var moved = await ActAsync(editor, slug, "up:expectations:1", ("Form.Text.Expectations[1]", "Said second"));
        Assert.Equal($"{Address(slug)}#expectations-0", moved.RedirectsTo);
        Assert.Equal(["Said second", "First said"], await ExpectationsAsync(editor, slug));
        await ActAsync(editor, slug, "remove:expectations:0");
        Assert.Equal(["First said"], await ExpectationsAsync(editor, slug));
        Assert.Empty(await StoredAsync(slug));

        var page = await editor.GetAsync(Address(slug));
        Assert.NotNull(page.Html.QuerySelector("#copy"));
        await editor.SubmitAsync(page, "form#edit", ("Form.Reason", "Parts"));
        Assert.Equal(["First said"], await StoredAsync(slug));
    }

    [Theory]
    [InlineData("up:expectations:0")]
    [InlineData("remove:expectations:7")]
    [InlineData("remove:title:0")]
    [InlineData("move:expectations:0:-1")]
    [InlineData("nonsense")]
    public async Task An_act_that_means_nothing_changes_nothing(string act)
    {
        var (editor, slug) = await site.Host.NewQuestionAsync($"nothing-{Guid.NewGuid():N}");
        await ActAsync(editor, slug, "add:expectations");
        var done = await ActAsync(editor, slug, act, ("Form.Text.Expectations[0]", "Only one"));
        Assert.Equal(Address(slug), done.RedirectsTo);
        Assert.Equal(["Only one"], await ExpectationsAsync(editor, slug));
    }

    [Fact]
    public async Task What_cannot_be_saved_is_said_at_its_part_and_kept()
    {
        var (editor, slug) = await site.Host.NewQuestionAsync("refused");
        var page = await editor.GetAsync(Address(slug));
        var refused = await editor.SubmitAsync(
            page,
            "form#edit",
            ("Form.Text.Prompt", ""),
            ("Form.Text.Minutes", "many"),
            ("Form.Text.Context", "Half an hour of work")
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Write the question", refused.Words("#prompt .remarks"), StringComparison.Ordinal);
        Assert.Contains("“many” is not a whole number", refused.Words("main"), StringComparison.Ordinal);
        Assert.Equal("Half an hour of work", refused.Words("#context textarea"));
        Assert.Equal("Half an hour of work", (await editor.GetAsync(Address(slug))).Words("#context textarea"));
        Assert.NotEqual("", await PromptAsync(slug));
    }

    [Fact]
    public async Task A_question_that_readers_see_is_not_changed_without_a_reason()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync(Address(ReadingDatabase.Free));
        var refused = await editor.SubmitAsync(page, "form#edit", ("Form.Text.Overview", "Another overview."));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("say in a few words", refused.Words(".edit-rail .field-error"), StringComparison.Ordinal);
        await editor.PostAsync($"{Address(ReadingDatabase.Free)}?handler=Discard", Token(refused));
    }

    [Fact]
    public async Task Who_saves_second_is_shown_both_versions_and_saves_both()
    {
        var (ada, slug) = await site.Host.NewQuestionAsync("two-editors");
        var bob = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Bob");
        var (of_ada, of_bob) = (await ada.GetAsync(Address(slug)), await bob.GetAsync(Address(slug)));
        await bob.SubmitAsync(of_bob, "form#edit", ("Form.Text.Overview", "Of Bob, a vote by hand."));

        var overtaken = await ada.SubmitAsync(of_ada, "form#edit", ("Form.Text.Context", "Of Ada."));
        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.NotNull(overtaken.Html.QuerySelector("#overtaken"));
        Assert.Equal("Of Bob, a vote by hand.", overtaken.Words("#overview textarea"));
        Assert.Equal("Of Ada.", overtaken.Words("#context textarea"));
        var saved = await ada.SubmitAsync(overtaken, "form#edit");
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var stored = await site.Host.QueryAsync(db => db.Questions.SingleAsync(q => q.Slug == slug));
        Assert.Equal(("Of Bob, a vote by hand.", "Of Ada."), (stored.Overview!.Markdown, stored.Context!.Markdown));
    }

    [Fact]
    public async Task Where_both_changed_one_place_the_other_version_stands_beside_ones_own()
    {
        var (ada, slug) = await site.Host.NewQuestionAsync("one-place");
        var bob = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Bob");
        var (of_ada, of_bob) = (await ada.GetAsync(Address(slug)), await bob.GetAsync(Address(slug)));
        await bob.SubmitAsync(of_bob, "form#edit", ("Form.Text.Title", "Bob's vote by hand"));
        var overtaken = await ada.SubmitAsync(of_ada, "form#edit", ("Form.Text.Title", "Ada's vote by hand"));
        Assert.Contains("Bob's vote by hand", overtaken.Words("#overtaken"), StringComparison.Ordinal);
        Assert.Equal("Ada's vote by hand", overtaken.Html.QuerySelector("#Form_Text_Title")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("free", false)]
    [InlineData("pro", true)]
    public async Task A_preview_shows_what_its_reader_would_get(string reader, bool isOpen)
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync($"{Address(ReadingDatabase.Pro)}/preview?as={reader}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Shrink weights with a penalty", page.Words(".preview h1"));
        Assert.Equal(isOpen, page.Text.Contains(Sealed, StringComparison.Ordinal));
        Assert.NotNull(page.Html.QuerySelector(".preview[inert]"));
    }

    [Fact]
    public async Task A_preview_of_what_is_not_published_is_read_by_its_editor_alone()
    {
        var (editor, slug) = await site.Host.NewQuestionAsync("only-mine");
        await ActAsync(editor, slug, "keep", ("Form.Text.Overview", "Unseenoverview of a vote."));
        var preview = await editor.GetAsync($"{Address(slug)}/preview?as=pro");
        Assert.Contains("Unseenoverview", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync($"/questions/{slug}")).Status);
        var other = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Another");
        Assert.DoesNotContain(
            "Unseenoverview",
            (await other.GetAsync($"{Address(slug)}/preview?as=pro")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_revision_comes_back_as_a_new_one()
    {
        var (editor, slug) = await site.Host.NewQuestionAsync("comes-back");
        var before = await PromptAsync(slug);
        var page = await editor.GetAsync(Address(slug));
        await editor.SubmitAsync(
            page,
            "form#edit",
            ("Form.Text.Prompt", "A worse vote by hand?"),
            ("Form.Reason", "Shorter")
        );
        var changes = await editor.GetAsync($"{Address(slug)}/changes?from=1&to=2");
        Assert.Contains("worse", changes.Html.QuerySelectorAll("#prompt ins").Select(i => i.TextContent.Trim()));

        var history = await editor.GetAsync($"{Address(slug)}/history");
        var done = await editor.SubmitAsync(history, "#revision-1 form", ("reason", "It was better"));
        Assert.Equal($"{Address(slug)}/history", done.RedirectsTo);
        Assert.Equal(before, await PromptAsync(slug));
        var after = await editor.GetAsync($"{Address(slug)}/history");
        Assert.Contains("Back to revision 1: It was better", after.Words("#revision-3"), StringComparison.Ordinal);
        Assert.NotNull(after.Html.QuerySelector("#revision-2"));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_for_a_new_question()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync("/admin/new-question");
        var refused = await editor.SubmitAsync(
            page,
            "form#new",
            ("Input.Title", "Count the votes"),
            ("Input.Slug", ReadingDatabase.Free),
            ("Input.Category", "machine-learning"),
            ("Input.Prompt", "How would you count votes?")
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("already", refused.Words(".field-error"), StringComparison.Ordinal);
        Assert.Equal("How would you count votes?", refused.Words("textarea"));
    }

    [Fact]
    public async Task A_question_that_does_not_exist_has_no_editor()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        foreach (var below in (string[])["", "/history", "/preview", "/changes?from=1&to=2"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{Address("nowhere")}{below}")).Status);
        }
    }

    private static IEnumerable<(string, string?)> Token(Page page) =>
        [
            (
                "__RequestVerificationToken",
                page.Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")
            ),
        ];

    private static async Task<IReadOnlyList<string?>> ExpectationsAsync(Browser editor, string slug) =>
        [
            .. (await editor.GetAsync(Address(slug)))
                .Html.QuerySelectorAll("#expectations input.input")
                .Select(i => i.GetAttribute("value")),
        ];

    private Task<List<string>> StoredAsync(string slug) =>
        site.Host.QueryAsync(db => db.Questions.Where(q => q.Slug == slug).Select(q => q.Expectations).SingleAsync());

    private Task<string> PromptAsync(string slug) =>
        site.Host.QueryAsync(db =>
            db.Questions.Where(q => q.Slug == slug).Select(q => q.Prompt.Markdown).SingleAsync()
        );
}
