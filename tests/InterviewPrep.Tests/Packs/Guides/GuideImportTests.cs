using System.Text;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using Xunit;

namespace InterviewPrep.Tests.Packs.Guides;

public sealed class GuideImportTests
{
    private const string OfPro = "guide_id = (select id from guides where slug = 'weigh-penalties-aloud')";

    [Fact]
    public async Task A_guide_comes_back_byte_for_byte_and_a_second_import_changes_nothing()
    {
        await using var database = await GuidePack.FilledAsync();

        var exported = await database.ExportAsync();

        Assert.Equal(GuidePack.Files()[GuidePack.Pro], Encoding.UTF8.GetString(exported[GuidePack.Pro]));
        Assert.Equal(GuidePack.Files()[GuidePack.Free], Encoding.UTF8.GetString(exported[GuidePack.Free]));
        Assert.False((await database.ImportAsync(PackFiles.FromBytes(exported))).HasChanges);
    }

    [Fact]
    public async Task Locked_words_are_in_no_row_that_everybody_reads()
    {
        await using var database = await GuidePack.FilledAsync();
        string[] guarded = ["guide_texts", "quiz_items", "quiz_entries", "imported_files"];

        var tables = await database.OneAsync<string[]>(
            "select array_agg(tablename::text order by 1) from pg_tables where schemaname = 'public'"
        );
        var found = new List<string>();
        foreach (var table in tables)
        {
            if (
                await database.OneAsync<long>(
                    $"select count(*) from \"{table}\" t where t::text ilike '%{GuidePack.Canary}%'"
                ) > 0
            )
            {
                found.Add(table);
            }
        }

        Assert.Equal(guarded.Order(), found.Order());
        Assert.Equal(
            0,
            await database.OneAsync<long>(
                $"select count(*) from guide_texts t where is_preview and t::text like '%{GuidePack.Canary}%'"
            )
        );
        Assert.Equal(
            "2 1 1",
            await database.OneAsync<string>(
                $"select concat_ws(' ', count(*) filter (where section = 0 and is_preview), count(*) filter (where section = 1 and kind = 'Prose' and not is_preview), count(*) filter (where section is null and not is_preview)) from guide_texts where {OfPro}"
            )
        );
    }

    [Fact]
    public async Task What_a_page_counts_is_stored_and_companions_lead_to_each_other()
    {
        await using var database = await GuidePack.FilledAsync();

        Assert.Equal(
            "1 2 2 3 1 bound-slopes",
            await database.OneAsync<string>(
                "select concat_ws(' ', g.minutes, g.section_count, g.question_count, g.quiz_count, g.faq_count, c.slug) "
                    + "from guides g join guides c on c.id = g.companion_id and c.companion_id = g.id where g.access = 'Pro'"
            )
        );
        Assert.Equal(
            "1 2",
            await database.OneAsync<string>(
                $"select string_agg(number::text, ' ' order by position) from guide_texts where kind = 'Question' and {OfPro}"
            )
        );
        Assert.Equal(
            30,
            await database.OneAsync<int>(
                $"select seconds from guide_texts where kind = 'Step' and number = 1 and {OfPro}"
            )
        );
        Assert.Contains(
            "<a class=\"citation\" href=\"#reference-smith1956\">[Smith, 1956]</a>",
            await database.OneAsync<string>($"select html from guide_texts where position = 0 and {OfPro}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sections_and_quiz_items_keep_their_ids_and_anchors_through_edits_and_moves()
    {
        await using var database = await GuidePack.FilledAsync();
        var section = await SectionAsync(database, "Then the number");
        var item = await database.OneAsync<int>("select id from quiz_items where question like 'Order%'");

        await database.ImportAsync(
            GuidePack
                .With(GuidePack.Pro, "## Then the number", "## And then a number")
                .Also(
                    GuidePack.Pro,
                    "Two penalties differ at zero.",
                    "Two penalties differ at zero.\n\n## Before\n\nFirst."
                )
                .Also(
                    GuidePack.Pro,
                    "### How many of ten",
                    "### Is it so?\n- [x] yes, it is\n\n  Yes.\n- [ ] no, it is not\n\n  No.\n- [ ] perhaps so\n\n  No.\n\n### How many of ten"
                )
        );

        Assert.Equal(section, await SectionAsync(database, "And then a number"));
        Assert.Equal(item, await database.OneAsync<int>("select id from quiz_items where question like 'Order%'"));
        Assert.Equal(
            "s-then-the-number",
            await database.OneAsync<string>($"select anchor from guide_sections where id = {section}")
        );
    }

    [Fact]
    public async Task A_dropped_section_is_archived_and_comes_back_with_its_id()
    {
        await using var database = await GuidePack.FilledAsync();
        var section = await SectionAsync(database, "Clip");
        await database.ImportAsync(
            GuidePack.With(GuidePack.Free, "## Clip\n\nClip by", "## Normalise\n\nDivide.\n\n## Scale\n\nBy")
        );
        await database.ImportAsync(GuidePack.With(GuidePack.Free, "## Clip\n\nClip by", "## Scale\n\nBy"));
        Assert.True(
            await database.OneAsync<bool>("select count(*) = 1 from guide_sections where archived_at is not null")
        );

        await database.ImportAsync(
            GuidePack.With(GuidePack.Free, "## Clip\n\nClip by", "## Normalise\n\nDivide.\n\n## Scale\n\nBy")
        );

        Assert.Equal(section, await SectionAsync(database, "Normalise"));
        Assert.Equal(
            "s-clip",
            await database.OneAsync<string>($"select anchor from guide_sections where id = {section}")
        );
    }

    [Fact]
    public async Task What_changed_in_the_database_and_what_changed_in_the_pack_are_both_kept()
    {
        await using var database = await GuidePack.FilledAsync();
        await database.RunAsync("update guides set title = 'Weigh them aloud' where access = 'Pro'");

        var report = await database.ImportAsync(GuidePack.With(GuidePack.Pro, "Half vanish", "Six vanish"));

        Assert.Equal(["sections"], report.Files.Single(f => f.Path == GuidePack.Pro).Fields);
        var exported = Encoding.UTF8.GetString((await database.ExportAsync())[GuidePack.Pro]);
        Assert.Contains("title: Weigh them aloud", exported, StringComparison.Ordinal);
        Assert.Contains("Six vanish", exported, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_both_changed_is_reported_and_left_until_a_side_is_taken()
    {
        await using var database = await GuidePack.FilledAsync();
        await database.RunAsync("update guides set title = 'Weigh them aloud' where access = 'Pro'");
        var files = GuidePack.With(GuidePack.Pro, "title: Weigh penalties aloud", "title: Weigh both aloud");

        var report = await database.ImportAsync(files);
        Assert.Equal(["title"], report.Files.Single(f => f.Path == GuidePack.Pro).Conflicts);
        await database.ImportAsync(files, new ImportOptions { Take = Take.Pack });

        Assert.Equal(
            "Weigh both aloud",
            await database.OneAsync<string>("select title from guides where access = 'Pro'")
        );
    }

    [Fact]
    public async Task A_guide_that_vanished_is_archived_with_its_history_and_comes_back()
    {
        await using var database = await GuidePack.FilledAsync();
        var files = GuidePack.With(GuidePack.Pro, "companion: bound-slopes\nrelated: [bound-slopes]\n", "");
        files.Remove(GuidePack.Free);

        var report = await database.ImportAsync(files);

        Assert.Equal(ChangeKind.Archived, report.Files.Single(f => f.Path == GuidePack.Free).Kind);
        Assert.Equal(
            "Archived",
            await database.OneAsync<string>("select status from guides where slug = 'bound-slopes'")
        );
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from guide_documents"));
        Assert.DoesNotContain(GuidePack.Free, (await database.ExportAsync()).Keys);
        Assert.Equal(
            2,
            await database.OneAsync<long>(
                "select count(*) from content_revisions where kind = 'Guide' and item_id = (select id from guides where slug = 'bound-slopes')"
            )
        );
        await database.ImportAsync(GuidePack.Files());
        Assert.Equal(
            "Published",
            await database.OneAsync<string>("select status from guides where slug = 'bound-slopes'")
        );
    }

    [Fact]
    public async Task A_redirect_renames_a_guide_which_keeps_its_id()
    {
        await using var database = await GuidePack.FilledAsync();
        var id = await database.OneAsync<int>("select id from guides where slug = 'bound-slopes'");
        var files = GuidePack.With(
            GuidePack.Pro,
            "companion: bound-slopes\nrelated: [bound-slopes]",
            "companion: bind-slopes\nrelated: [bind-slopes]"
        );
        files["guides/bind-slopes.md"] = files[GuidePack.Free];
        files.Remove(GuidePack.Free);
        files["redirects.yaml"] = "- kind: guide\n  from: bound-slopes\n  to: bind-slopes\n" + files["redirects.yaml"];

        var report = await database.ImportAsync(files);

        Assert.Empty(report.Problems);
        Assert.Equal(id, await database.OneAsync<int>("select id from guides where slug = 'bind-slopes'"));
        Assert.Equal(
            "bind-slopes",
            await database.OneAsync<string>(
                "select new_slug from slug_aliases where kind = 'Guide' and old_slug = 'bound-slopes'"
            )
        );
        Assert.Equal(
            files["redirects.yaml"],
            Encoding.UTF8.GetString((await database.ExportAsync())["redirects.yaml"])
        );
    }

    [Fact]
    public async Task A_finding_keeps_a_guide_a_draft_until_it_is_mended()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var report = await database.ImportAsync(GuidePack.With(GuidePack.Pro, "preview: 1", "preview: 2"));

        Assert.True(report.Files.Single(f => f.Path == GuidePack.Pro).IsHeld);
        Assert.Equal(
            "Draft Published",
            await database.OneAsync<string>("select status || ' ' || held_status from guides where access = 'Pro'")
        );
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from guide_documents"));

        await database.ImportAsync(GuidePack.Files());

        Assert.Equal("Published", await database.OneAsync<string>("select status from guides where access = 'Pro'"));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_come_and_writes_nothing()
    {
        await using var database = await PackDatabase.EmptyAsync();

        var report = await database.ImportAsync(GuidePack.Files(), new ImportOptions { IsDryRun = true });

        Assert.Equal(ChangeKind.Added, report.Files.Single(f => f.Path == GuidePack.Pro).Kind);
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from guides"));
    }

    private static Task<int> SectionAsync(PackDatabase database, string title) =>
        database.OneAsync<int>($"select id from guide_sections where title = '{title}' and archived_at is null");
}
