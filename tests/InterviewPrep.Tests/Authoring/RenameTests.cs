using System.Text;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using InterviewPrep.Tests.Packs;
using Xunit;

namespace InterviewPrep.Tests.Authoring;

/// <summary>Packs that know nothing of the address that an editor gave to a question.</summary>
public sealed class RenameTests
{
    private static readonly Editor Editor = new(new Guid("01979c5e-7c00-7000-8000-0000000000ed"));

    [Fact]
    public async Task A_pack_that_still_has_the_old_file_changes_the_renamed_question()
    {
        await using var database = await RenamedAsync();
        var id = await database.OneAsync<int>("select id from questions where slug = 'clip-a-gradient'");
        Assert.False((await database.ImportAsync(SmallPack.Files())).HasChanges);

        var report = await database.ImportAsync(SmallPack.With(SmallPack.Beta, "Bound it.", "Bound it well."));
        Assert.DoesNotContain(report.Problems, p => p.Severity == Severity.Error);
        Assert.Empty(report.Files.SelectMany(f => f.Conflicts));
        Assert.Contains(
            "well",
            await database.OneAsync<string>($"select prompt_markdown from questions where id = {id}"),
            StringComparison.Ordinal
        );
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from questions"));
        Assert.Equal(
            ["weigh-two-penalties", "clip-a-gradient"],
            await database.OneAsync<string[]>(
                "select array_agg(q.slug::text order by l.position) from learning_path_questions l join questions q on q.id = l.question_id"
            )
        );
    }

    [Fact]
    public async Task An_export_has_the_new_file_and_the_redirect_and_comes_back_without_a_change()
    {
        await using var database = await RenamedAsync();
        var exported = await database.ExportAsync();
        Assert.DoesNotContain(SmallPack.Beta, exported.Keys);
        Assert.Contains("questions/clip-a-gradient.md", exported.Keys);
        Assert.Contains(
            "- kind: question\n  from: bound-a-gradient\n  to: clip-a-gradient\n",
            Encoding.UTF8.GetString(exported["redirects.yaml"]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "related: [clip-a-gradient]",
            Encoding.UTF8.GetString(exported[SmallPack.Alpha]),
            StringComparison.Ordinal
        );
        var report = await database.ImportAsync(PackFiles.FromBytes(exported));
        Assert.Empty(report.Problems);
        Assert.False(report.HasChanges);
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from questions where status = 'Archived'"));
        var again = await database.ExportAsync();
        Assert.All(exported, file => Assert.Equal(file.Value, again[file.Key]));

        // What the new file says from now on is compared with what the old one said.
        exported["questions/clip-a-gradient.md"] = Encoding.UTF8.GetBytes(
            Encoding
                .UTF8.GetString(exported["questions/clip-a-gradient.md"])
                .Replace("Bound it.", "Clip it.", StringComparison.Ordinal)
        );
        var changed = await database.ImportAsync(PackFiles.FromBytes(exported));
        Assert.Empty(changed.Files.SelectMany(f => f.Conflicts));
        Assert.True(changed.HasChanges);
    }

    [Fact]
    public async Task A_question_that_the_pack_dropped_is_archived_by_whatever_name()
    {
        await using var database = await RenamedAsync();
        var files = SmallPack.With(SmallPack.Alpha, "related: [bound-a-gradient]\n", "");
        files["paths.yaml"] = files["paths.yaml"].Replace("    - bound-a-gradient\n", "", StringComparison.Ordinal);
        files.Remove(SmallPack.Beta);
        Assert.Empty((await database.ImportAsync(files)).Problems);
        Assert.Equal(
            "Archived",
            await database.OneAsync<string>("select status from questions where slug = 'clip-a-gradient'")
        );
    }

    [Fact]
    public async Task A_pack_with_files_by_both_names_overwrites_nothing_unseen()
    {
        await using var database = await RenamedAsync();
        var prompt = await database.OneAsync<string>(
            "select prompt_markdown from questions where slug = 'clip-a-gradient'"
        );
        var files = SmallPack.With(SmallPack.Beta, "Bound it.", "Bound it well.");
        files["questions/clip-a-gradient.md"] = files[SmallPack.Beta]
            .Replace("Bound a gradient", "Clip a gradient", StringComparison.Ordinal)
            .Replace(
                "A gradient explodes in training. Bound it well.",
                "Clip it by its norm.",
                StringComparison.Ordinal
            );
        var report = await database.ImportAsync(files);
        Assert.DoesNotContain(report.Problems, p => p.Severity == Severity.Error);
        Assert.Contains("prompt", Assert.Single(report.Files, f => f.Path == "questions/clip-a-gradient.md").Conflicts);
        Assert.Equal(3, await database.OneAsync<long>("select count(*) from questions"));
        Assert.Equal(
            prompt,
            await database.OneAsync<string>("select prompt_markdown from questions where slug = 'clip-a-gradient'")
        );
    }

    [Fact]
    public async Task A_link_in_a_text_may_lead_to_the_old_address()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.ImportAsync(
            SmallPack.With(SmallPack.Alpha, "It shows who", "See [this](question:bound-a-gradient). It shows who")
        );
        await RenameAsync(database, "bound-a-gradient", "clip-a-gradient");
        await using (var db = database.Open())
        {
            var editor = PackDatabase.EditorOf(db);
            var opened = (await editor.OpenAsync(Editor, "weigh-two-penalties", Cancel))!;
            var remarks = (await editor.CheckAsync(opened.Text, "weigh-two-penalties", Cancel)).Remarks;
            Assert.DoesNotContain(remarks, r => r.Severity == Severity.Error);
        }

        var report = await database.ImportAsync(PackFiles.FromBytes(await database.ExportAsync()));
        Assert.Empty(report.Problems);
        Assert.False(report.HasChanges);
    }

    private static async Task<PackDatabase> RenamedAsync()
    {
        var database = await PackDatabase.FilledAsync();
        await RenameAsync(database, "bound-a-gradient", "clip-a-gradient");
        return database;
    }

    private static async Task RenameAsync(PackDatabase database, string from, string to)
    {
        await using var db = database.Open();
        Assert.Equal(RenameResult.Done, await PackDatabase.EditorOf(db).RenameAsync(Editor, from, to, Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
