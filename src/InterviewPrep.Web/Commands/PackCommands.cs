using System.CommandLine;
using InterviewPrep.Packs;
using InterviewPrep.Web.Hosting.Site;
using InterviewPrep.Web.Hosting.Start;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Commands;

/// <summary><c>pack check|import|export</c>.</summary>
internal static class PackCommands
{
    public static Command Create(string[] settings)
    {
        var pack = new Command("pack", "Checks, imports and exports content packs.");
        pack.Subcommands.Add(Check(settings));
        pack.Subcommands.Add(Import(settings));
        pack.Subcommands.Add(Export(settings));
        return pack;
    }

    /// <summary>The folder that was named, or the configured pack.</summary>
    /// <exception cref="PackException">Neither names one.</exception>
    public static string FolderOf(WebApplication app, string? named)
    {
        var pack = app.Services.GetRequiredService<IOptions<ContentOptions>>().Value.Pack;
        return named
            ?? (
                pack.Length > 0
                    ? app.Services.GetRequiredService<SiteFolders>().Resolve(pack)
                    : throw new PackException("Content:Pack names no folder: name the pack's folder behind the verb.")
            );
    }

    private static Command Check(string[] settings)
    {
        var (folder, json) = (Folder(), Json());
        var noRun = new Option<bool>("--no-run")
        {
            Description = "Does not run the programs beside questions and guides.",
        };
        var verb = new Command("check", "Says everything that is wrong with a pack. Changes nothing.")
        {
            folder,
            noRun,
            json,
        };
        verb.SetAction(
            (p, cancel) =>
                PackCheckCommand.RunAsync(settings, p.GetValue(folder), p.GetValue(noRun), p.GetValue(json), cancel)
        );
        return verb;
    }

    private static Command Import(string[] settings)
    {
        var (folder, json) = (Folder(), Json());
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change and changes nothing." };
        var take = new Option<string?>("--take")
        {
            Description = "Which side wins a field that pack and database both changed: pack or database.",
        };
        take.AcceptOnlyFromAmong("pack", "database");
        var verb = new Command("import", "Brings a pack into the database, all of it or nothing.")
        {
            folder,
            dryRun,
            take,
            json,
        };
        verb.SetAction(
            (p, cancel) =>
                PackImportCommand.RunAsync(
                    settings,
                    p.GetValue(folder),
                    new()
                    {
                        IsDryRun = p.GetValue(dryRun),
                        Take = Enum.Parse<Packs.Importing.Take>(p.GetValue(take) ?? "neither", ignoreCase: true),
                    },
                    p.GetValue(json),
                    cancel
                )
        );
        return verb;
    }

    private static Command Export(string[] settings)
    {
        var (folder, json) = (Folder(), Json());
        var verb = new Command("export", "Writes the database's content into the files of a pack.") { folder, json };
        verb.SetAction(
            (p, cancel) => PackExportCommand.RunAsync(settings, p.GetValue(folder), p.GetValue(json), cancel)
        );
        return verb;
    }

    private static Argument<string?> Folder() =>
        new("folder")
        {
            Description = "The pack's folder; the configured one where none is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };

    private static Option<bool> Json() => new("--json") { Description = "Prints the result as JSON." };
}
