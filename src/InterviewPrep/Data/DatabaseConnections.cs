namespace InterviewPrep.Data;

/// <summary>Where the database is reached. All three are Npgsql connection strings.</summary>
/// <param name="Default">Pages and jobs; may be a transaction pooler.</param>
/// <param name="Direct">LISTEN, migrations and advisory locks; never a pooler.</param>
/// <param name="Reads">Anonymous reads; may be a replica.</param>
public sealed record DatabaseConnections(string Default, string Direct, string Reads)
{
    /// <summary>One server for everything.</summary>
    public static DatabaseConnections OneServer(string connection) => new(connection, connection, connection);
}
