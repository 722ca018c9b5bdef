using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using InterviewPrep.Web.Areas.Admin.Pages.Guides;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedGuides;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Writing a guide in the browser, without script.</summary>
public sealed class GuideEditTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task What_is_written_block_by_block_is_published_with_all_that_a_guide_has()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("whole");

        var stored = await site.Host.QueryAsync(db => db.Guides.SingleAsync(g => g.Slug == slug));
        Assert.Equal((PublicationStatus.Published, 2, 1, 2, 1), Facts(stored));
        var page = await editor.GetAsync(Address(slug));
        Assert.Null(page.Html.QuerySelector("#copy"));
        Assert.Null(page.Html.QuerySelector("#to-mend"));
        Assert.Equal(
            "section Say the difference first,prose The **kink** is the whole answer [@smith1956].,section Then the number",
            string.Join(',', Blocks(page).Take(3))
        );
        Assert.NotNull(page.Html.QuerySelector("a[href='/guides/whole']"));
        Assert.Equal(HttpStatusCode.OK, (await site.Host.Anonymous().GetAsync("/guides/whole")).Status);
        Assert.Contains("1 minute to read", page.Words("#length"), StringComparison.Ordinal);

        static (PublicationStatus, int, int, int, int) Facts(InterviewPrep.Guides.Guide g) =>
            (g.Status, g.SectionCount, g.QuestionCount, g.QuizCount, g.FaqCount);
    }

    [Fact]
    public async Task A_block_is_added_where_it_is_asked_for_and_nobody_reads_of_it_before_it_is_saved()
    {
        var (editor, slug) = await site.Host.NewGuideAsync("placed");
        await ActAsync(editor, slug, "add:blocks:section");
        var last = await ActAsync(editor, slug, "add:blocks:prose", ("Form.Text.Blocks[0].Title", "Here"));
        Assert.Equal($"{Address(slug)}#blocks-1", last.RedirectsTo);

        var between = await ActAsync(editor, slug, "add:blocks:step:0", ("Form.Text.Blocks[1].Text", "Last"));
        Assert.Equal($"{Address(slug)}#blocks-1", between.RedirectsTo);
        Assert.Equal(["section Here", "step ", "prose Last"], Blocks(await editor.GetAsync(Address(slug))));
        Assert.Equal(0, await site.Host.QueryAsync(db => db.GuideSections.CountAsync(s => s.Title == "Here")));

        await ActAsync(editor, slug, "remove:blocks:1");
        Assert.Equal(["section Here", "prose Last"], Blocks(await editor.GetAsync(Address(slug))));
    }

    [Theory]
    [InlineData("down:blocks:0", 2)]
    [InlineData("up:blocks:2", 0)]
    [InlineData("move:blocks:0:3", 2)]
    [InlineData("move:blocks:2:1", 0)]
    public async Task A_section_moves_with_all_that_belongs_to_it(string act, int at)
    {
        var (editor, slug) = await TwoSectionsAsync();

        var moved = await ActAsync(editor, slug, act);

        Assert.Equal($"{Address(slug)}#blocks-{at}", moved.RedirectsTo);
        Assert.Equal(
            ["section Two", "prose Of two", "section One", "prose Of one"],
            Blocks(await editor.GetAsync(Address(slug)))
        );
    }

    [Theory]
    [InlineData("up:blocks:0")]
    [InlineData("down:blocks:2")]
    [InlineData("move:blocks:0:1")]
    [InlineData("move:blocks:0:9")]
    [InlineData("add:blocks:nonsense")]
    [InlineData("add:blocks:step:9")]
    [InlineData("add:blocks:step:-1")]
    [InlineData("remove:blocks:4")]
    [InlineData("add:title")]
    [InlineData("nonsense")]
    public async Task An_act_that_means_nothing_changes_nothing(string act)
    {
        var (editor, slug) = await TwoSectionsAsync();

        var done = await ActAsync(editor, slug, act);

        Assert.Equal(Address(slug), done.RedirectsTo);
        Assert.Equal(
            ["section One", "prose Of one", "section Two", "prose Of two"],
            Blocks(await editor.GetAsync(Address(slug)))
        );
    }

    [Fact]
    public async Task A_section_keeps_its_address_when_it_is_renamed_and_moved_at_once()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("addresses");
        var before = await SectionAsync(slug, "Say the difference first");
        await ActAsync(editor, slug, "down:blocks:0", ("Form.Text.Blocks[0].Title", "Open with the kink"));

        await editor.SubmitAsync(await editor.GetAsync(Address(slug)), "form#edit", ("Form.Reason", "Other order"));

        Assert.Equal(before with { Position = 1 }, await SectionAsync(slug, "Open with the kink"));
    }

    [Fact]
    public async Task What_cannot_be_saved_is_said_at_its_block_and_kept()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("refused-guide");

        var refused = await editor.SubmitAsync(
            await editor.GetAsync(Address(slug)),
            "form#edit",
            ("Form.Text.Title", "Weigh them"),
            ("Form.Text.Blocks[3].Text", "See [@nobody]."),
            ("Form.Text.Blocks[4].Time", "a while"),
            ("Form.Text.Blocks[7].Text", "- [ ] none is right"),
            ("Form.Text.Quiz[0].Text", "- [x] many"),
            ("Form.Reason", "Look")
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("“nobody”", refused.Words("#blocks-3 .remark-error"), StringComparison.Ordinal);
        Assert.Contains("time box", refused.Words("#blocks-4 .remark-error"), StringComparison.Ordinal);
        Assert.Contains("One choice is right", refused.Words("#blocks-7 .remark-error"), StringComparison.Ordinal);
        Assert.Contains("“many” is no number", refused.Words("#quiz-0 .remark-error"), StringComparison.Ordinal);
        Assert.Equal("See [@nobody].", refused.Words("#blocks-3 textarea"));
        Assert.Equal("See [@nobody].", (await editor.GetAsync(Address(slug))).Words("#blocks-3 textarea"));
        var stored = await site.Host.QueryAsync(db => db.Guides.SingleAsync(g => g.Slug == slug));
        Assert.Equal("Weigh penalties aloud", stored.Title);
    }

    [Fact]
    public async Task What_the_linter_finds_stands_at_its_block_and_holds_the_guide_back()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("held-guide");

        var saved = await editor.SubmitAsync(
            await editor.GetAsync(Address(slug)),
            "form#edit",
            ("Form.Text.Blocks[4].Title", "Step 1: split"),
            ("Form.Reason", "A number")
        );

        Assert.Equal(Address(slug), saved.RedirectsTo);
        var page = await editor.GetAsync(Address(slug));
        Assert.Contains("Steps are numbered", page.Words("#blocks-4 .remark"), StringComparison.Ordinal);
        Assert.Equal("#blocks-4", page.Html.QuerySelector("#to-mend a")!.GetAttribute("href"));
        var stored = await site.Host.QueryAsync(db => db.Guides.SingleAsync(g => g.Slug == slug));
        Assert.Equal((PublicationStatus.Draft, PublicationStatus.Published), (stored.Status, stored.HeldStatus!.Value));
    }

    [Fact]
    public async Task A_guide_that_readers_see_is_not_changed_without_a_reason()
    {
        var (editor, slug) = await site.Host.WholeGuideAsync("reasoned");

        var refused = await editor.SubmitAsync(
            await editor.GetAsync(Address(slug)),
            "form#edit",
            ("Form.Text.Summary", "Another summary.")
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("say in a few words", refused.Words(".edit-rail .field-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_second_is_shown_both_versions_and_saves_both()
    {
        var (ada, slug) = await site.Host.WholeGuideAsync("two-of-a-guide");
        var bob = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Bob");
        var (ofAda, ofBob) = (await ada.GetAsync(Address(slug)), await bob.GetAsync(Address(slug)));
        await bob.SubmitAsync(ofBob, "form#edit", ("Form.Text.Summary", "Of Bob."), ("Form.Reason", "Bob"));

        var overtaken = await ada.SubmitAsync(
            ofAda,
            "form#edit",
            ("Form.Text.Blocks[1].Text", "Of Ada [@smith1956]."),
            ("Form.Reason", "Ada")
        );

        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Contains("From them: summary", overtaken.Words("#overtaken"), StringComparison.Ordinal);
        Assert.Equal("Of Bob.", overtaken.Words("#Form_Text_Summary"));
        Assert.Equal("Of Ada [@smith1956].", overtaken.Words("#blocks-1 textarea"));
        var saved = await ada.SubmitAsync(overtaken, "form#edit", ("Form.Reason", "Ada"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var stored = await site.Host.QueryAsync(db => db.Guides.SingleAsync(g => g.Slug == slug));
        Assert.Equal("Of Bob.", stored.Summary);
    }

    [Fact]
    public async Task A_form_of_as_many_blocks_as_may_be_is_kept()
    {
        var (editor, slug) = await site.Host.NewGuideAsync("full-guide");
        await ActAsync(editor, slug, "add:blocks:question");
        (string, string?)[] rows =
        [
            .. Enumerable
                .Range(1, GuideActs.MostBlocks - 2)
                .SelectMany(n =>
                    ((string, string?)[])
                        [
                            ($"Form.Text.Blocks[{n}].Kind", "question"),
                            ($"Form.Text.Blocks[{n}].Title", ""),
                            ($"Form.Text.Blocks[{n}].Level", ""),
                            ($"Form.Text.Blocks[{n}].Practise", ""),
                            ($"Form.Text.Blocks[{n}].Text", ""),
                        ]
                ),
        ];
        var added = await ActAsync(editor, slug, "add:blocks:step", rows);
        Assert.Equal($"{Address(slug)}#blocks-{GuideActs.MostBlocks - 1}", added.RedirectsTo);
        Assert.Equal(Address(slug), (await ActAsync(editor, slug, "add:blocks:step")).RedirectsTo);
    }

    private async Task<(Browser Editor, string Slug)> TwoSectionsAsync()
    {
        var (editor, slug) = await site.Host.NewGuideAsync($"two-{Guid.NewGuid():N}");
        (string, string?)[] typed =
        [
            ("Form.Text.Blocks[0].Kind", "section"),
            ("Form.Text.Blocks[0].Title", "One"),
            ("Form.Text.Blocks[1].Kind", "prose"),
            ("Form.Text.Blocks[1].Text", "Of one"),
            ("Form.Text.Blocks[2].Kind", "section"),
            ("Form.Text.Blocks[2].Title", "Two"),
            ("Form.Text.Blocks[3].Kind", "prose"),
            ("Form.Text.Blocks[3].Text", "Of two"),
        ];
        await ActAsync(editor, slug, "keep", typed);
        return (editor, slug);
    }

    private Task<Placed> SectionAsync(string slug, string title) =>
        site.Host.QueryAsync(db =>
            db.GuideSections.Where(s => s.Title == title && db.Guides.Any(g => g.Id == s.GuideId && g.Slug == slug))
                .Select(s => new Placed(s.Id, s.Anchor, s.Position))
                .SingleAsync()
        );

    private sealed record Placed(int Id, string Anchor, int Position);
}
