using System.Diagnostics;
using System.Text;
using InterviewPrep.Packs;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class PackFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pack").FullName;

    public PackFilesTests()
    {
        foreach (var (path, text) in SmallPack.Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }

    [Fact]
    public void A_folder_is_read_without_its_hidden_files()
    {
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        File.WriteAllText(Path.Combine(folder, ".git", "config"), "x");

        var files = PackFiles.FromFolder(folder);

        Assert.Equal(SmallPack.Files().Keys.Order(StringComparer.Ordinal), files.Paths);
        Assert.Empty(PackReader.Read(files).Problems);
    }

    [Fact]
    public void Symbolic_links_are_refused_and_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "questions", "secret.md"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(folder, "images"), "/etc");

        var problems = PackReader.Read(PackFiles.FromFolder(folder)).Problems;

        Assert.Equal(["images", "questions/secret.md"], problems.Select(p => p.File));
        Assert.All(problems, p => Assert.StartsWith("This is a symbolic link", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_too_large_and_one_that_cannot_be_read_are_reported()
    {
        File.WriteAllBytes(Path.Combine(folder, "questions", "large.md"), new byte[PackFiles.MaxBytes + 1]);
        var files = PackFiles.FromFolder(folder);
        File.Delete(Path.Combine(folder, "glossary.yaml"));

        var problems = PackReader.Read(files).Problems;

        Assert.Equal(
            [
                "The file cannot be read (FileNotFoundException): look at its permissions and try again.",
                "The file has 1,000,001 bytes: shorten or split it, at most 1,000,000 are read.",
            ],
            problems.Select(p => p.Message)
        );
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("/etc/passwd")]
    [InlineData("questions/../../outside.md")]
    [InlineData("questions\\outside.md")]
    [InlineData("C:/outside.md")]
    [InlineData("questions//twice.md")]
    [InlineData("questions/line\nbreak.md")]
    public void A_path_that_leaves_the_pack_is_refused(string path)
    {
        var files = SmallPack.Files();
        files[path] = "x";

        var problem = Assert.Single(PackReader.Read(SmallPack.From(files)).Problems);

        Assert.StartsWith("The path leaves the pack", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.File);
    }

    [Fact]
    public void A_pack_of_too_many_files_is_refused_in_one_sentence()
    {
        var files = Enumerable
            .Range(0, PackFiles.MaxFiles + 50)
            .Select(i => KeyValuePair.Create($"images/i-{i}.png", Array.Empty<byte>()));

        var problems = PackReader.Read(PackFiles.FromBytes(files)).Problems;

        Assert.Single(problems, p => p.Message == "The pack has more than 20,000 files: split it.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("a: &x *x ")]
    [InlineData("!")]
    [InlineData("- - : ")]
    [InlineData("x\n")]
    [InlineData("# ")]
    public void A_megabyte_of_hostile_yaml_is_refused_and_not_pondered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, PackFiles.MaxBytes / piece.Length));
        var files = SmallPack.Files();
        files["glossary.yaml"] = text;
        files[SmallPack.Beta] = $"---\n{text}\n---\n## Prompt\n\nBound it.\n";
        files[SmallPack.Beta] = files[SmallPack.Beta][..Math.Min(files[SmallPack.Beta].Length, PackFiles.MaxBytes)];
        var clock = Stopwatch.StartNew();

        var problems = PackReader.Read(SmallPack.From(files)).Problems;

        Assert.Contains(problems, p => p.File == "glossary.yaml");
        // Work that grows with the square of a megabyte takes hours: a busy machine must not fail this, that must.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"Two such files took {clock.Elapsed}.");
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(20261121);
        for (var run = 0; run < 300; run++)
        {
            var files = SmallPack
                .Files()
                .ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);
            foreach (var path in (string[])[SmallPack.Alpha, "topics.yaml", "paths.yaml"])
            {
                for (var flip = random.Next(1, 6); flip > 0; flip--)
                {
                    files[path][random.Next(files[path].Length)] = (byte)random.Next(256);
                }
            }

            Assert.All(
                PackReader.Read(PackFiles.FromBytes(files)).Problems,
                p => Assert.True(p is { Line: > 0, Column: > 0 })
            );
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
