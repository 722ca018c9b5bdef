using System.Net;
using System.Net.Sockets;

namespace InterviewPrep.Data.Embedded;

/// <summary>The settings of a small server with one application, written before each start.</summary>
internal static class ServerSettings
{
    /// <summary>The number in the socket's name; nothing listens on it.</summary>
    public const int SocketPort = 5432;

    /// <summary>Replaces initdb's file, which says nothing beyond the defaults that is wanted here.</summary>
    public static void Write(ServerHome home, bool isDurable) =>
        WholeFile.WritePlain(Path.Combine(home.Cluster, "postgresql.conf"), Text(home, isDurable));

    // The socket folder is relative to the data folder, so no path has to be quoted. The log keeps what concerns the server
    // (LOG and above): errors of statements carry values of members, and the application logs them without.
    private static string Text(ServerHome home, bool isDurable) =>
        $"""
            # Written at each start; settings of your own belong into custom.conf beside the folder of this file.
            listen_addresses = '{(home.HasSocket ? "" : "127.0.0.1")}'
            unix_socket_directories = '{(home.HasSocket ? "../socket" : "")}'
            unix_socket_permissions = 0700
            port = {(home.HasSocket ? SocketPort : FreePort(home))}
            max_connections = 100
            password_encryption = scram-sha-256
            shared_buffers = 128MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            random_page_cost = 1.1
            jit = off
            wal_compression = on
            min_wal_size = 64MB
            max_wal_size = 512MB
            fsync = {(isDurable ? "on" : "off")}
            synchronous_commit = on
            full_page_writes = {(isDurable ? "on" : "off")}
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.english'
            log_min_messages = log
            log_min_error_statement = panic
            log_checkpoints = off
            log_line_prefix = '%m [%p] '
            {(File.Exists(Path.Combine(home.Folder, "custom.conf")) ? "include = '../custom.conf'" : "")}
            """ + "\n";

    /// <summary>The port of a server without a socket: that of the last start, else any that is free.</summary>
    public static int LoopbackPort(ServerHome home)
    {
        if (File.Exists(home.PortFile) && int.TryParse(File.ReadAllText(home.PortFile), out var known))
        {
            return known;
        }

        return NewPort(home);
    }

    // A restart keeps the port if it can, because connection strings with it are in use.
    private static int FreePort(ServerHome home) =>
        LoopbackPort(home) is var port && IsFree(port) ? port : NewPort(home);

    private static int NewPort(ServerHome home)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        WholeFile.WritePlain(home.PortFile, port.ToString());
        return port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
