using System.CommandLine;
using InterviewPrep.Data.Backups;
using InterviewPrep.Web.Hosting.Start;

namespace InterviewPrep.Web.Commands;

/// <summary>The verbs that run instead of the site: exit 0 done, 1 refused, 2 usage.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;

    /// <summary>Whether the first argument that is no setting is a word, known or not: the site itself takes options only.</summary>
    public static bool IsVerb(string[] args) =>
        args.SkipWhile(IsSetting).FirstOrDefault() is { } first
        && (first is "--help" or "-h" or "-?" || !first.StartsWith('-'));

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
        if (parsed.Errors.Count > 0)
        {
            var faults = string.Join(Environment.NewLine, parsed.Errors.Select(e => e.Message));
            return await RefuseAsync(
                args,
                Usage,
                $"{faults}{Environment.NewLine}Add --help to see how a verb is used."
            );
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (Sentence(e) is { } sentence)
        {
            return await RefuseAsync(args, Refused, sentence);
        }
    }

    /// <summary>The words that <see cref="RunAsync"/> knows, such as <c>pack check</c>.</summary>
    internal static IEnumerable<string> Names =>
        Verbs([])
            .SelectMany(v =>
                v.Subcommands.Count == 0 ? [v.Name] : v.Subcommands.Select(inner => $"{v.Name} {inner.Name}")
            );

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

    // The sentence is for a person; a program that asked for JSON gets it there too.
    private static async Task<int> RefuseAsync(string[] args, int exitCode, string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        if (args.Contains("--json"))
        {
            await CommandOutput.WriteJsonAsync(new { done = false, message = sentence });
        }

        return exitCode;
    }

    private static string? Sentence(Exception exception) =>
        StartRefusal.For(exception)
        ?? (
            exception is IOException or UnauthorizedAccessException or BackupException or VerbException
                ? exception.Message
                : null
        );
}

/// <summary>A verb cannot do what was asked. The message says why and what to do.</summary>
internal sealed class VerbException(string message) : Exception(message);
