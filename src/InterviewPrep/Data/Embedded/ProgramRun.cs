using System.ComponentModel;
using System.Diagnostics;

namespace InterviewPrep.Data.Embedded;

/// <summary>One finished run of a program: its exit code and what it printed.</summary>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Runs a program to its end, as <paramref name="account"/> when one is given (only root can).
    /// A program that cannot be started counts as exit code 127, as in a shell.</summary>
    public static async Task<ProgramRun> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? account,
        TimeSpan patience,
        CancellationToken cancel
    )
    {
        using var process = new Process { StartInfo = Describe(program, arguments, account) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new ProgramRun(127, e.Message);
        }
        process.StandardInput.Close();
        var output = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancel),
            process.StandardError.ReadToEndAsync(cancel)
        );
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            return new ProgramRun(124, $"{Path.GetFileName(program)} took longer than {patience.TotalSeconds:0} s.");
        }
        return new ProgramRun(process.ExitCode, await TextOf(output, cancel));
    }

    // A server that was started by the program may hold the pipes open (on Windows): do not wait for their end.
    private static async Task<string> TextOf(Task<string[]> output, CancellationToken cancel)
    {
        var isRead = await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(2), cancel)) == output;
        return isRead ? string.Concat(await output).Trim() : "";
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string? account)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The account may not be able to enter the current folder.
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/",
        };
        if (account is not null)
        {
            start.UserName = account;
        }
        // A person's PGPORT or PGDATA must not lead the server astray, and messages are read by us in English.
        foreach (
            var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList()
        )
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
