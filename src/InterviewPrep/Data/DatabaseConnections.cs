using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Where the database is reached. All are Npgsql connection strings.</summary>
/// <param name="Default">Pages and jobs; may be a transaction pooler.</param>
/// <param name="Direct">LISTEN, migrations and advisory locks; never a pooler.</param>
/// <param name="Reads">Pages that strangers share; may be a standby, and as far behind as that.</param>
public sealed record DatabaseConnections(string Default, string Direct, string Reads)
{
    // Somebody waits for a page. With SecondOpening, opening takes two seconds. After a command's time-out Npgsql asks the
    // server to cancel it, which with a server that hangs takes the time to open again: three seconds together.
    private static readonly Patience Page = new(OpenSeconds: 1, CommandSeconds: 2);

    private static readonly Patience Job = new(OpenSeconds: 15, CommandSeconds: 120);

    // More than the statements of all pages together; each connection keeps the plans of those it has seen twice.
    private const int PreparedStatements = 200;

    /// <summary>One server for everything.</summary>
    public static DatabaseConnections OneServer(string connection) => new(connection, connection, connection);

    /// <summary><see cref="Default"/> for requests: with a database that hangs they end within three seconds.</summary>
    public string Pages { get; } = Prepared(Patient(Default, Page, "InterviewPrep"), isPooler: Direct != Default);

    /// <summary><see cref="Reads"/> for requests, as patient as <see cref="Pages"/>.</summary>
    public string SharedPages { get; } = Prepared(Patient(Reads, Page, "InterviewPrep"), isPooler: Direct != Default);

    /// <summary><see cref="Default"/> for jobs and commands, which may take minutes; a pool of their own.</summary>
    public string Jobs { get; } = Patient(Default, Job, "InterviewPrep jobs");

    /// <summary>
    /// Planning costs most of what a page asks of the database. A transaction pooler, whose sign is an address of its own
    /// for what is direct, hands each transaction another connection, where nothing was prepared.
    /// </summary>
    private static string Prepared(string connection, bool isPooler)
    {
        // No page changes anything of its session, so there is nothing to reset: that costs as much as three statements.
        var address = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        if (!isPooler && address.MaxAutoPrepare == 0)
        {
            (address.MaxAutoPrepare, address.AutoPrepareMinUsages) = (PreparedStatements, 2);
        }

        return address.ConnectionString;
    }

    private static string Patient(string connection, Patience patience, string name) =>
        new NpgsqlConnectionStringBuilder(connection)
        {
            Timeout = patience.OpenSeconds,
            CommandTimeout = patience.CommandSeconds,
            // Once the cancellation was sent, its answer is not waited for: the connection is dropped.
            CancellationTimeout = -1,
            ApplicationName = name,
        }.ConnectionString;

    private sealed record Patience(int OpenSeconds, int CommandSeconds);
}
