using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Jobs;

/// <summary>
/// What one job works with. It may wait longer for the database than a reader does, and must not take a reader's
/// connection: its contexts come from a pool of their own.
/// </summary>
internal sealed class JobScope : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    public JobScope(IServiceScopeFactory scopes)
    {
        scope = scopes.CreateAsyncScope();
        Services.GetRequiredService<ScopeKind>().IsJob = true;
    }

    public IServiceProvider Services => scope.ServiceProvider;

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
