using System.IO.Compression;
using InterviewPrep.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>What is kept, what is compressed, and what no cache may keep.</summary>
internal static class CachingSetup
{
    public static void AddCaching(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PublishedGeneration>();
        services.AddHostedService(provider => provider.GetRequiredService<PublishedGeneration>());
        services.AddSingleton<Standby>();
        services.AddHostedService(provider => provider.GetRequiredService<Standby>());
        services.AddSingleton<CachedPages>();
        services.AddHostedService(provider => provider.GetRequiredService<CachedPages>());
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.MarkTokens();
    }

    /// <summary>After authentication: the cache serves nobody who is signed in.</summary>
    public static void UseCaching(this WebApplication app)
    {
        app.UseMiddleware<AnonymousCache>();
        app.Use(KeepToReader);
        app.UseWhen(MayCompress, branch => branch.UseResponseCompression());
    }

    // Whoever can make a browser ask for a page with words of their choice, and see the size of the answer, can guess what
    // else is in it (BREACH, 2013). Such a request comes from another site; browsers say so.
    private static bool MayCompress(HttpContext context) =>
        !ReaderBound.IsCaptured(context)
        && (
            !context.Request.Headers.ContainsKey("Cookie")
            || (!context.Request.QueryString.HasValue && HttpMethods.IsGet(context.Request.Method))
            || context.Request.Headers["Sec-Fetch-Site"].ToString() is "same-origin" or "none"
        );

    private static Task KeepToReader(HttpContext context, RequestDelegate next)
    {
        if (!ReaderBound.IsCaptured(context))
        {
            context.Response.OnStarting(ForbidStoring, context);
        }

        return next(context);
    }

    private static Task ForbidStoring(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (headers.CacheControl.Count == 0 || (IsPage(context) && context.User.Identity is { IsAuthenticated: true }))
        {
            headers.CacheControl = "private, no-store";
        }

        return Task.CompletedTask;
    }

    private static bool IsPage(HttpContext context) =>
        context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;

    private static void MarkTokens(this IServiceCollection services)
    {
        services.AddAntiforgery();
        var framework = services.Last(d => d.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.Replace(
            ServiceDescriptor.Singleton<IAntiforgery>(provider => new MarkingAntiforgery(
                (IAntiforgery)ActivatorUtilities.CreateInstance(provider, framework)
            ))
        );
    }
}
