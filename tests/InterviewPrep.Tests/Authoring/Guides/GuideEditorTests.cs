using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Tests.Packs;
using InterviewPrep.Tests.Packs.Guides;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Authoring.Guides;

public sealed partial class GuideEditorTests : IAsyncLifetime
{
    private const string Pro = "weigh-penalties-aloud";
    private const string Free = "bound-slopes";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PackDatabase pack = null!;
    private Editor ada = null!;
    private Editor bob = null!;

    public async ValueTask InitializeAsync()
    {
        pack = await GuidePack.FilledAsync();
        await using var db = pack.Open();
        (ada, bob) = (new(await Seed.MemberAsync(db)), new(await Seed.MemberAsync(db)));
    }

    public ValueTask DisposeAsync() => pack.DisposeAsync();

    [Fact]
    public async Task A_guide_opened_and_saved_unchanged_changes_nothing()
    {
        var before = await pack.RowsAsync();

        var result = Assert.IsType<Unchanged>(await EditAsync(ada, _ => { }));

        Assert.Empty(result.Remarks);
        Assert.Equal(before, await pack.RowsAsync());
    }

    [Fact]
    public async Task A_save_is_what_readers_see_and_what_an_export_writes_and_a_revision()
    {
        var saved = Assert.IsType<Saved>(
            await EditAsync(ada, t => Block(t, "Half vanish").Text = "Half of them vanish, zyzzogeton.", "halves")
        );

        Assert.Equal((2, false), (saved.Number, saved.IsHeld));
        await using var db = pack.Open();
        var revisions = await db.ContentRevisions.OrderBy(r => r.Number).ToListAsync(Cancel);
        Assert.Equal([RevisionOrigin.Imported, RevisionOrigin.Edited], revisions.Select(r => r.Origin));
        Assert.Equal((ada.MemberId, "halves"), (revisions[1].AuthorId, revisions[1].Reason));
        var exported = System.Text.Encoding.UTF8.GetString((await pack.ExportAsync())[GuidePack.Pro]);
        Assert.Equal(exported, revisions[1].Text);
        Assert.Contains("Half of them vanish", exported, StringComparison.Ordinal);
        Assert.Contains(
            "Half of them vanish",
            await pack.OneAsync<string>("select string_agg(html, '') from guide_texts where not is_preview"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_section_that_is_renamed_and_moved_at_once_keeps_its_id_and_its_address()
    {
        var before = await SectionAsync("Say the difference first");

        await EditAsync(
            ada,
            t =>
            {
                var end = t.Blocks.FindLastIndex(b => b.Is(BlockKind.Section));
                var first = t.Blocks[..end];
                first[0].Title = "Open with the kink";
                t.Blocks = [.. t.Blocks[end..], .. first];
            }
        );

        Assert.Equal(before, await SectionAsync("Open with the kink"));
        Assert.Equal(
            "Then the number,Open with the kink",
            await pack.OneAsync<string>(
                "select string_agg(title, ',' order by position) from guide_sections where archived_at is null and "
                    + "guide_id = (select id from guides where access = 'Pro')"
            )
        );
    }

    [Fact]
    public async Task An_address_that_a_form_makes_up_belongs_to_nothing()
    {
        await EditAsync(
            ada,
            t =>
                t.Blocks.Add(
                    new()
                    {
                        Kind = "section",
                        Title = "New",
                        Anchor = "s-made-up",
                    }
                )
        );

        Assert.Equal("s-new", (await SectionAsync("New")).Split(' ')[1]);
    }

    [Fact]
    public async Task What_two_editors_change_in_different_places_is_shown_merged_and_nothing_is_saved_unseen()
    {
        var mine = await OpenAsync(bob);
        await EditAsync(ada, t => t.Title = "Weigh penalties again");
        Block(mine.Text, "The kink is").Text = "The corner is the whole answer [@smith1956].";

        var overtaken = Assert.IsType<Overtaken<Manuscript>>(await SaveAsync(bob, mine, mine.Text));

        Assert.Empty(overtaken.Conflicts);
        Assert.Equal(["title"], overtaken.Theirs);
        Assert.Equal("Weigh penalties again", overtaken.Merged.Title);
        Assert.NotNull(overtaken.Merged.Blocks.Find(b => b.Text.StartsWith("The corner", StringComparison.Ordinal)));
        Assert.All(overtaken.Merged.Blocks.FindAll(b => b.Is(BlockKind.Section)), s => Assert.NotEmpty(s.Anchor));
        Assert.IsType<Saved>(await SaveAsync(bob, mine with { Number = overtaken.Number }, overtaken.Merged));
    }

    [Fact]
    public async Task What_two_editors_change_in_one_place_is_asked_about()
    {
        var mine = await OpenAsync(bob);
        await EditAsync(ada, t => t.Summary = "Of Ada.");
        mine.Text.Summary = "Of Bob.";

        var overtaken = Assert.IsType<Overtaken<Manuscript>>(await SaveAsync(bob, mine, mine.Text));

        Assert.Equal("Of Ada.", overtaken.Conflicts["summary"]);
        Assert.Equal("Of Bob.", overtaken.Merged.Summary);
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("category", "nowhere")]
    [InlineData("preview", "some")]
    [InlineData("companion", "nowhere")]
    [InlineData("related", "nowhere")]
    [InlineData("references[0]", "")]
    [InlineData("introduction", "See $\\nosuchcommand$.")]
    [InlineData("blocks[1]", "See [@nobody].")]
    [InlineData("blocks[1]", "See ![it](images/none.png).")]
    [InlineData("blocks[3]", "- [ ] none\n\n  Is right.")]
    [InlineData("quiz[0]", "- [x] many\n\n  No number.")]
    [InlineData("faq[0]", "See $\\nosuchcommand$.")]
    public async Task What_is_wrong_is_said_at_its_part_and_saves_nothing(string part, string typed)
    {
        var before = await pack.RowsAsync();

        var refused = Assert.IsType<Refused>(await EditAsync(ada, t => Type(t, part, typed)));

        Assert.Contains(refused.Remarks, r => r.Part == part && r.Severity == Severity.Error);
        Assert.All(refused.Remarks.Where(r => r.Severity == Severity.Error), r => Assert.Equal(part, r.Part));
        Assert.Equal(before, await pack.RowsAsync());
    }

    [Fact]
    public async Task What_the_linter_finds_holds_a_guide_back_unless_its_editor_overrules_it()
    {
        var held = Assert.IsType<Saved>(await EditAsync(ada, t => t.Summary = ""));
        Assert.True(held.IsHeld);
        Assert.Equal("summary", Assert.Single(held.Remarks).Part);
        Assert.Equal(1, await pack.OneAsync<long>("select count(*) from guides where held_status = 'Published'"));

        var opened = await OpenAsync(ada);
        opened.Text.Introduction = "Two penalties differ at one point.";
        Assert.False(Assert.IsType<Saved>(await SaveAsync(ada, opened, opened.Text, mayOverride: true)).IsHeld);
        Assert.Equal(0, await pack.OneAsync<long>("select count(*) from guides where held_status is not null"));
    }

    [Fact]
    public async Task A_guide_without_a_category_is_held_back_whatever_its_editor_says()
    {
        var opened = await OpenAsync(ada);
        opened.Text.Category = "";

        Assert.True(Assert.IsType<Saved>(await SaveAsync(ada, opened, opened.Text, mayOverride: true)).IsHeld);
    }

    [Fact]
    public async Task Companions_stay_pairs_and_the_other_one_has_its_revision()
    {
        await EditAsync(ada, t => t.Companion = "");
        Assert.Equal("", (await OpenAsync(ada, Free)).Text.Companion);
        Assert.Equal(2, (await OpenAsync(ada, Free)).Number);

        await EditAsync(ada, t => t.Companion = Free);
        Assert.Equal(Pro, (await OpenAsync(ada, Free)).Text.Companion);
        Assert.Equal(3, (await OpenAsync(ada, Free)).Number);
        Assert.Empty((await pack.ImportAsync(PackFiles.FromBytes(await pack.ExportAsync()))).Problems);
    }

    [Fact]
    public async Task A_guide_that_has_a_companion_is_not_taken_from_it()
    {
        await using var db = pack.Open();
        await In(db).CreateAsync(ada, "third", new() { Title = "Third", Introduction = "A third guide." }, Cancel);

        var opened = await OpenAsync(ada, "third");
        opened.Text.Companion = Free;

        var refused = Assert.IsType<Refused>(await SaveAsync(ada, opened, opened.Text));
        Assert.Equal("companion", Assert.Single(refused.Remarks).Part);
    }

    [Fact]
    public async Task A_new_guide_is_a_draft_with_a_first_revision_and_its_slug_is_taken_from_then_on()
    {
        await using var db = pack.Open();
        Assert.IsType<Saved>(await In(db).CreateAsync(ada, "fresh", new() { Title = "Fresh" }, Cancel));

        var again = Assert.IsType<Refused>(await In(db).CreateAsync(ada, "fresh", new() { Title = "Other" }, Cancel));

        Assert.Equal("slug", Assert.Single(again.Remarks).Part);
        Assert.Equal(1, (await OpenAsync(ada, "fresh")).Number);
        Assert.Equal("draft", (await OpenAsync(ada, "fresh")).Text.Status);
        Assert.Contains("guides/fresh.md", (await pack.ExportAsync()).Keys);
    }

    [Fact]
    public async Task A_revision_comes_back_with_the_sections_that_were_dropped_since()
    {
        var before = await SectionAsync("Then the number");
        await EditAsync(ada, t => t.Blocks.RemoveAll(b => t.Blocks.IndexOf(b) > 3));
        Assert.Single((await OpenAsync(ada)).Text.Blocks, b => b.Is(BlockKind.Section));

        await using var db = pack.Open();
        Assert.IsType<Saved>(await In(db).RestoreAsync(ada, Pro, 1, "better so", Cancel));

        Assert.Equal(before, await SectionAsync("Then the number"));
        Assert.Equal(
            GuidePack.Files()[GuidePack.Pro].Split("updated:")[1][12..],
            System.Text.Encoding.UTF8.GetString((await pack.ExportAsync())[GuidePack.Pro]).Split("updated:")[1][12..]
        );
    }

    [Fact]
    public async Task What_changed_between_two_revisions_is_told_section_by_section()
    {
        await EditAsync(
            ada,
            t =>
            {
                (t.Title, t.Access, t.Preview) = ("Other words", "free", "");
                Block(t, "Half vanish").Text = "Half of them vanish.";
            }
        );

        await using var db = pack.Open();
        var compared = (await In(db).CompareAsync(ada, Pro, 1, 2, Cancel))!;

        Assert.Equal(
            ["title", "access", "preview", "Section “Then the number”"],
            compared.Parts.Select(p => p.Title ?? p.Part)
        );
        Assert.StartsWith("## Then the number\n\nHalf vanish", compared.Parts[3].Before, StringComparison.Ordinal);
        Assert.Contains("Half of them vanish", compared.Parts[3].AfterHtml, StringComparison.Ordinal);
    }
}
