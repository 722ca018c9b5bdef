using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Settings;
using InterviewPrep.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewPrep.Tests;

/// <summary>The product's nouns as one request has them: a context of its own and the test's clock.</summary>
internal sealed class Rooms(string connectionString) : IAsyncDisposable
{
    private static readonly ServiceProvider Rendering = new ServiceCollection()
        .AddLogging()
        .AddRendering()
        .BuildServiceProvider();

    public AppDbContext Db { get; } = new(AppDbContextOptions.For(connectionString));

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.Zero));

    public static MarkdownRenderer Renderer => Rendering.GetRequiredService<MarkdownRenderer>();

    public Meter Meter(int perMonth = 3) => new(Db, Clock, Settings(perMonth));

    /// <summary>What a site begins with.</summary>
    public static CurrentSettings Settings(int unlocks = 3) =>
        new(
            new SiteSettings
            {
                Name = "Prep",
                CallHeading = "Call",
                CallSentence = "A call.",
                FreeUnlocksPerMonth = unlocks,
            }
        );

    /// <summary>The page of a question, with nothing kept from reading it before.</summary>
    public Task<QuestionPage?> ReadAsync(string slug, Viewer viewer, int perMonth = 3) =>
        new QuestionReader(Db, new Paywall(Meter(perMonth)), new RelatedQuestions(Generation()), Settings()).ReadAsync(
            slug,
            viewer,
            default
        );

    /// <summary>The generation of the content; it is known once this is started.</summary>
    public PublishedGeneration Generation() =>
        new(DatabaseConnections.OneServer(connectionString), Settings(), NullLogger<PublishedGeneration>.Instance);

    public static Viewer Free(Guid member, bool isConfirmed = true) => new(member, "Ada", isConfirmed, null, false);

    public static Viewer Pro(Guid member) => new(member, "Ada", true, null, true);

    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
