using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>
/// Keeps whole responses of pages that say so, for anonymous readers. The framework's output cache stores the second view
/// of a page with a form, token included, and hands it to a stranger; this one looks at what was really sent.
/// </summary>
internal sealed class AnonymousCache(
    RequestDelegate next,
    CachedPages pages,
    PublishedGeneration generation,
    IOptions<SiteOptions> site
)
{
    private static readonly string[] Kept = ["Link", "X-Robots-Tag", "Last-Modified", "Content-Language"];

    public Task InvokeAsync(HttpContext context) =>
        Rule(context) is not { } rule
        || generation.Current is not { } current
        || CacheKey.For(context, rule, current, site.Value.Url) is not { } key
            ? next(context)
        : pages.Find(key) is { } page ? page.SendAsync(context)
        : RenderAsync(context, key);

    private static CachedForAnonymousAttribute? Rule(HttpContext context) =>
        CachedForAnonymousAttribute.Of(context) is { } rule
        && context.User.Identity is not { IsAuthenticated: true }
        && context.Features.Get<SignedInMember>() is null
        && StringValues.IsNullOrEmpty(context.Request.Headers.Authorization)
        && !context.Request.Headers.ContainsKey("HX-Request")
            ? rule
            : null;

    private async Task RenderAsync(HttpContext context, CacheKey key)
    {
        var html = await CaptureAsync(context);
        if (!ReaderBound.IsShared(context) || HttpMethods.IsHead(context.Request.Method))
        {
            // Nothing written leaves the answer to whoever says what went wrong.
            await (
                html.Length > 0
                    ? context.Response.Body.WriteAsync(html, context.RequestAborted).AsTask()
                    : Task.CompletedTask
            );
            return;
        }

        var page = new CachedPage(html, context.Response.ContentType!, Extra(context.Response.Headers));
        pages.Recognise(page);
        await page.SendAsync(context);
        // Cookies of messages are written when the response starts, so it is asked again what was sent.
        await context.Response.StartAsync(context.RequestAborted);
        if (ReaderBound.IsShared(context))
        {
            pages.Keep(key, page);
        }
    }

    private async Task<byte[]> CaptureAsync(HttpContext context)
    {
        var real = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer, real));
        ReaderBound.Capture(context);
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(real);
        }

        return buffer.ToArray();
    }

    private static KeyValuePair<string, StringValues>[] Extra(IHeaderDictionary headers) =>
        [.. headers.Where(h => Kept.Contains(h.Key, StringComparer.OrdinalIgnoreCase))];
}
