using System.Text;
using InterviewPrep.Packs.Importing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class PackMergeTests
{
    private const string EditTitle =
        "update questions set title = 'Weigh both penalties' where slug = 'weigh-two-penalties'";

    [Fact]
    public async Task What_changed_on_one_side_only_is_taken()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync(EditTitle);

        var report = await database.ImportAsync(SmallPack.With(SmallPack.Alpha, "minutes: 20", "minutes: 30"));

        var change = report.Files.Single(f => f.Path == SmallPack.Alpha);
        Assert.Equal(["minutes"], change.Fields);
        Assert.Empty(change.Conflicts);
        Assert.Equal("Weigh both penalties 30", await TitleAndMinutes(database));
    }

    [Theory]
    [InlineData(Take.Neither, "Weigh both penalties 30", 1)]
    [InlineData(Take.Pack, "Weigh penalties 30", 0)]
    [InlineData(Take.Database, "Weigh both penalties 30", 0)]
    public async Task What_changed_on_both_sides_waits_for_the_operator(Take take, string expected, int conflicts)
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync(EditTitle);
        var files = SmallPack
            .With(SmallPack.Alpha, "title: Weigh two penalties", "title: Weigh penalties")
            .Also(SmallPack.Alpha, "minutes: 20", "minutes: 30");

        var report = await database.ImportAsync(files, new() { Take = take });

        Assert.Equal(conflicts, report.Files.Single(f => f.Path == SmallPack.Alpha).Conflicts.Count(c => c == "title"));
        Assert.Equal(expected, await TitleAndMinutes(database));
        var again = await database.ImportAsync(files);
        Assert.Equal(conflicts, again.Files.Single(f => f.Path == SmallPack.Alpha).Conflicts.Count);
    }

    [Fact]
    public async Task The_same_change_on_both_sides_is_no_conflict()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync(EditTitle);

        var report = await database.ImportAsync(SmallPack.With(SmallPack.Alpha, "Weigh two", "Weigh both"));

        Assert.Equal(ChangeKind.Unchanged, report.Files.Single(f => f.Path == SmallPack.Alpha).Kind);
        Assert.Empty(report.Files.Single(f => f.Path == SmallPack.Alpha).Conflicts);
    }

    [Fact]
    public async Task The_later_of_two_dates_wins()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync("update questions set updated_on = '2026-05-05' where slug = 'weigh-two-penalties'");

        var report = await database.ImportAsync(
            SmallPack.With(SmallPack.Alpha, "updated: 2026-03-12", "updated: 2026-06-06")
        );

        Assert.Empty(report.Files.Single(f => f.Path == SmallPack.Alpha).Conflicts);
        Assert.Equal(
            new DateOnly(2026, 6, 6),
            await database.OneAsync<DateOnly>("select updated_on from questions where slug = 'weigh-two-penalties'")
        );
    }

    [Fact]
    public async Task A_question_edited_in_the_browser_is_not_archived_unasked()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync("update questions set minutes = 5 where slug = 'bound-a-gradient'");
        var files = SmallPack
            .With(SmallPack.Alpha, "related: [bound-a-gradient]\n", "")
            .Also("paths.yaml", "    - bound-a-gradient\n", "");
        files.Remove(SmallPack.Beta);

        var report = await database.ImportAsync(files);

        Assert.Equal(["status"], report.Files.Single(f => f.Path == SmallPack.Beta).Conflicts);
        Assert.Equal(
            "Published",
            await database.OneAsync<string>("select status from questions where slug = 'bound-a-gradient'")
        );

        await database.ImportAsync(files, new() { Take = Take.Pack });

        Assert.Equal(
            "Archived",
            await database.OneAsync<string>("select status from questions where slug = 'bound-a-gradient'")
        );
    }

    [Fact]
    public async Task Entries_of_lists_are_merged_key_by_key_and_those_made_in_the_browser_stay()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync("update companies set why = 'Edited.' where slug = 'northwind'");
        await database.RunAsync("insert into companies (slug, name, position) values ('eastwind', 'Eastwind', 2)");
        var files = SmallPack
            .With("companies.yaml", "mark: Nw", "mark: N")
            .Also("companies.yaml", "name: Southwind", "name: South Wind");

        var report = await database.ImportAsync(files);

        Assert.Equal(
            ["northwind: mark", "southwind: name"],
            report.Files.Single(f => f.Path == "companies.yaml").Fields
        );
        Assert.Equal(
            "- slug: northwind\n  name: Northwind\n  mark: N\n  link: https://example.com/north\n  why: Edited.\n"
                + "- slug: southwind\n  name: South Wind\n- slug: eastwind\n  name: Eastwind\n",
            Encoding.UTF8.GetString((await database.ExportAsync())["companies.yaml"])
        );
    }

    [Fact]
    public async Task A_dropped_entry_is_archived_and_a_moved_one_moves()
    {
        await using var database = await PackDatabase.FilledAsync();
        var files = SmallPack.Files();
        files["roles.yaml"] = "- slug: scientist\n  name: Scientist\n- slug: engineer\n  name: Engineer\n";
        files["glossary.yaml"] = "- term: lasso\n  synonyms: [L1 penalty]\n";

        var report = await database.ImportAsync(files);

        Assert.Equal(["scientist: added"], report.Files.Single(f => f.Path == "roles.yaml").Fields);
        Assert.Equal(
            ["lasso: added", "weight decay: archived"],
            report.Files.Single(f => f.Path == "glossary.yaml").Fields
        );
        Assert.Equal(
            "scientist,engineer",
            await database.OneAsync<string>("select string_agg(slug, ',' order by position) from interview_roles")
        );
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from glossary_terms"));
    }

    [Fact]
    public async Task An_entry_that_a_question_of_the_browser_needs_stays_when_the_pack_drops_it()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync(
            "insert into questions (slug, title, description, category_id, round_id, access, status, updated_on, prompt_markdown, prompt_html, expectations, "
                + "expectations_html, approach, approach_html, renderer_version, has_mathematics) "
                + "select 'typed-here', 'Typed here', 'Typed.', category_id, round_id, 'Pro', 'Draft', '2026-01-01', 'x', 'x', '{}', '{}', '{}', '{}', 1, false "
                + "from questions where slug = 'weigh-two-penalties'"
        );
        var files = SmallPack.With(SmallPack.Alpha, "round: onsite\n", "");
        files["rounds.yaml"] = "[]\n";

        var report = await database.ImportAsync(files);

        Assert.Equal(["onsite: archived"], report.Files.Single(f => f.Path == "rounds.yaml").Conflicts);
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from rounds where archived_at is not null"));
    }

    private static Task<string> TitleAndMinutes(PackDatabase database) =>
        database.OneAsync<string>("select title || ' ' || minutes from questions where slug = 'weigh-two-penalties'");
}
