using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>tests/packs/reading: a Pro question and a Pro guide with every part, a free one of each with few, and a draft.</summary>
public sealed class ReadingDatabase : IDatabaseTemplate
{
    public const string Pro = "shrink-weights";
    public const string Free = "count-votes";
    public const string Draft = "not-ready";

    /// <summary>A Pro guide with a preview of one section, and every kind of quiz item.</summary>
    public const string ProGuide = "penalties-by-hand";

    public const string FreeGuide = "counting-well";

    private static readonly string Pack = Path.Combine(Repository.Folder, "tests", "packs", "reading");

    public static string Name { get; } = FilledDatabase.NameOf("reading", Pack);

    public static Task FillAsync(string connectionString, CancellationToken cancel) =>
        FilledDatabase.FillAsync(connectionString, Pack, cancel);
}
