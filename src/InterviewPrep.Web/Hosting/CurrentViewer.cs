using InterviewPrep.Access;
using InterviewPrep.Members;

namespace InterviewPrep.Web.Hosting;

/// <summary>The reader of this request, from the rows that were read when the session was checked.</summary>
public sealed class CurrentViewer(IHttpContextAccessor http)
{
    /// <summary>The signed-in member, or null: also where a row was read whose ticket then proved to be over.</summary>
    public SignedInMember? Member =>
        http.HttpContext is { User.Identity.IsAuthenticated: true } context
            ? context.Features.Get<SignedInMember>()
            : null;

    /// <summary>The signed-in member's id, or null.</summary>
    public Guid? MemberId => Member?.Id;

    /// <summary>The member's id on pages that only members reach.</summary>
    public Guid RequireMemberId() =>
        MemberId ?? throw new InvalidOperationException("This page was opened to anonymous readers by mistake.");

    /// <summary>The zone that the member chose, or null: UTC is what nobody has chosen yet.</summary>
    public TimeZoneInfo? TimeZone =>
        Member is { TimeZone: not "UTC" } member
        && TimeZoneInfo.TryFindSystemTimeZoneById(member.TimeZone, out var zone)
            ? zone
            : null;

    public Viewer Viewer => Member?.Viewer ?? Viewer.Anonymous;
}

internal static class CurrentViewerSetup
{
    public static void AddCurrentViewer(this WebApplicationBuilder builder) =>
        builder.Services.AddHttpContextAccessor().AddScoped<CurrentViewer>();
}
