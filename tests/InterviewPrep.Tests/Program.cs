using InterviewPrep.Tests.Data.Embedded;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace InterviewPrep.Tests;

/// <summary>The entry point that xunit would generate, and before it: being another application for a test.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        AppProcess.IsAsked ? AppProcess.RunAsync()
        : args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : ConsoleRunner.Run(args);
}
