namespace InterviewPrep.Web.Commands;

/// <summary>The verbs that run instead of the site: exit 0 done, 1 refused, 2 usage.</summary>
internal static class CommandLine
{
    private static readonly string[] Verbs = ["migrate"];

    public static bool IsVerb(string[] args) => args.Length > 0 && Verbs.Contains(args[0], StringComparer.Ordinal);

    public static Task<int> RunAsync(string[] args) => MigrateCommand.RunAsync(args[1..]);
}
