using System.IO.Compression;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Testing;
using InterviewPrep.Tests.Packs.Guides;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Packs;

/// <summary>A zip of some questions, and zips that come back.</summary>
public sealed class PackPartTests
{
    [Theory]
    [InlineData("content")]
    [InlineData("tests/packs/reading")]
    public async Task A_zip_of_everything_and_one_of_each_question_change_nothing_when_they_come_back(string pack)
    {
        await using var database = await PackDatabase.EmptyAsync();
        Assert.False(
            (await database.ImportAsync(PackFiles.FromFolder(Path.Combine(Repository.Folder, pack)))).IsRefused
        );
        await using var db = database.Open();
        var slugs = await db.Questions.Select(q => q.Slug).ToListAsync();
        foreach (var only in slugs.Take(5).Select(s => new[] { s }).Append(null))
        {
            var report = await database.ImportAsync(
                PackFiles.FromBytes(await ZipAsync(database, only)),
                new() { IsDryRun = true }
            );
            Assert.DoesNotContain(report.Problems, p => p.Severity == Severity.Error);
            Assert.DoesNotContain(report.Files, f => f.Kind != ChangeKind.Unchanged || f.Conflicts.Count > 0);
            Assert.True(report.Files.Count > 5);
        }
    }

    [Fact]
    public async Task A_part_takes_nothing_away_and_leaves_the_origin_of_lists()
    {
        await using var database = await PackDatabase.FilledAsync();
        var files = await ZipAsync(database, ["weigh-two-penalties"]);
        Assert.DoesNotContain(SmallPack.Beta, files.Keys);
        files["companies.yaml"] = "- slug: westwind\n  name: Westwind\n"u8.ToArray();
        var text = System.Text.Encoding.UTF8.GetString(files[SmallPack.Alpha]);
        files[SmallPack.Alpha] = System.Text.Encoding.UTF8.GetBytes(
            text.Replace("minutes: 20", "minutes: 25").Replace("northwind", "westwind").Replace("southwind", "westwind")
        );

        var report = await database.ImportAsync(PackFiles.FromBytes(files));

        Assert.Empty(report.Problems);
        Assert.Equal(0, report.Count(ChangeKind.Archived));
        Assert.Equal(
            25,
            await database.OneAsync<int>("select minutes from questions where slug = 'weigh-two-penalties'")
        );
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from questions where status = 'Published'"));
        Assert.Equal(3, await database.OneAsync<long>("select count(*) from companies where archived_at is null"));
        Assert.Equal(1, await database.OneAsync<long>("select count(*) from related_questions"));
        Assert.Equal("Small pack", await database.OneAsync<string>("select name from pack_headers"));
        Assert.Contains(
            "northwind",
            await database.OneAsync<string>("select text from imported_files where path = 'companies.yaml'"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_and_each_export_is_noted()
    {
        await using var database = await PackDatabase.FilledAsync();
        Assert.Equal(await BytesAsync(database, null), await BytesAsync(database, null));
        Assert.Equal(
            2,
            await database.OneAsync<long>("select count(*) from audit_entries where action = 'pack.exported'")
        );
    }

    [Fact]
    public async Task A_guide_of_a_part_changes_that_guide_alone_and_stays_one_of_a_pair()
    {
        await using var database = await GuidePack.FilledAsync();
        var files = await ZipAsync(database, new PackChoice([], ["bound-slopes"]));
        Assert.Equal([GuidePack.Free], files.Keys.Where(p => p.Contains('/')));
        var text = System.Text.Encoding.UTF8.GetString(files[GuidePack.Free]);
        files[GuidePack.Free] = System.Text.Encoding.UTF8.GetBytes(text.Replace("Clip by", "Clip well by"));

        var report = await database.ImportAsync(PackFiles.FromBytes(files));

        Assert.Empty(report.Problems);
        Assert.Equal([GuidePack.Free], report.Files.Where(f => f.Kind != ChangeKind.Unchanged).Select(f => f.Path));
        Assert.Equal(
            2,
            await database.OneAsync<long>(
                "select count(*) from guides g join guides c on c.id = g.companion_id and c.companion_id = g.id where g.status = 'Published'"
            )
        );
    }

    private static Task<Dictionary<string, byte[]>> ZipAsync(PackDatabase database, string[]? questions) =>
        ZipAsync(database, questions is null ? null : new PackChoice(questions, []));

    private static async Task<Dictionary<string, byte[]>> ZipAsync(PackDatabase database, PackChoice? only)
    {
        await using var zip = new ZipArchive(new MemoryStream(await BytesAsync(database, only)));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            await using var stream = await entry.OpenAsync();
            await stream.CopyToAsync(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return files;
    }

    private static async Task<byte[]> BytesAsync(PackDatabase database, PackChoice? only)
    {
        await using var db = database.Open();
        using var bytes = new MemoryStream();
        var problems = await new PackExporter(db).ZipAsync(
            new Editor(Guid.NewGuid()),
            only,
            TimeProvider.System.GetUtcNow(),
            () => bytes,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(problems);
        return bytes.ToArray();
    }
}
