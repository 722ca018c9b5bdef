using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;

namespace InterviewPrep.Web.Commands;

/// <summary><c>pack import</c>: brings a pack into the database.</summary>
internal static class PackImportCommand
{
    public static Task<int> RunAsync(
        string[] settings,
        string? folder,
        ImportOptions options,
        bool json,
        CancellationToken cancel
    ) =>
        CommandHost.RunOnDatabaseAsync(
            settings,
            (app, db) => RunAsync(app, db, PackCommands.FolderOf(app, folder), options, json, cancel)
        );

    private static async Task<int> RunAsync(
        WebApplication app,
        AppDbContext db,
        string folder,
        ImportOptions options,
        bool json,
        CancellationToken cancel
    )
    {
        var renderer = app.Services.GetRequiredService<MarkdownRenderer>();
        var importer = new PackImporter(db, renderer, app.Services.GetRequiredService<TimeProvider>());
        var files = PackFiles.FromFolder(folder);
        var report = await CommandOutput.WithProgressAsync(
            json,
            progress => importer.ImportAsync(files, options, progress, cancel)
        );
        if (json)
        {
            await CommandOutput.WriteJsonAsync(
                new
                {
                    done = !report.IsRefused,
                    options.IsDryRun,
                    report.Files,
                    report.Problems,
                }
            );
        }
        else
        {
            await WriteAsync(report, options);
        }

        return report.IsRefused ? CommandLine.Refused : CommandLine.Done;
    }

    private static async Task WriteAsync(ImportReport report, ImportOptions options)
    {
        await CommandOutput.WriteAsync(report.Problems);
        if (report.IsRefused)
        {
            var errors = report.Problems.Count(p => p.Severity == Severity.Error);
            await Console.Out.WriteLineAsync($"Nothing was imported: {CommandOutput.Count(errors, "error")}.");
            return;
        }

        foreach (var file in report.Files)
        {
            await WriteAsync(file);
        }

        var counts = Enum.GetValues<ChangeKind>()
            .OrderBy(k => k == ChangeKind.Unchanged)
            .Select(k => $"{report.Count(k):N0} {k.ToString().ToLowerInvariant()}");
        var dryRun = options.IsDryRun ? " This was a dry run: nothing was changed." : "";
        await Console.Out.WriteLineAsync($"{string.Join(", ", counts)}.{dryRun}");
    }

    private static async Task WriteAsync(FileChange file)
    {
        if (file.Kind != ChangeKind.Unchanged)
        {
            var fields = file.Fields.Count == 0 ? "" : $" ({string.Join(", ", file.Fields)})";
            var held = file.IsHeld ? ", held as a draft: see its findings" : "";
            await Console.Out.WriteLineAsync($"{file.Kind.ToString().ToLowerInvariant()} {file.Path}{fields}{held}");
        }

        foreach (var conflict in file.Conflicts)
        {
            await Console.Out.WriteLineAsync(
                $"conflict {file.Path} ({conflict}): changed in the pack and in the database, left as the database has it; decide with --take pack or --take database"
            );
        }
    }
}
