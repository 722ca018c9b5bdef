using System.Security.Claims;
using InterviewPrep.Access;

namespace InterviewPrep.Web.Hosting;

/// <summary>The reader of this request, read once from their own rows.</summary>
public sealed class CurrentViewer(IHttpContextAccessor http, ViewerReader reader)
{
    private Viewer? viewer;

    public async ValueTask<Viewer> GetAsync(CancellationToken cancel) =>
        viewer ??= MemberId is { } member ? await reader.ReadAsync(member, cancel) : Viewer.Anonymous;

    /// <summary>The signed-in member's id, or null.</summary>
    public Guid? MemberId =>
        http.HttpContext?.User is { Identity.IsAuthenticated: true } user
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : null;

    /// <summary>The member's id on pages that only members reach.</summary>
    public Guid RequireMemberId() =>
        MemberId ?? throw new InvalidOperationException("This page was opened to anonymous readers by mistake.");
}

internal static class CurrentViewerSetup
{
    public static void AddCurrentViewer(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<ViewerReader>();
        builder.Services.AddScoped<CurrentViewer>();
    }
}
