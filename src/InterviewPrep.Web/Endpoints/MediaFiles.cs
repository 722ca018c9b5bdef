using InterviewPrep.Access;
using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace InterviewPrep.Web.Endpoints;

/// <summary>Images of the content, below <c>/media/</c>.</summary>
internal static class MediaFiles
{
    private const string Drawing = "image/svg+xml";

    public static void MapMedia(this WebApplication app) =>
        app.MapGet("/media/{name:regex(^[a-z0-9.-]{{1,120}}$)}", ReadAsync).AllowAnonymous();

    private static async Task<Results<FileContentHttpResult, NotFound>> ReadAsync(
        string name,
        Media media,
        CurrentViewer current,
        HttpContext context,
        CancellationToken cancel
    )
    {
        var file =
            await media.FindAsync(name, current.Viewer, cancel)
            ?? (
                await AdminAccess.EditorAsync(context) is { } editor
                    ? await media.FindAsync(name, editor, cancel)
                    : null
            );
        if (file is null)
        {
            return TypedResults.NotFound();
        }

        if (file.MediaType == Drawing)
        {
            // Opened by itself a drawing is a page; nothing in it runs, loads or is asked for.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        }

        // Asked for again each time: an image ceases to be public with the text that shows it.
        context.Response.Headers.CacheControl = file.IsPublic ? "public, no-cache" : "private, no-store";
        return TypedResults.Bytes(
            file.Bytes,
            file.MediaType,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(file.Sha256)}\"")
        );
    }
}
