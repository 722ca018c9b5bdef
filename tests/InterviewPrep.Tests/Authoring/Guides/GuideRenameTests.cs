using System.Text;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Packs;
using InterviewPrep.Tests.Packs;
using InterviewPrep.Tests.Packs.Guides;
using Xunit;

namespace InterviewPrep.Tests.Authoring.Guides;

/// <summary>Packs that know nothing of the address that an editor gave to a guide.</summary>
public sealed class GuideRenameTests
{
    private static readonly Editor Editor = new(new Guid("01979c5e-7c00-7000-8000-0000000000ed"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pack_that_still_has_the_old_file_changes_the_renamed_guide()
    {
        await using var database = await RenamedAsync();
        var id = await database.OneAsync<int>("select id from guides where slug = 'clip-slopes'");
        Assert.False((await database.ImportAsync(GuidePack.Files())).HasChanges);

        var report = await database.ImportAsync(GuidePack.With(GuidePack.Free, "Clip by", "Clip well by"));

        Assert.DoesNotContain(report.Problems, p => p.Severity == Severity.Error);
        Assert.Empty(report.Files.SelectMany(f => f.Conflicts));
        Assert.Contains(
            "well",
            await database.OneAsync<string>($"select markdown from guide_texts where guide_id = {id}"),
            StringComparison.Ordinal
        );
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from guides where status = 'Published'"));
        Assert.Equal(
            2,
            await database.OneAsync<long>(
                "select count(*) from guides g join guides c on c.id = g.companion_id and c.companion_id = g.id"
            )
        );
    }

    [Fact]
    public async Task An_export_has_the_new_file_and_the_redirect_and_comes_back_without_a_change()
    {
        await using var database = await RenamedAsync();

        var exported = await database.ExportAsync();

        Assert.DoesNotContain(GuidePack.Free, exported.Keys);
        Assert.Contains("guides/clip-slopes.md", exported.Keys);
        Assert.Contains(
            "- kind: guide\n  from: bound-slopes\n  to: clip-slopes\n",
            Encoding.UTF8.GetString(exported["redirects.yaml"]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "companion: clip-slopes\nrelated: [clip-slopes]",
            Encoding.UTF8.GetString(exported[GuidePack.Pro]),
            StringComparison.Ordinal
        );
        var report = await database.ImportAsync(PackFiles.FromBytes(exported));
        Assert.Empty(report.Problems);
        Assert.False(report.HasChanges);
        Assert.Equal(0, await database.OneAsync<long>("select count(*) from guides where status = 'Archived'"));
    }

    [Fact]
    public async Task A_guide_that_the_pack_dropped_is_archived_by_whatever_name()
    {
        await using var database = await RenamedAsync();
        var files = GuidePack.With(GuidePack.Pro, "companion: bound-slopes\nrelated: [bound-slopes]\n", "");
        files.Remove(GuidePack.Free);

        Assert.Empty(
            (await database.ImportAsync(files, new() { Take = InterviewPrep.Packs.Importing.Take.Pack })).Problems
        );

        Assert.Equal(
            "clip-slopes",
            await database.OneAsync<string>("select slug from guides where status = 'Archived'")
        );
    }

    [Theory]
    [InlineData("bound-slopes", "weigh-penalties-aloud", RenameResult.Taken)]
    [InlineData("bound-slopes", "bound-slopes", RenameResult.Unchanged)]
    [InlineData("bound-slopes", "No Slug", RenameResult.NoSlug)]
    [InlineData("nowhere", "somewhere", RenameResult.Unknown)]
    public async Task What_cannot_be_is_said(string from, string to, RenameResult result)
    {
        await using var database = await GuidePack.FilledAsync();
        await using var db = database.Open();
        Assert.Equal(result, await In(db).RenameAsync(Editor, from, to, Cancel));
    }

    private static async Task<PackDatabase> RenamedAsync()
    {
        var database = await GuidePack.FilledAsync();
        await using var db = database.Open();
        Assert.Equal(RenameResult.Done, await In(db).RenameAsync(Editor, "bound-slopes", "clip-slopes", Cancel));
        Assert.Equal("clip-slopes", await In(db).MovedToAsync(Editor, "bound-slopes", Cancel));
        return database;
    }

    private static GuideEditor In(InterviewPrep.Data.AppDbContext db) =>
        new(db, PackDatabase.Renderer, TimeProvider.System);
}
