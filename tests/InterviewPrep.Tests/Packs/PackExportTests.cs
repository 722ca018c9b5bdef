using System.Text;
using InterviewPrep.Packs;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class PackExportTests
{
    [Fact]
    public async Task An_export_gives_the_bytes_that_were_imported()
    {
        await using var database = await PackDatabase.FilledAsync();

        var files = await database.ExportAsync();

        Assert.Equal(SmallPack.Files(), files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value)));
    }

    [Fact]
    public async Task The_starter_pack_is_imported_without_a_finding_and_comes_back_byte_for_byte()
    {
        var folder = Path.Combine(Repository.Folder, "content");
        var pack = PackFiles.FromFolder(folder);
        await using var database = await PackDatabase.EmptyAsync();

        var report = await database.ImportAsync(pack);

        Assert.Empty(report.Problems);
        // The programs beside questions and guides belong to nobody's database.
        var content = pack.Paths.Where(p => PackPrograms.SuffixOf(p) is null);
        Assert.Equal(
            content.ToDictionary(p => p, p => File.ReadAllText(Path.Combine(folder, p))),
            (await database.ExportAsync()).ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value))
        );
    }

    [Fact]
    public async Task Importing_an_export_changes_no_row()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync(
            "update questions set title = 'Weigh both penalties', minutes = 7 where slug = 'weigh-two-penalties'"
        );
        await database.RunAsync("update topics set about = 'Edited: \"here\".' where slug = 'gradients'");
        await database.RunAsync("insert into companies (slug, name, position) values ('eastwind', 'East #wind', 9)");
        var before = await database.RowsAsync();

        var report = await database.ImportAsync(PackFiles.FromBytes(await database.ExportAsync()));

        Assert.False(report.HasChanges);
        var after = await database.RowsAsync();
        // What was last imported is another text now, and with it the origin of later merges.
        before.Remove("imported_files");
        after.Remove("imported_files");
        Assert.Equal(before, after);
        Assert.Equal(3, await database.OneAsync<long>("select count(*) from companies"));
    }

    [Fact]
    public async Task Exporting_into_the_packs_folder_rewrites_what_changed_and_leaves_checks_and_strangers()
    {
        var folder = Directory.CreateTempSubdirectory("pack").FullName;
        await using var database = await PackDatabase.FilledAsync();
        await using var db = database.Open();
        var exporter = new PackExporter(db);
        var first = await exporter.ExportAsync(folder, null, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "questions/bound-a-gradient.check.mjs"),
            "process.exit(0);\n"
        );
        await database.RunAsync("update questions set minutes = 8 where slug = 'bound-a-gradient'");

        var second = await exporter.ExportAsync(folder, null, TestContext.Current.CancellationToken);

        Assert.Equal((11, 0), (first.Written.Count, first.Unchanged));
        Assert.Equal([SmallPack.Beta], second.Written);
        Assert.Equal(10, second.Unchanged);
        Assert.Equal(["questions/bound-a-gradient.check.mjs"], second.Left);
        Assert.Contains(
            "\nminutes: 8\n",
            await File.ReadAllTextAsync(Path.Combine(folder, SmallPack.Beta)),
            StringComparison.Ordinal
        );
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_would_not_come_back_the_same_is_reported_and_not_written()
    {
        var folder = Directory.CreateTempSubdirectory("pack").FullName;
        await using var database = await PackDatabase.FilledAsync();
        await database.RunAsync(
            "update questions set context_markdown = E'One.\\n\\n## Two\\n\\nThree.' where slug = 'weigh-two-penalties'"
        );
        await using var db = database.Open();

        var report = await new PackExporter(db).ExportAsync(folder, null, TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "“## Two” is no heading of a question.",
            Assert.Single(report.Problems).Message,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(folder, SmallPack.Alpha)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_export_never_writes_through_a_symbolic_link()
    {
        var folder = Directory.CreateTempSubdirectory("pack").FullName;
        var elsewhere = Directory.CreateTempSubdirectory("elsewhere").FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "questions"), elsewhere);
        await using var database = await PackDatabase.FilledAsync();
        await using var db = database.Open();

        await Assert.ThrowsAsync<IOException>(() =>
            new PackExporter(db).ExportAsync(folder, null, TestContext.Current.CancellationToken)
        );

        Assert.Empty(Directory.GetFiles(elsewhere));
        Directory.Delete(folder, recursive: true);
        Directory.Delete(elsewhere);
    }
}
