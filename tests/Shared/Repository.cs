namespace InterviewPrep.Testing;

/// <summary>The source tree that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of InterviewPrep.sln, found upwards from the test assembly.</summary>
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests run outside the source tree.")
        : File.Exists(Path.Combine(folder.FullName, "InterviewPrep.sln")) ? folder.FullName
        : Find(folder.Parent);
}
