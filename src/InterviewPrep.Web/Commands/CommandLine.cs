using System.CommandLine;

namespace InterviewPrep.Web.Commands;

/// <summary>The verbs that run instead of the site: exit 0 done, 1 refused, 2 usage.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;

    public static bool IsVerb(string[] args) =>
        args.Length > 0 && (args[0] is "--help" or "-h" or "-?" || Verbs([]).Any(v => v.Name == args[0]));

    public static async Task<int> RunAsync(string[] args)
    {
        // Settings such as --Data:Folder=x are the host's; everything else is a verb's.
        var settings = args.Where(IsSetting).ToArray();
        var root = new RootCommand("InterviewPrep: without a verb the site starts.");
        foreach (var verb in Verbs(settings))
        {
            root.Subcommands.Add(verb);
        }

        var parsed = root.Parse([.. args.Where(a => !IsSetting(a))]);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }

        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync("Add --help to see how the verb is used.");
        return Usage;
    }

    private static IEnumerable<Command> Verbs(string[] settings) =>
        [
            MigrateCommand.Create(settings),
            PackCommands.Create(settings),
            MemberCommands.Create(settings),
            DemoDataCommand.Create(settings),
            BackupCommands.CreateBackup(settings),
            BackupCommands.CreateRestore(settings),
        ];

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon
        && argument.IndexOf('=', StringComparison.Ordinal) > colon;
}
