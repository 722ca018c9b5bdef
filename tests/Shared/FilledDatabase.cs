using System.Security.Cryptography;
using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewPrep.Testing;

/// <summary>The product's schema with the starter pack of content/.</summary>
public sealed class StarterDatabase : IDatabaseTemplate
{
    private static readonly string Pack = Path.Combine(Repository.Folder, "content");

    public static string Name { get; } = FilledDatabase.NameOf("site", Pack);

    public static Task FillAsync(string connectionString, CancellationToken cancel) =>
        FilledDatabase.FillAsync(connectionString, Pack, cancel);
}

/// <summary>Fills a database with a pack, as the first start of the site does.</summary>
internal static class FilledDatabase
{
    /// <summary>Changes with the files of the pack, so that a changed pack is imported again.</summary>
    public static string NameOf(string kind, string pack)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var file in Directory.EnumerateFiles(pack, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return $"{kind}_{string.Concat(hash.GetHashAndReset().Take(5).Select(b => (char)('a' + b % 26)))}";
    }

    public static async Task FillAsync(string connectionString, string pack, CancellationToken cancel)
    {
        await MigratedDatabase.FillAsync(connectionString, cancel);
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        using var renderer = new MarkdownRenderer(NullLogger<MarkdownRenderer>.Instance);
        var report = await new PackImporter(db, renderer, TimeProvider.System).ImportAsync(
            PackFiles.FromFolder(pack),
            new ImportOptions(),
            progress: null,
            cancel
        );
        if (report.Problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', report.Problems));
        }
    }
}
