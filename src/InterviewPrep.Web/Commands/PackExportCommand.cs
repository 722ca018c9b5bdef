using InterviewPrep.Data;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Exporting;

namespace InterviewPrep.Web.Commands;

/// <summary><c>pack export</c>: writes the database's content into files.</summary>
internal static class PackExportCommand
{
    public static Task<int> RunAsync(string[] settings, string? folder, bool json, CancellationToken cancel) =>
        CommandHost.RunOnDatabaseAsync(
            settings,
            async (app, db) =>
            {
                var exporter = new PackExporter(db);
                var target = PackCommands.FolderOf(app, folder);
                var report = await CommandOutput.WithProgressAsync(
                    json,
                    progress => exporter.ExportAsync(target, progress, cancel)
                );
                await WriteAsync(report, json);
                return report.Problems.Count == 0 ? CommandLine.Done : CommandLine.Refused;
            },
            // Whoever only reads leaves the schema alone.
            MigrationRule.Never
        );

    private static async Task WriteAsync(ExportReport report, bool json)
    {
        if (json)
        {
            await CommandOutput.WriteJsonAsync(
                new
                {
                    done = report.Problems.Count == 0,
                    report.Written,
                    report.Unchanged,
                    report.Left,
                    report.Problems,
                }
            );
            return;
        }

        await CommandOutput.WriteAsync(report.Problems);
        foreach (var path in report.Written)
        {
            await Console.Out.WriteLineAsync($"written {path}");
        }

        foreach (var path in report.Left)
        {
            await Console.Out.WriteLineAsync($"left {path}");
        }

        await Console.Out.WriteLineAsync(
            $"{report.Written.Count:N0} written, {report.Unchanged:N0} unchanged, {report.Left.Count:N0} left as they are."
        );
    }
}
