using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;

namespace InterviewPrep.Web.Endpoints;

/// <summary>Who reads, and the token that their posts need: what pages shared by strangers may not hold. Never stored.</summary>
internal static class Session
{
    public static void MapSession(this WebApplication app) => app.MapGet("/session", ReadAsync).AllowAnonymous();

    private static async Task<IResult> ReadAsync(
        HttpContext context,
        CurrentViewer current,
        IAntiforgery antiforgery,
        string? token
    )
    {
        var viewer = current.Viewer;
        var isSignedIn = viewer.MemberId is not null;
        var made = token == "false" ? null : antiforgery.GetAndStoreTokens(context).RequestToken;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new SessionAnswer(isSignedIn, viewer.MemberId, isSignedIn ? viewer.Name : null, made));
    }

    private sealed record SessionAnswer(bool SignedIn, Guid? Member, string? Name, string? Token);
}
