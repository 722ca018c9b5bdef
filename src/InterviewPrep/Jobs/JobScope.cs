using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Jobs;

/// <summary>
/// What one job works with. It may wait longer for the database than a reader does, and must not take a reader's
/// connection; the context is pooled, so it goes back as it came.
/// </summary>
internal sealed class JobScope : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;
    private readonly AppDbContext db;
    private readonly string? before;

    public JobScope(IServiceScopeFactory scopes)
    {
        scope = scopes.CreateAsyncScope();
        db = Services.GetRequiredService<AppDbContext>();
        before = db.Database.GetConnectionString();
        db.Database.SetConnectionString(Services.GetRequiredService<DatabaseConnections>().Jobs);
    }

    public IServiceProvider Services => scope.ServiceProvider;

    public async ValueTask DisposeAsync()
    {
        await db.Database.CloseConnectionAsync();
        db.Database.SetConnectionString(before);
        await scope.DisposeAsync();
    }
}
