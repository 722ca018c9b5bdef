using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using InterviewPrep.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>tests/packs/reading: a Pro question with every part, a free one with few, and a draft.</summary>
public sealed class ReadingDatabase : IDatabaseTemplate
{
    public const string Pro = "shrink-weights";
    public const string Free = "count-votes";
    public const string Draft = "not-ready";

    public static string Name => "reading";

    public static async Task FillAsync(string connectionString, CancellationToken cancel)
    {
        await MigratedDatabase.FillAsync(connectionString, cancel);
        await using var services = new ServiceCollection().AddLogging().AddRendering().BuildServiceProvider();
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        var report = await new PackImporter(
            db,
            services.GetRequiredService<MarkdownRenderer>(),
            TimeProvider.System
        ).ImportAsync(
            PackFiles.FromFolder(Path.Combine(Repository.Folder, "tests/packs/reading")),
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
