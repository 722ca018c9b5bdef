using System.Diagnostics;
using InterviewPrep.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewPrep.Tests.Data.Embedded;

/// <summary>Another process that uses the embedded server of a folder: this test assembly, started with a variable that
/// makes it an application instead of a test run. It leaves when its input ends.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const string FolderVariable = "INTERVIEWPREP_TEST_APP";

    private readonly Process process;

    private AppProcess(Process process) => this.process = process;

    /// <summary>Starts without waiting. Only root can give an account.</summary>
    public static AppProcess Start(string dataFolder, string? account = null)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] command = [dotnet, "exec", typeof(AppProcess).Assembly.Location];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment[FolderVariable] = dataFolder;
        start.Environment["HOME"] = "/tmp";
        if (account is not null)
        {
            start.UserName = account;
        }

        return new AppProcess(Process.Start(start)!);
    }

    /// <summary>The connection string, or the refusal as an exception.</summary>
    public async Task<string> ReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var line = await this.process.StandardOutput.ReadLineAsync(limit.Token);
        if (line is not null)
        {
            return line;
        }

        throw new EmbeddedPostgresException(await this.process.StandardError.ReadToEndAsync(limit.Token));
    }

    public void Kill() => this.process.Kill();

    public async Task LeaveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        this.process.StandardInput.Close();
        await this.process.WaitForExitAsync(limit.Token);
    }

    public async Task ExitAsync() => await this.process.WaitForExitAsync(new CancellationTokenSource(20_000).Token);

    public ValueTask DisposeAsync()
    {
        if (!this.process.HasExited)
        {
            this.process.Kill();
        }

        this.process.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether this process is to be an application.</summary>
    public static bool IsAsked => Environment.GetEnvironmentVariable(FolderVariable) is not null;

    /// <summary>Starts or adopts the server and prints its address, or the refusal; leaves when the input ends.</summary>
    public static async Task<int> RunAsync()
    {
        var options = new EmbeddedPostgresOptions
        {
            DataFolder = Environment.GetEnvironmentVariable(FolderVariable)!,
            IsDurable = false,
            Search = BinarySearch.Default with { Roots = [AppContext.BaseDirectory] },
        };
        try
        {
            await using var server = new EmbeddedPostgres(options, NullLogger<EmbeddedPostgres>.Instance);
            await Console.Out.WriteLineAsync(await server.StartAsync());
            await Console.In.ReadLineAsync();
            return 0;
        }
        catch (EmbeddedPostgresException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
