using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Quizzes;

/// <summary>The product's schema with tests/packs/quizzes: a free guide with a quiz of every kind, and a Pro guide.</summary>
public sealed class QuizDatabase : IDatabaseTemplate
{
    private static readonly string Pack = Path.Combine(Repository.Folder, "tests", "packs", "quizzes");

    public static string Name { get; } = FilledDatabase.NameOf("quizzes", Pack);

    public static Task FillAsync(string connectionString, CancellationToken cancel) =>
        FilledDatabase.FillAsync(connectionString, Pack, cancel);
}
