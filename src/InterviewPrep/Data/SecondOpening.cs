using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>
/// Tries a second time to get a connection when the first took too long. The time-out itself has to be short, because Npgsql
/// takes it for cancelling commands too; a busy machine may need more to open a dozen connections at once.
/// </summary>
public sealed class SecondOpening : DbConnectionInterceptor
{
    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        await OpenAsync(connection, cancellationToken);
        return InterceptionResult.Suppress();
    }

    /// <summary>Opens a connection that no context has.</summary>
    /// <exception cref="NpgsqlException">It could not be opened the second time either.</exception>
    internal static async Task OpenAsync(DbConnection connection, CancellationToken cancel)
    {
        try
        {
            await connection.OpenAsync(cancel);
        }
        catch (Exception e) when (e is TimeoutException or NpgsqlException { InnerException: TimeoutException })
        {
            await connection.OpenAsync(cancel);
        }
    }
}
