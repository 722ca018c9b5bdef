using System.CommandLine;
using InterviewPrep.Data;
using InterviewPrep.Data.Backups;
using InterviewPrep.Web.Hosting.Start;

namespace InterviewPrep.Web.Commands;

/// <summary><c>backup</c> and <c>restore</c>: the whole database in one file, without any program of PostgreSQL's.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup(string[] settings)
    {
        var verb = new Command("backup", "Writes the whole database into one file.");
        return With(
            verb,
            settings,
            // As it stands: the schema of before an upgrade is what the version before can restore.
            app => app.StartDatabaseAsync(),
            (connections, path, progress, cancel) =>
                BackupWriter.WriteAsync(connections, path, TimeProvider.System, progress, cancel)
        );
    }

    public static Command CreateRestore(string[] settings)
    {
        var verb = new Command("restore", "Fills an empty database from a file that the verb backup wrote.");
        return With(verb, settings, app => app.PrepareDatabaseAsync(), BackupReader.RestoreAsync);
    }

    private static Command With(
        Command verb,
        string[] settings,
        Func<WebApplication, Task> prepare,
        Func<string, string, IProgress<WorkProgress>?, CancellationToken, Task<BackupManifest>> work
    )
    {
        var file = new Argument<string>("file") { Description = "The file of the backup." };
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        verb.Arguments.Add(file);
        verb.Options.Add(json);
        verb.SetAction(
            (parsed, cancel) =>
                CommandHost.RunAsync(
                    settings,
                    async app =>
                    {
                        await prepare(app);
                        var connections = app.Services.GetRequiredService<DatabaseConnections>();
                        var path = Path.GetFullPath(parsed.GetRequiredValue(file));
                        var isJson = parsed.GetValue(json);
                        var manifest = await CommandOutput.WithProgressAsync(
                            isJson,
                            progress => work(connections.Direct, path, progress, cancel)
                        );
                        await WriteAsync(manifest, path, isJson);
                        return CommandLine.Done;
                    }
                )
        );
        return verb;
    }

    private static Task WriteAsync(BackupManifest manifest, string path, bool json) =>
        json
            ? CommandOutput.WriteJsonAsync(
                new
                {
                    done = true,
                    file = path,
                    manifest.Migration,
                    manifest.TakenAt,
                    tables = manifest.Tables.Count,
                    manifest.Rows,
                }
            )
            : Console.Out.WriteLineAsync(
                $"{path}: {manifest.Rows:N0} rows of {manifest.Tables.Count} tables, migration {manifest.Migration}."
            );
}
