using System.Diagnostics;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>The program as a process of its own: what it printed, and how it ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static async Task<ProgramRun> OfAsync(string connection, string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment =
            {
                ["DOTNET_ENVIRONMENT"] = environment,
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["ConnectionStrings__Default"] = connection,
                ["Content__Pack"] = "",
            },
        };
        foreach (
            var argument in (string[])
                [
                    "exec",
                    "--runtimeconfig",
                    "InterviewPrep.Web.Tests.runtimeconfig.json",
                    "--depsfile",
                    "InterviewPrep.Web.Tests.deps.json",
                    "InterviewPrep.Web.dll",
                    .. arguments,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program ran for more than {Patience.TotalSeconds} s: {await error}", late);
        }

        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
