using InterviewPrep.Packs;
using InterviewPrep.Rendering;

namespace InterviewPrep.Web.Commands;

/// <summary><c>pack check</c>: every fault of a pack, and the programs beside its questions and guides.</summary>
internal static class PackCheckCommand
{
    public static Task<int> RunAsync(
        string[] settings,
        string? folder,
        bool noRun,
        bool json,
        CancellationToken cancel
    ) => CommandHost.RunAsync(settings, app => RunAsync(app, PackCommands.FolderOf(app, folder), noRun, json, cancel));

    private static async Task<int> RunAsync(
        WebApplication app,
        string folder,
        bool noRun,
        bool json,
        CancellationToken cancel
    )
    {
        var files = PackFiles.FromFolder(folder);
        var renderer = app.Services.GetRequiredService<MarkdownRenderer>();
        var problems = await CommandOutput.WithProgressAsync<IReadOnlyList<Problem>>(
            json,
            async progress =>
            {
                var found = await PackCheck.RunAsync(files, renderer, progress, cancel);
                return noRun ? found : [.. found, .. await PackChecks.RunAsync(folder, progress, cancel)];
            }
        );
        var errors = problems.Count(p => p.Severity == Severity.Error);
        if (json)
        {
            await CommandOutput.WriteJsonAsync(new { done = errors == 0, problems });
        }
        else
        {
            await CommandOutput.WriteAsync(problems);
            await Console.Out.WriteLineAsync(
                $"{CommandOutput.Count(files.Paths.Count, "file")}, {CommandOutput.Count(errors, "error")}, {CommandOutput.Count(problems.Count - errors, "finding")}."
            );
        }

        return errors == 0 ? CommandLine.Done : CommandLine.Refused;
    }
}
