using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace InterviewPrep.Bench.Machine;

/// <summary>A published program under measurement, on the server's core.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly string log;

    private ServerProcess(Process process, string log, int port)
    {
        this.process = process;
        this.log = log;
        Port = port;
    }

    public int Id => process.Id;

    public int Port { get; }

    public string Address => $"http://localhost:{Port}";

    /// <summary>From the start of the process to its first 200.</summary>
    public TimeSpan StartTook { get; private set; }

    public static async Task<ServerProcess> StartAsync(ServerProgram program, int port, string path)
    {
        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Start(program, port), program.Log, port);
        try
        {
            await server.WaitForAsync(path, watch);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.StartTook = watch.Elapsed;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var term = Process.Start("kill", ["-TERM", process.Id.ToString()]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        process.Dispose();
    }

    // The shell replaces itself, so its process id is the program's; the log is a file, as behind a service manager.
    private static Process Start(ServerProgram program, int port)
    {
        var start = new ProcessStartInfo(
            "sh",
            ["-c", $"exec taskset -c {Cores.Server} \"$0\" \"$@\" >> \"$BENCH_LOG\" 2>&1"]
        )
        {
            WorkingDirectory = Path.GetDirectoryName(program.File),
        };
        start.ArgumentList.Add(program.File);
        foreach (var argument in program.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["BENCH_LOG"] = program.Log;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = $"http://localhost:{port}";
        foreach (var (key, value) in program.Settings)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    private async Task WaitForAsync(string path, Stopwatch watch)
    {
        while (!await AnswersAsync(path))
        {
            if (process.HasExited || watch.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{process.StartInfo.ArgumentList[2]} did not answer; see {log}.");
            }

            await Task.Delay(2);
        }
    }

    private async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("localhost", Port);
            var stream = client.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{Port}\r\nConnection: close\r\n\r\n")
            );
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var status = await reader.ReadLineAsync();
            return status?.Contains(" 200 ", StringComparison.Ordinal) == true;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}

/// <summary>A published program and how it is set.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Settings">Environment variables beyond address and environment.</param>
/// <param name="Log">The file that takes its output.</param>
internal sealed record ServerProgram(
    string File,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Settings,
    string Log
);
