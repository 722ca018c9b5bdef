using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace InterviewPrep.Data;

/// <summary>
/// A context's connection, open for several statements in a row. Contexts are pooled: one that goes back with its
/// connection open keeps it from everybody else.
/// </summary>
internal sealed class HeldConnection : IAsyncDisposable
{
    private readonly DatabaseFacade database;

    private HeldConnection(DatabaseFacade database) => this.database = database;

    public static async Task<HeldConnection> OpenAsync(AppDbContext db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        return new(db.Database);
    }

    public async ValueTask DisposeAsync() => await database.CloseConnectionAsync();
}
