using InterviewPrep.Data.Embedded;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

public sealed class ProgramsTests
{
    [Fact(Timeout = 120_000)]
    public async Task Programs_where_the_servers_account_cannot_come_are_copied_beside_the_data()
    {
        Possible.RequireRoot();
        var bundle = BinarySearch.Default.Candidates().FirstOrDefault(folder => folder.BundleRoot is not null);
        Assert.SkipWhen(bundle is null, "The npm package of this platform is not installed.");
        await using var folder = new TestFolder();
        var hidden = Path.Combine(folder.Root, "hidden");
        bundle.CopyTo(Path.Combine(hidden, "postgres"));
        ServerHome.CreatePrivateFolder(hidden);
        await Possible.RunsAsync("chmod", "700", hidden);
        var options = folder.Options with { Search = new BinarySearch { Roots = [hidden] } };
        await using var server = folder.NewServer(options);
        Assert.Equal(1, await TestFolder.AskAsync(await server.StartAsync(), "select 1"));
        Assert.Single(Directory.EnumerateDirectories(folder.Home.Copies));
    }
}
