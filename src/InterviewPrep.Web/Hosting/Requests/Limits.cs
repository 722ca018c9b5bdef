using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>How much, how long and how often one request or one address may ask.</summary>
internal static class Limits
{
    // An answer of 50,000 characters of three bytes each is 450 KB as a form.
    private const int MostBodyBytes = 512 * 1024;
    private const int MostFields = 300;
    private const int LongestAddress = 8 * 1024;

    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(30);

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            // Longer than the limit of ours, so that it is our page that says so.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 128 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.BufferBodyLengthLimit = MostBodyBytes;
            form.MultipartBodyLengthLimit = MostBodyBytes;
            form.ValueLengthLimit = MostBodyBytes;
            form.KeyLengthLimit = 200;
            form.ValueCountLimit = MostFields;
        });
        builder.Services.Configure<MvcOptions>(mvc =>
            mvc.ModelBinderProviders.Insert(0, new StorableTextBinderProvider())
        );
        builder.Services.AddRequestTimeouts(o =>
            o.DefaultPolicy = new()
            {
                Timeout = LongestRequest,
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            }
        );
        builder.Services.AddRateLimiter(o =>
        {
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Bucket);
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "5";
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>Reads forms whole before anything else looks at them, so that a limit is not mistaken for a bad token.</summary>
    public static void UseLimits(this WebApplication app)
    {
        app.UseRateLimiter();
        app.Use(
            async (context, next) =>
            {
                if (context.Request.Path.Value?.Length + context.Request.QueryString.Value?.Length > LongestAddress)
                {
                    context.Response.StatusCode = StatusCodes.Status414UriTooLong;
                    return;
                }

                if (context.Request.HasFormContentType && context.GetEndpoint() is not null && !context.IsLargeForm())
                {
                    await ReadFormAsync(context);
                }

                await next(context);
            }
        );
    }

    private static async Task ReadFormAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (NotSupportedException e)
        {
            // An encoding that the runtime refuses, such as UTF-7.
            throw new BadHttpRequestException(e.Message, StatusCodes.Status400BadRequest, e);
        }
    }

    // Generous: a page and what it loads are about ten requests. The limits that protect accounts are in PostgreSQL.
    // The machine itself is not limited: a proxy there has to be in Proxy:Trusted for its clients to count.
    private static RateLimitPartition<string> Bucket(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetTokenBucketLimiter(
                context.LimitedAddress(),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 1_200,
                    TokensPerPeriod = 100,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }
            )
            : RateLimitPartition.GetNoLimiter("");
}
