using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>The product's schema with the canary pack.</summary>
public sealed class CanaryDatabase : IDatabaseTemplate
{
    public static string Name { get; } = FilledDatabase.NameOf("canary", CanaryPack.Folder);

    public static Task FillAsync(string connectionString, CancellationToken cancel) =>
        FilledDatabase.FillAsync(connectionString, CanaryPack.Folder, cancel);
}
