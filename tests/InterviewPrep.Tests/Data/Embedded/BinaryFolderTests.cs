using InterviewPrep.Data.Embedded;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

public sealed class BinaryFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ip-").FullName;

    [Fact]
    public void Links_are_made_from_the_packages_own_list_and_once_only()
    {
        var bundle = NewBundle();
        Assert.True(bundle.TryLinkLibraries());
        Assert.True(bundle.TryLinkLibraries());
        var link = new FileInfo(Path.Combine(this.root, "native", "lib", "libx.so.1"));
        Assert.Equal("libx.so.1.18", link.LinkTarget);
    }

    [Fact]
    public void A_copy_is_complete_has_its_links_and_leaves_out_what_only_compilers_need()
    {
        var copy = NewBundle().CopyTo(Path.Combine(this.root, "copy"));
        Assert.True(copy.HasPrograms);
        Assert.Equal("code", File.ReadAllText(Path.Combine(this.root, "copy", "lib", "libx.so.1")));
        Assert.False(File.Exists(Path.Combine(this.root, "copy", "lib", "libx.a")));
        Assert.False(Directory.Exists(Path.Combine(this.root, "copy.new")));
    }

    [Fact]
    public void The_package_in_a_folder_above_comes_before_the_systems_installations_newest_first()
    {
        NewBundle(Path.Combine(this.root, "node_modules", BinarySearch.PackageName, "native"));
        foreach (var version in new[] { "9.6", "15", "17" })
        {
            Programs(Path.Combine(this.root, "installed", version, "bin"));
        }

        var search = new BinarySearch
        {
            Roots = [Directory.CreateDirectory(Path.Combine(this.root, "src", "app")).FullName],
            Installations = Path.Combine(this.root, "installed"),
            SearchPath = Path.Combine(this.root, "installed", "17", "bin"),
        };
        var found = search.Candidates().Select(folder => Path.GetRelativePath(this.root, folder.Programs)).ToList();
        Assert.Equal(4, found.Count);
        Assert.StartsWith("node_modules", found[0], StringComparison.Ordinal);
        Assert.Equal(Path.Combine("installed", "17", "bin"), found[1]);
        Assert.Equal(Path.Combine("installed", "15", "bin"), found[2]);
    }

    public void Dispose() => Directory.Delete(this.root, recursive: true);

    private BinaryFolder NewBundle(string? root = null)
    {
        root ??= Path.Combine(this.root, "native");
        Programs(Path.Combine(root, "bin"));
        var lib = Directory.CreateDirectory(Path.Combine(root, "lib")).FullName;
        File.WriteAllText(Path.Combine(lib, "libx.so.1.18"), "code");
        File.WriteAllText(Path.Combine(lib, "libx.a"), "archive");
        const string list = """[{"source":"native/lib/libx.so.1.18","target":"native/lib/libx.so.1"}]""";
        File.WriteAllText(Path.Combine(root, "pg-symlinks.json"), list);
        return BinaryFolder.Bundle(root);
    }

    private static void Programs(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in new[] { "postgres", "initdb", "pg_ctl" })
        {
            File.WriteAllText(Path.Combine(folder, BinarySearch.Executable(name)), "");
        }
    }
}
