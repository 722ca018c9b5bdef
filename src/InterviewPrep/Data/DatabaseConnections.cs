using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Where the database is reached. All are Npgsql connection strings.</summary>
/// <param name="Default">Pages and jobs; may be a transaction pooler.</param>
/// <param name="Direct">LISTEN, migrations and advisory locks; never a pooler.</param>
/// <param name="Reads">Anonymous reads; may be a replica.</param>
public sealed record DatabaseConnections(string Default, string Direct, string Reads)
{
    /// <summary>A page gives up after this many seconds: somebody waits for it.</summary>
    private const int PageSeconds = 2;

    private const int JobSeconds = 120;

    /// <summary>One server for everything.</summary>
    public static DatabaseConnections OneServer(string connection) => new(connection, connection, connection);

    /// <summary><see cref="Default"/> for requests: connecting and each command end within two seconds.</summary>
    public string Pages { get; } = Patient(Default, PageSeconds, "InterviewPrep");

    /// <summary><see cref="Default"/> for jobs and commands, which may take minutes; a pool of their own.</summary>
    public string Jobs { get; } = Patient(Default, JobSeconds, "InterviewPrep jobs");

    private static string Patient(string connection, int seconds, string name) =>
        new NpgsqlConnectionStringBuilder(connection)
        {
            Timeout = Math.Min(seconds, 15),
            CommandTimeout = seconds,
            // After a time-out the connection is dropped at once: a server that hangs does not answer a cancellation either.
            CancellationTimeout = -1,
            ApplicationName = name,
        }.ConnectionString;
}
