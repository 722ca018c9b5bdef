using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using Npgsql;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class PackImportTests
{
    [Fact]
    public async Task A_pack_fills_an_empty_database_with_all_that_its_questions_need()
    {
        await using var database = await PackDatabase.FilledAsync();

        Assert.Equal(
            2,
            await database.OneAsync<long>(
                "select count(*) from questions where status = 'Published' and published_at is not null"
            )
        );
        Assert.Equal(
            2,
            await database.OneAsync<long>("select count(*) from search_documents where published_at is not null")
        );
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from question_counts"));
        Assert.Equal(4, await database.OneAsync<long>("select count(*) from sealed_texts where renderer_version > 0"));
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from learning_path_questions"));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from related_questions"));
        Assert.Equal(
            1,
            await database.OneAsync<long>("select count(*) from slug_aliases where old_slug = 'old-penalties'")
        );
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from follow_ups where has_answer"));
        Assert.Equal(
            "<strong>closed</strong>",
            await database.OneAsync<string>(
                "select substring(expectations_html[1] from '<strong>.*</strong>') from questions where slug = 'weigh-two-penalties'"
            )
        );
    }

    [Fact]
    public async Task Search_finds_public_words_and_no_sealed_ones()
    {
        await using var database = await PackDatabase.FilledAsync();

        Assert.Equal(1, await Hits("penalty"));
        Assert.Equal(1, await Hits("memorised"));
        Assert.Equal(1, await Hits("correlated"));
        Assert.Equal(0, await Hits("standardise"));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from search_words where word = 'explodes'"));
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from search_words where word = 'standardise'"));

        Task<long> Hits(string word) =>
            database.OneAsync<long>(
                $"select count(*) from search_documents where vector @@ plainto_tsquery('english', '{word}')"
            );
    }

    [Fact]
    public async Task A_second_import_skips_every_file_and_changes_no_row()
    {
        await using var database = await PackDatabase.FilledAsync();
        var before = await database.RowsAsync();

        var report = await database.ImportAsync(SmallPack.Files());

        Assert.All(report.Files, f => Assert.Equal(ChangeKind.Unchanged, f.Kind));
        Assert.Equal(11, report.Files.Count);
        Assert.Equal(before, await database.RowsAsync());
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        await using var database = await PackDatabase.FilledAsync();
        var before = await database.RowsAsync();
        var files = SmallPack.With(SmallPack.Alpha, "Weigh two penalties", "Weigh the two penalties");
        files["companies.yaml"] = files["companies.yaml"].Replace("sparse models", "ranking", StringComparison.Ordinal);
        files.Remove(SmallPack.Beta);
        files[SmallPack.Alpha] = files[SmallPack.Alpha]
            .Replace("related: [bound-a-gradient]\n", "", StringComparison.Ordinal);
        files["paths.yaml"] = files["paths.yaml"].Replace("    - bound-a-gradient\n", "", StringComparison.Ordinal);

        var report = await database.ImportAsync(files, new() { IsDryRun = true });

        Assert.Equal(["title", "related"], Change(report, SmallPack.Alpha).Fields);
        Assert.Equal(["northwind: why"], Change(report, "companies.yaml").Fields);
        Assert.Equal(ChangeKind.Archived, Change(report, SmallPack.Beta).Kind);
        Assert.Equal(before, await database.RowsAsync());
    }

    [Fact]
    public async Task An_import_with_an_error_leaves_nothing_behind()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var before = await database.RowsAsync();

        var report = await database.ImportAsync(SmallPack.With(SmallPack.Beta, "Bound it.", "Bound $\\frac{1}$ it."));

        Assert.True(report.IsRefused);
        Assert.Equal((SmallPack.Beta, 27), (report.Problems[0].File, report.Problems[0].Line));
        Assert.Equal(before, await database.RowsAsync());
    }

    [Fact]
    public async Task A_question_that_vanished_is_archived_and_one_that_returns_comes_back()
    {
        await using var database = await PackDatabase.FilledAsync();
        var files = SmallPack.With(SmallPack.Alpha, "related: [bound-a-gradient]\n", "");
        files.Remove(SmallPack.Beta);
        files.Remove("paths.yaml");
        var id = await database.OneAsync<int>("select id from questions where slug = 'bound-a-gradient'");

        await database.ImportAsync(files);

        Assert.Equal("Archived", await database.OneAsync<string>($"select status from questions where id = {id}"));
        Assert.Equal(
            0,
            await database.OneAsync<long>($"select count(*) from search_documents where question_id = {id}")
        );
        Assert.Equal(
            1,
            await database.OneAsync<long>("select count(*) from learning_paths where archived_at is not null")
        );

        await database.ImportAsync(SmallPack.Files());

        Assert.Equal("Published", await database.OneAsync<string>($"select status from questions where id = {id}"));
        Assert.Equal(
            0,
            await database.OneAsync<long>("select count(*) from learning_paths where archived_at is not null")
        );
        Assert.Equal(
            1,
            await database.OneAsync<long>($"select count(*) from search_documents where question_id = {id}")
        );
    }

    [Fact]
    public async Task Follow_ups_keep_their_ids_when_reworded_or_moved_and_are_archived_when_dropped()
    {
        await using var database = await PackDatabase.FilledAsync();
        var columns = await FollowUp("What do correlated%");
        var ship = await FollowUp("Which would you ship%");

        var moved = SmallPack.With(
            SmallPack.Alpha,
            "### What do correlated columns change?\n",
            "### What is new?\n\n### What do correlated columns change?\n"
        );
        moved[SmallPack.Alpha] = moved[SmallPack.Alpha]
            .Replace("### Which would you ship?", "### Which one do you ship?", StringComparison.Ordinal);
        await database.ImportAsync(moved);

        Assert.Equal(columns, await FollowUp("What do correlated%"));
        Assert.NotEqual(ship, await FollowUp("Which one do you ship%"));

        await database.ImportAsync(SmallPack.Files());

        Assert.Equal(ship, await FollowUp("Which would you ship%"));
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from follow_ups where archived_at is null"));

        Task<int> FollowUp(string words) =>
            database.OneAsync<int>($"select id from follow_ups where markdown like '{words}' and archived_at is null");
    }

    [Fact]
    public async Task A_redirect_to_a_new_file_name_renames_the_question_and_keeps_its_id()
    {
        await using var database = await PackDatabase.FilledAsync();
        var id = await database.OneAsync<int>("select id from questions where slug = 'bound-a-gradient'");
        var files = SmallPack.With(SmallPack.Alpha, "bound-a-gradient", "clip-a-gradient");
        files["questions/clip-a-gradient.md"] = files[SmallPack.Beta];
        files.Remove(SmallPack.Beta);
        files["paths.yaml"] = files["paths.yaml"]
            .Replace("bound-a-gradient", "clip-a-gradient", StringComparison.Ordinal);
        files["redirects.yaml"] += "- kind: question\n  from: bound-a-gradient\n  to: clip-a-gradient\n";

        var report = await database.ImportAsync(files);

        Assert.Empty(report.Problems);
        Assert.Equal(id, await database.OneAsync<int>("select id from questions where slug = 'clip-a-gradient'"));
        Assert.Equal(["slug"], Change(report, "questions/clip-a-gradient.md").Fields);
        Assert.Equal(0, report.Count(ChangeKind.Archived));
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from questions"));
    }

    [Fact]
    public async Task Two_importers_at_once_fill_the_database_once()
    {
        await using var database = await PackDatabase.EmptyAsync();

        var reports = await Task.WhenAll(
            database.ImportAsync(SmallPack.Files()),
            database.ImportAsync(SmallPack.Files()),
            database.ImportAsync(SmallPack.Files(), new() { OnlyIntoEmpty = true })
        );

        Assert.Equal(1, reports.Count(r => r.HasChanges));
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from questions"));
        Assert.Equal(2, await database.OneAsync<long>("select generation from content_generations"));
    }

    [Fact]
    public async Task An_import_that_changes_content_tells_every_process_and_one_that_does_not_keeps_quiet()
    {
        await using var database = await PackDatabase.EmptyAsync();
        await using var listener = new NpgsqlConnection(database.ConnectionString);
        await listener.OpenAsync();
        var told = new List<string>();
        listener.Notification += (_, e) => told.Add(e.Payload);
        await using (var listen = new NpgsqlCommand("listen content", listener))
        {
            await listen.ExecuteNonQueryAsync();
        }

        await database.ImportAsync(SmallPack.Files());
        await database.ImportAsync(SmallPack.Files());
        await database.ImportAsync(SmallPack.With(SmallPack.Alpha, "minutes: 20", "minutes: 25"));
        await listener.WaitAsync(TimeSpan.FromSeconds(5));
        await listener.WaitAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task What_only_the_linter_objects_to_is_a_draft_until_it_is_mended()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = SmallPack.With(SmallPack.Beta, "evidence: [clip]", "evidence: [prune]");

        var report = await database.ImportAsync(files);

        Assert.False(report.IsRefused);
        Assert.True(Change(report, SmallPack.Beta).IsHeld);
        Assert.Equal(
            "Draft Published",
            await database.OneAsync<string>(
                "select status || ' ' || held_status from questions where slug = 'bound-a-gradient'"
            )
        );
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from lint_findings"));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from search_documents"));
        Assert.Equal(
            files[SmallPack.Beta],
            System.Text.Encoding.UTF8.GetString((await database.ExportAsync())[SmallPack.Beta])
        );

        await database.ImportAsync(SmallPack.Files());

        Assert.Equal(
            "Published",
            await database.OneAsync<string>("select status from questions where slug = 'bound-a-gradient'")
        );
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from lint_findings"));
    }

    private static FileChange Change(ImportReport report, string path) => report.Files.Single(f => f.Path == path);
}

internal static class PackEdits
{
    public static Dictionary<string, string> Also(
        this Dictionary<string, string> files,
        string path,
        string old,
        string replacement
    )
    {
        Assert.Contains(old, files[path], StringComparison.Ordinal);
        files[path] = files[path].Replace(old, replacement, StringComparison.Ordinal);
        return files;
    }
}
