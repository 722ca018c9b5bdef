using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Web.Hosting.Errors;

/// <summary>What an exception means to the reader: the one mapping.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RetryAfter">Seconds after which it is worth trying again, where that is known.</param>
internal sealed record Fault(int Status, int? RetryAfter = null)
{
    private const int RetrySeconds = 5;

    public static readonly Fault Unavailable = new(StatusCodes.Status503ServiceUnavailable, RetrySeconds);

    /// <param name="isRead">Whether the request changes nothing.</param>
    public static Fault Of(Exception exception, bool isRead = false)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            if (Known(e, isRead) is { } fault)
            {
                return fault;
            }
        }

        return new Fault(StatusCodes.Status500InternalServerError);
    }

    private static Fault? Known(Exception exception, bool isRead) =>
        exception switch
        {
            BadHttpRequestException e => new Fault(e.StatusCode),
            // The form reader's limits on fields have no type of their own.
            InvalidDataException e when e.Message.Contains("limit", StringComparison.Ordinal) => new Fault(
                StatusCodes.Status413PayloadTooLarge
            ),
            InvalidDataException => new Fault(StatusCodes.Status400BadRequest),
            // A form of parts that ends before its last boundary: the reader's own, not that of a disk or a line.
            IOException { Source: "Microsoft.AspNetCore.WebUtilities" } => new Fault(StatusCodes.Status400BadRequest),
            EncoderFallbackException => new Fault(StatusCodes.Status400BadRequest),
            DbUpdateConcurrencyException => new Fault(StatusCodes.Status409Conflict),
            PostgresException e => Of(e, isRead),
            NpgsqlException or SocketException or TimeoutException => Unavailable,
            _ => null,
        };

    // Classes of PostgreSQL's appendix A.
    private static Fault? Of(PostgresException e, bool isRead) =>
        e.SqlState switch
        {
            PostgresErrorCodes.CharacterNotInRepertoire
            or PostgresErrorCodes.UntranslatableCharacter
            or PostgresErrorCodes.StringDataRightTruncation
            or PostgresErrorCodes.NumericValueOutOfRange => new Fault(StatusCodes.Status400BadRequest),
            PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.ForeignKeyViolation
            or PostgresErrorCodes.ExclusionViolation => new Fault(StatusCodes.Status409Conflict),
            // Whoever only reads has no version that another one overtook: a standby cancels what stands in its way.
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => isRead
                ? Unavailable
                : new Fault(StatusCodes.Status409Conflict),
            // Connections, resources, operator's intervention, system; and a standby or a database set to read only.
            PostgresErrorCodes.ReadOnlySqlTransaction => Unavailable,
            PostgresErrorCodes.InvalidCatalogName => Unavailable,
            ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] => Unavailable,
            _ => null,
        };
}
