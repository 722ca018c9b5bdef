using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class StarterContentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pack").FullName;

    public StarterContentTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "questions"));
        foreach (var (path, text) in SmallPack.Files())
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }

    [Fact]
    public async Task Eight_processes_that_start_together_fill_an_empty_database_once()
    {
        await using var database = await PackDatabase.EmptyAsync();

        var reports = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => EnsureAsync(database, followsFiles: false))
        );

        Assert.Equal(1, reports.Count(r => r.HasChanges));
        Assert.Equal(7, reports.Count(r => r.WasFilled));
        Assert.Equal(2, await database.OneAsync<long>("select count(*) from questions"));
    }

    [Fact]
    public async Task A_filled_database_keeps_what_it_has_unless_it_is_to_follow_the_files()
    {
        await using var database = await PackDatabase.EmptyAsync();
        await EnsureAsync(database, followsFiles: false);
        var path = Path.Combine(folder, SmallPack.Alpha);
        await File.WriteAllTextAsync(
            path,
            (await File.ReadAllTextAsync(path)).Replace("minutes: 20", "minutes: 22", StringComparison.Ordinal)
        );

        Assert.True((await EnsureAsync(database, followsFiles: false)).WasFilled);
        Assert.Equal(20, await Minutes(database));

        Assert.Equal(1, (await EnsureAsync(database, followsFiles: true)).Count(ChangeKind.Changed));
        Assert.Equal(22, await Minutes(database));
    }

    [Fact]
    public async Task A_faulty_pack_refuses_an_empty_database_and_leaves_a_filled_one_alone()
    {
        await using var empty = await PackDatabase.EmptyAsync();
        await using var filled = await PackDatabase.EmptyAsync();
        await EnsureAsync(filled, followsFiles: true);
        await File.AppendAllTextAsync(Path.Combine(folder, "pack.yaml"), "nonsense: 1\n");

        var refusal = await Assert.ThrowsAsync<PackException>(() => EnsureAsync(empty, followsFiles: true));

        Assert.Contains("pack.yaml:5:1: “nonsense” is no key of the pack.", refusal.Message, StringComparison.Ordinal);
        Assert.True((await EnsureAsync(filled, followsFiles: true)).IsRefused);
        Assert.Equal(20, await Minutes(filled));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_matters_to_an_empty_database_only()
    {
        await using var database = await PackDatabase.EmptyAsync();
        await EnsureAsync(database, followsFiles: true);
        Directory.Delete(folder, recursive: true);

        Assert.True((await EnsureAsync(database, followsFiles: true)).WasFilled);

        await using var empty = await PackDatabase.EmptyAsync();
        await Assert.ThrowsAsync<PackException>(() => EnsureAsync(empty, followsFiles: false));
        Directory.CreateDirectory(folder);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<ImportReport> EnsureAsync(PackDatabase database, bool followsFiles)
    {
        await using var db = database.Open();
        return await StarterContent.EnsureAsync(
            db,
            PackDatabase.Renderer,
            TimeProvider.System,
            folder,
            followsFiles,
            null,
            TestContext.Current.CancellationToken
        );
    }

    private static Task<int> Minutes(PackDatabase database) =>
        database.OneAsync<int>("select minutes from questions where slug = 'weigh-two-penalties'");
}
