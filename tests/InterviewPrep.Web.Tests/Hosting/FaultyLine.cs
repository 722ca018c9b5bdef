using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>The line between the site and its database, which a test can make silent or cut.</summary>
public sealed class FaultyLine : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder target;
    private readonly ConcurrentBag<Socket> open = [];
    private readonly CancellationTokenSource closing = new();
    private readonly int port;
    private TcpListener listener;
    private volatile TaskCompletionSource flowing = Flowing();

    public FaultyLine(string connectionString)
    {
        target = new NpgsqlConnectionStringBuilder(connectionString);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    /// <summary>The same database over this line.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(target.ConnectionString)
        {
            Host = "127.0.0.1",
            Port = port,
            MaxPoolSize = 10,
        }.ConnectionString;

    /// <summary>Connections stay, and nothing comes through.</summary>
    public void Hang() => flowing = new TaskCompletionSource();

    /// <summary>Connections break, and new ones are refused.</summary>
    public void Cut()
    {
        listener.Stop();
        while (open.TryTake(out var socket))
        {
            socket.Dispose();
        }
    }

    public void Mend()
    {
        flowing.TrySetResult();
        if (listener.Server.IsBound)
        {
            return;
        }

        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        Mend();
        Cut();
        closing.Dispose();
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                var near = await from.AcceptSocketAsync(closing.Token);
                open.Add(near);
                _ = ConnectAsync(near);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The line was cut.
        }
    }

    private async Task ConnectAsync(Socket near)
    {
        var isFile = target.Host!.StartsWith('/');
        var far = isFile
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        open.Add(far);
        EndPoint address = isFile
            ? new UnixDomainSocketEndPoint($"{target.Host}/.s.PGSQL.{target.Port}")
            : new DnsEndPoint(target.Host, target.Port);
        await far.ConnectAsync(address);
        await Task.WhenAny(CopyAsync(near, far), CopyAsync(far, near));
        near.Dispose();
        far.Dispose();
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, closing.Token) is var read and > 0)
            {
                await flowing.Task.WaitAsync(closing.Token);
                await to.SendAsync(buffer.AsMemory(0, read), closing.Token);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One of the two hung up.
        }
    }

    private static TaskCompletionSource Flowing()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
