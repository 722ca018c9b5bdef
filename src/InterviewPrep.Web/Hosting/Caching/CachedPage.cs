using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>A whole response, in each encoding that somebody asked for.</summary>
internal sealed class CachedPage
{
    private static readonly StringValues Varies = "Accept-Encoding, Cookie, HX-Request";
    private static readonly StringValues AskEachTime = "no-cache";
    private static readonly StringValues Br = "br";
    private static readonly StringValues Gzip = "gzip";

    private readonly byte[] html;
    private readonly StringValues contentType;
    private readonly StringValues etag;
    private readonly KeyValuePair<string, StringValues>[] extra;
    private byte[]? brotli;
    private byte[]? gzip;

    public CachedPage(byte[] html, string contentType, KeyValuePair<string, StringValues>[] extra)
    {
        this.html = html;
        this.contentType = contentType;
        this.extra = extra;
        Hash = Convert.ToHexStringLower(SHA256.HashData(html).AsSpan(0, 16));
        etag = $"W/\"{Hash}\"";
    }

    /// <summary>Of the bytes before compression: pages that come out the same share their compressed form.</summary>
    public string Hash { get; }

    public ReadOnlyMemory<byte> Html => html;

    public long Size => html.Length * 3L / 2;

    /// <summary>The smallest brotli form; until it is there, a quick one is sent.</summary>
    public byte[]? BestBrotli { get; set; }

    public Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = etag;
        headers.Vary = Varies;
        headers.CacheControl = AskEachTime;
        foreach (var (name, value) in extra)
        {
            headers[name] = value;
        }

        if (IsKnown(context.Request.Headers.IfNoneMatch))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = contentType;
        var bytes = In(AcceptedEncoding.Of(context.Request.Headers.AcceptEncoding), headers);
        headers.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private bool IsKnown(StringValues known) =>
        known.Count > 0
        && known.ToString() is var tags
        && (tags == "*" || tags.Contains(Hash, StringComparison.Ordinal));

    private ReadOnlyMemory<byte> In(AcceptedEncoding.Form form, IHeaderDictionary headers)
    {
        switch (form)
        {
            case AcceptedEncoding.Form.Brotli:
                headers.ContentEncoding = Br;
                return BestBrotli ?? (brotli ??= Compression.QuickBrotli(html));
            case AcceptedEncoding.Form.Gzip:
                headers.ContentEncoding = Gzip;
                return gzip ??= Compression.Gzip(html);
            default:
                return html;
        }
    }
}
