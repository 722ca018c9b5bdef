using InterviewPrep.Data.Embedded;
using Xunit;

namespace InterviewPrep.Tests.Data.Embedded;

/// <summary>What this machine must allow for a test: elsewhere the test is skipped and says why, but a CI machine is meant
/// to allow everything, and fails.</summary>
internal static class Possible
{
    private static bool IsCi =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal);

    public static void Require(bool isPossible, string what)
    {
        Assert.False(IsCi && !isPossible, $"CI=true, and this machine cannot {what}.");
        Assert.SkipUnless(isPossible, $"This machine cannot {what}.");
    }

    /// <summary>A CI that runs as an ordinary account has no root to test: skipped there as well.</summary>
    public static void RequireRoot() =>
        Assert.SkipUnless(ServerAccount.IsRoot && OperatingSystem.IsLinux(), "Only root on Linux can test this.");

    public static async Task<bool> RunsAsync(string program, params string[] arguments) =>
        (
            await ProgramRun.RunAsync(program, arguments, null, TimeSpan.FromSeconds(20), CancellationToken.None)
        ).Succeeded;
}
