namespace InterviewPrep.Testing;

/// <summary>What a test class's database holds at the beginning. Filled once a build, then cloned.</summary>
public interface IDatabaseTemplate
{
    /// <summary>Part of the database's name: lower-case letters and underscores.</summary>
    static abstract string Name { get; }

    /// <summary>Fills a new database: migrations, and the rows every test wants.</summary>
    static abstract Task FillAsync(string connectionString, CancellationToken cancel);
}

/// <summary>Nothing at all.</summary>
public sealed class EmptyDatabase : IDatabaseTemplate
{
    public static string Name => "empty";

    public static Task FillAsync(string connectionString, CancellationToken cancel) => Task.CompletedTask;
}
