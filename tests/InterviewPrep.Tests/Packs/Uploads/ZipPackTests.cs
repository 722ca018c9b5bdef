using System.IO.Compression;
using System.Text;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Uploads;
using Xunit;

namespace InterviewPrep.Tests.Packs.Uploads;

/// <summary>Zips that were made to hurt, and those that are only wrong.</summary>
public sealed class ZipPackTests
{
    [Theory]
    [InlineData("")]
    [InlineData("small-pack-main/")]
    public void A_zip_is_read_as_its_folder_is(string folder)
    {
        var files = SmallPack.Files().Select(f => (folder + f.Key, f.Value));
        var zip = Zip([
            .. files,
            (folder + "questions/", ""),
            (folder + ".DS_Store", "x"),
            ("__MACOSX/._pack.yaml", "x"),
        ]);

        var pack = ZipPack.Open(zip);

        Assert.Equal(SmallPack.Files().Keys.Order(StringComparer.Ordinal), pack.Paths);
        Assert.Empty(PackReader.Read(pack).Problems);
    }

    [Theory]
    [InlineData("../outside.md", "The path leaves the pack")]
    [InlineData("/etc/passwd", "The path leaves the pack")]
    [InlineData("C:/outside.md", "The path leaves the pack")]
    [InlineData("questions\\outside.md", "The path leaves the pack")]
    [InlineData("questions/../../outside.md", "The path leaves the pack")]
    [InlineData("questions/nul\0.md", "The path leaves the pack")]
    [InlineData("Pack.YAML", "The zip has this name twice")]
    [InlineData("pack.yaml", "The zip has this name twice")]
    [InlineData("a/b/c/d/e/f/g/h/i/j.md", "This lies more than 8 folders deep")]
    public void A_name_that_leads_elsewhere_or_means_two_things_is_a_problem_of_its_file(string path, string message)
    {
        var zip = Zip([.. SmallPack.Files().Select(f => (f.Key, f.Value)), (path, "x")]);

        var problem = Assert.Single(PackReader.Read(ZipPack.Open(zip)).Problems);

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.DoesNotContain('\0', problem.File);
    }

    [Fact]
    public void A_symbolic_link_is_refused()
    {
        var zip = Zip([.. SmallPack.Files().Select(f => (f.Key, f.Value))], links: ["questions/secret.md"]);

        var problem = Assert.Single(PackReader.Read(ZipPack.Open(zip)).Problems);

        Assert.Equal("questions/secret.md", problem.File);
        Assert.StartsWith("This is a symbolic link", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0005\u0006 short")]
    public void What_is_no_zip_is_said_to_be_none(string bytes) =>
        Assert.StartsWith("This is no zip", Refusal(Encoding.UTF8.GetBytes(bytes)), StringComparison.Ordinal);

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Zip([("questions/big.md", new string('a', 900_000))]);
        Assert.Contains("questions/big.md would grow more than 100 times", Refusal(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_can_be_unpacked_is_refused()
    {
        var random = new Random(7);
        var file = new byte[50_000_000];
        // One byte in nine is random: too much for a ratio to stop it, and for the whole to be let in.
        for (var i = 0; i < file.Length; i += 9)
        {
            file[i] = (byte)random.Next(256);
        }

        var text = Encoding.Latin1.GetString(file);
        var zip = Zip([.. Enumerable.Range(0, 6).Select(i => ($"images/{i}.png", text))]);

        Assert.Contains("more than 256 MB", Refusal(zip), StringComparison.Ordinal);
    }

    [Fact]
    public void More_entries_than_a_pack_may_have_are_counted_and_not_opened()
    {
        var zip = Zip([.. Enumerable.Range(0, PackFiles.MaxFiles + 1).Select(i => ($"images/i-{i}.png", ""))]);
        Assert.Contains("more than 20,000 entries", Refusal(zip), StringComparison.Ordinal);
        // The end's own count is a lie.
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        zip[end + 8] = zip[end + 10] = 1;
        zip[end + 9] = zip[end + 11] = 0;
        Assert.Contains("more than 20,000 entries", Refusal(zip), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_that_is_cut_or_changed_anywhere_is_refused_or_read_and_never_throws_anything_else()
    {
        var whole = Zip([.. SmallPack.Files().Select(f => (f.Key, f.Value))]);
        var random = new Random(20261121);
        for (var run = 0; run < 400; run++)
        {
            var zip = run % 4 == 0 ? whole[..random.Next(whole.Length)] : whole.ToArray();
            for (var flips = random.Next(1, 5); flips > 0 && zip.Length > 0; flips--)
            {
                // The directory at the end decides most.
                var from = run % 2 == 0 ? 0 : zip.Length * 3 / 4;
                zip[random.Next(from, zip.Length)] = (byte)random.Next(256);
            }

            try
            {
                _ = PackReader.Read(ZipPack.Open(zip));
            }
            catch (PackException)
            {
                // Said in words.
            }
        }
    }

    private static string Refusal(byte[] zip) => Assert.Throws<PackException>(() => ZipPack.Open(zip)).Message;

    internal static byte[] Zip(IEnumerable<(string Path, string Text)> files, params string[] links)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var stream = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.Latin1.GetBytes(text));
            }

            foreach (var link in links)
            {
                var entry = zip.CreateEntry(link);
                entry.ExternalAttributes = 0xA1FF << 16;
                using var stream = entry.Open();
                stream.Write("/etc/passwd"u8);
            }
        }

        return bytes.ToArray();
    }
}
