namespace InterviewPrep.Data.Embedded;

/// <summary>The account that runs PostgreSQL, which refuses to run as root. Name is null where it is our own.</summary>
internal sealed record ServerAccount(string? Name)
{
    /// <summary>A file that is there for a moment while it is tried whether the account may write.</summary>
    public const string ProbeName = ".probe";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>The owner of an existing folder, else <c>postgres</c> where the system has it, else <c>nobody</c>.</summary>
    public static async Task<ServerAccount> ForAsync(string folder, CancellationToken cancel)
    {
        if (!IsRoot)
        {
            return new ServerAccount((string?)null);
        }

        if (await OwnerOf(folder, cancel) is { } owner)
        {
            return new ServerAccount(owner);
        }

        var postgres = await ProgramRun.RunAsync("id", ["-u", "postgres"], null, Patience, cancel);
        return new ServerAccount(postgres.Succeeded ? "postgres" : "nobody");
    }

    /// <summary>Gives the account a folder with everything in it. Without effect where we run the server ourselves.</summary>
    public async Task<bool> TryOwnAsync(string folder, CancellationToken cancel) =>
        Name is null
        || (await ProgramRun.RunAsync("chown", ["-Rh", $"{Name}:", folder], null, Patience, cancel)).Succeeded;

    /// <summary>Tells whether the account can come to a folder and write there.</summary>
    public async Task<bool> CanWriteAsync(string folder, CancellationToken cancel)
    {
        if (Name is null)
        {
            return true;
        }

        const string probe = $"cd \"$1\" && : > {ProbeName} && rm {ProbeName}";
        return (await ProgramRun.RunAsync("/bin/sh", ["-c", probe, "sh", folder], Name, Patience, cancel)).Succeeded;
    }

    private static async Task<string?> OwnerOf(string folder, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        string[] arguments = OperatingSystem.IsMacOS() ? ["-f", "%Su", folder] : ["-c", "%U", folder];
        var run = await ProgramRun.RunAsync("stat", arguments, null, Patience, cancel);
        // An account without a name cannot be taken on; what it owns is given to the server's account.
        return run.Succeeded && run.Output is not ("root" or "UNKNOWN") && !int.TryParse(run.Output, out _)
            ? run.Output
            : null;
    }
}
