using System.Text;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Images;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Testing;
using InterviewPrep.Tests.Packs;
using Xunit;

namespace InterviewPrep.Tests.Images;

/// <summary>Images that come with packs and those that editors uploaded.</summary>
public sealed class ImageImportTests
{
    private const string Path = "images/diamond.png";

    private static readonly byte[] First = SampleImages.Png();
    private static readonly byte[] Edited = SampleImages.Png(5, 5);
    private static readonly byte[] Newer = SampleImages.Png(6, 6);

    [Fact]
    public async Task What_an_editor_replaced_stays_when_the_pack_has_not_changed()
    {
        await using var database = await WithImageAsync();
        await ReplaceAsync(database);

        var report = await ImportAsync(database, First);

        Assert.Equal(ChangeKind.Unchanged, ChangeOf(report).Kind);
        Assert.Empty(ChangeOf(report).Conflicts);
        Assert.Equal(5, await WidthAsync(database));
    }

    [Theory]
    [InlineData(Take.Neither, 5, 1)]
    [InlineData(Take.Pack, 6, 0)]
    [InlineData(Take.Database, 5, 0)]
    public async Task What_both_replaced_waits_for_the_operator(Take take, int width, int conflicts)
    {
        await using var database = await WithImageAsync();
        await ReplaceAsync(database);

        var report = await ImportAsync(database, Newer, take);

        Assert.Equal(conflicts, ChangeOf(report).Conflicts.Count(c => c == "image"));
        Assert.Equal(width, await WidthAsync(database));
        Assert.Equal(conflicts, ChangeOf(await ImportAsync(database, Newer)).Conflicts.Count);
        Assert.Equal(
            take == Take.Pack ? 2 : 1,
            await database.OneAsync<long>("select count(*) from earlier_images where width in (4, 5)")
        );
    }

    [Fact]
    public async Task What_only_the_pack_replaced_is_taken_and_what_was_is_kept()
    {
        await using var database = await WithImageAsync();

        var report = await ImportAsync(database, Newer);

        Assert.Equal((ChangeKind.Changed, "image"), (ChangeOf(report).Kind, ChangeOf(report).Fields.Single()));
        Assert.Equal(6, await WidthAsync(database));
        Assert.Equal(First, await database.OneAsync<byte[]>("select bytes from earlier_images"));
    }

    [Fact]
    public async Task An_upload_under_the_name_of_a_file_of_the_pack_is_not_overwritten()
    {
        await using var database = await PackDatabase.FilledAsync();
        await UploadAsync(database, "diamond", Edited);

        var report = await ImportAsync(database, First);

        Assert.Equal(["image"], ChangeOf(report).Conflicts);
        Assert.Equal(5, await WidthAsync(database));
    }

    [Fact]
    public async Task An_upload_goes_out_with_the_pack_and_survives_its_return()
    {
        await using var database = await PackDatabase.FilledAsync();
        await UploadAsync(database, "diamond", First);

        var exported = await database.ExportAsync();
        var report = await database.ImportAsync(PackFiles.FromBytes(exported));

        Assert.False(report.HasChanges);
        Assert.Empty(ChangeOf(report).Conflicts);
        Assert.Equal("Two diamonds", await database.OneAsync<string>("select alt from pack_images"));
        Assert.Equal(exported, await database.ExportAsync());
    }

    [Fact]
    public async Task Drawings_go_in_and_come_back_byte_for_byte()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = Files(First);
        files["images/curve.svg"] =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 7 5'><path d='M0 0'/></svg>"u8.ToArray();

        Assert.Empty((await database.ImportAsync(PackFiles.FromBytes(files))).Problems);

        Assert.Equal(files, await database.ExportAsync());
        Assert.Equal(
            "image/svg+xml 7 5",
            await database.OneAsync<string>(
                "select media_type || ' ' || width || ' ' || height from pack_images where path = 'images/curve.svg'"
            )
        );
    }

    [Fact]
    public async Task A_deleted_image_stays_out_of_exports_until_a_text_shows_it()
    {
        await using var database = await WithImageAsync();
        await using (var db = database.Open())
        {
            Assert.Equal(
                ImageChange.Done,
                await Images(db).ArchiveAsync(await EditorAsync(database), "diamond.png", default)
            );
        }

        Assert.False((await ImportAsync(database, First)).HasChanges);
        Assert.DoesNotContain(Path, (await database.ExportAsync()).Keys);

        var files = Files(First);
        var alpha = Encoding.UTF8.GetString(files[SmallPack.Alpha]);
        files[SmallPack.Alpha] = Encoding.UTF8.GetBytes(
            alpha.Replace(
                "It shows who",
                "![Two diamonds](images/diamond.png)\n\nIt shows who",
                StringComparison.Ordinal
            )
        );
        await database.ImportAsync(PackFiles.FromBytes(files));
        Assert.Contains(Path, (await database.ExportAsync()).Keys);
        await using var again = database.Open();
        Assert.Equal(
            ImageChange.Used,
            await Images(again).ArchiveAsync(await EditorAsync(database), "diamond.png", default)
        );
    }

    [Fact]
    public async Task A_text_says_how_large_its_images_are_and_is_rendered_again_when_they_change()
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = Files(First);
        var alpha = Encoding.UTF8.GetString(files[SmallPack.Alpha]);
        files[SmallPack.Alpha] = Encoding.UTF8.GetBytes(
            alpha.Replace(
                "It shows who",
                "![Two \"diamonds\"](images/diamond.png)\n\nIt shows who",
                StringComparison.Ordinal
            )
        );
        Assert.Empty((await database.ImportAsync(PackFiles.FromBytes(files))).Problems);
        const string context = "select context_html from questions where slug = 'weigh-two-penalties'";
        Assert.Contains(
            "<img src=\"/media/diamond.png\" width=\"4\" height=\"3\" alt=\"Two &quot;diamonds&quot;\"",
            await database.OneAsync<string>(context),
            StringComparison.Ordinal
        );

        await ReplaceAsync(database);
        await using var db = database.Open();
        Assert.NotNull(await new OutdatedQuestions(db, PackDatabase.Renderer).RenderAsync("0", default));

        Assert.Contains("width=\"5\" height=\"5\"", await database.OneAsync<string>(context), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> Hostile =>
        new()
        {
            { "images/a.png", SampleImages.Jpeg, "which the name claims" },
            { "images/a.jpg", [.. SampleImages.Jpeg, .. "<script>alert(1)</script>"u8], "25 more bytes" },
            { "images/a.png", SampleImages.Png()[..^4], "ends in the middle" },
            { "images/a.gif", SampleImages.Gif(4_000, 4_000, 10), "The animation has" },
            { "images/a.png", "<html>"u8.ToArray(), "no PNG, JPEG, GIF, WebP or SVG" },
            { "images/a.svg", SampleImages.Png(), "which the name claims" },
            {
                "images/a.png",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"u8.ToArray(),
                "which the name claims"
            },
            {
                "images/a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' onload='x'/>"u8.ToArray(),
                "“onload”"
            },
            { "images/A b.png", SampleImages.Png(), "named like a slug" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_pack_is_refused_what_an_upload_is_refused(string path, byte[] bytes, string said)
    {
        await using var database = await PackDatabase.EmptyAsync();
        var files = Files(First);
        files[path] = bytes;

        var report = await database.ImportAsync(PackFiles.FromBytes(files));

        Assert.True(report.IsRefused);
        var problem = Assert.Single(report.Problems, p => p.Severity == Severity.Error);
        Assert.Equal(path, problem.File);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    private static FileChange ChangeOf(ImportReport report) => report.Files.Single(f => f.Path == Path);

    private static async Task<PackDatabase> WithImageAsync()
    {
        var database = await PackDatabase.EmptyAsync();
        Assert.Empty((await ImportAsync(database, First)).Problems);
        return database;
    }

    private static Task<ImportReport> ImportAsync(PackDatabase database, byte[] image, Take take = Take.Neither) =>
        database.ImportAsync(PackFiles.FromBytes(Files(image)), new() { Take = take });

    private static Dictionary<string, byte[]> Files(byte[] image)
    {
        var files = SmallPack
            .Files()
            .ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);
        files[Path] = image;
        return files;
    }

    private static async Task ReplaceAsync(PackDatabase database)
    {
        await using var db = database.Open();
        var seen = await database.OneAsync<string>(
            $"select encode(sha256, 'hex') from pack_images where path = '{Path}'"
        );
        Assert.Equal(
            ImageChange.Done,
            await Images(db).ReplaceAsync(await EditorAsync(database), "diamond.png", seen, Edited, default)
        );
    }

    private static async Task UploadAsync(PackDatabase database, string slug, byte[] image)
    {
        await using var db = database.Open();
        var (change, _) = await Images(db).AddAsync(await EditorAsync(database), slug, "Two diamonds", image, default);
        Assert.Equal(ImageChange.Done, change);
    }

    private static Task<int> WidthAsync(PackDatabase database) =>
        database.OneAsync<int>($"select width from pack_images where path = '{Path}'");

    private static ImageEditor Images(AppDbContext db) => new(db, TimeProvider.System);

    private static async Task<Editor> EditorAsync(PackDatabase database)
    {
        await using var db = database.Open();
        return new(await Seed.MemberAsync(db));
    }
}
