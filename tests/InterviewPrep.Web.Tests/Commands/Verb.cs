using System.Diagnostics;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Commands;

/// <summary>What a verb of the program printed and how it ended.</summary>
internal sealed record Verb(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs the program in a process of its own, on the given database.</summary>
    public static async Task<Verb> RunAsync(string? connection, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "InterviewPrep.Web.dll"), .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                WorkingDirectory = Repository.Folder,
            },
        };
        process.StartInfo.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        process.StartInfo.Environment["ConnectionStrings__Default"] = connection ?? "";
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return new(process.ExitCode, await output, await errors);
    }
}
