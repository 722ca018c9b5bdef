using InterviewPrep.Data;
using InterviewPrep.Web.Hosting.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>
/// Contexts on <c>ConnectionStrings:Reads</c>, for pages that are the same for every stranger and a minute old anyway. Whoever
/// has a cookie may have just written something, and reads where it was written; so does everybody while the standby is down.
/// </summary>
internal sealed class SharedPageContexts(
    DatabaseConnections connections,
    IServiceProvider services,
    IHttpContextAccessor http
)
{
    private readonly Lazy<PooledDbContextFactory<AppDbContext>>? contexts =
        connections.SharedPages == connections.Pages
            ? null
            : new(() => Contexts.Pool(connections.SharedPages, services));

    /// <summary>Null where the request is not for a shared page, or where there is one server for everything.</summary>
    public AppDbContext? Create() =>
        contexts is not null && services.GetService<Standby>() is { IsUsable: true } && IsForSharedPage()
            ? contexts.Value.CreateDbContext()
            : null;

    private bool IsForSharedPage() =>
        http.HttpContext is { } context
        && context.Request.Headers.Cookie.Count == 0
        && CachedForAnonymousAttribute.Of(context) is not null;
}

/// <summary>Contexts on <see cref="DatabaseConnections.Jobs"/>, for scopes that are a job's.</summary>
internal sealed class JobContexts(DatabaseConnections connections, IServiceProvider services)
{
    private readonly Lazy<PooledDbContextFactory<AppDbContext>> contexts = new(() =>
        Contexts.Pool(connections.Jobs, services)
    );

    public AppDbContext Create() => contexts.Value.CreateDbContext();
}

internal static class Contexts
{
    public static PooledDbContextFactory<AppDbContext> Pool(string address, IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>().UseApplicationServiceProvider(services);
        Database.Use(options, address);
        return new(((DbContextOptionsBuilder<AppDbContext>)options).Options);
    }
}
