using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>Under which address the site is reached: hosts, proxies and HTTPS.</summary>
internal static partial class Origin
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddOrigin(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>(Believe);

    /// <summary>Requests for other hosts are refused, and plain ones sent to HTTPS where the site has it.</summary>
    public static void UseOrigin(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Networks.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Address;
        var anyHost = site is null && app.Environment.IsDevelopment();
        app.WarnOfLoops(site);
        app.Use(
            (context, next) =>
                context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal) ? next(context)
                : anyHost || IsOwn(context.Request.Host.Host, site) ? OverHttps(context, site, next)
                : RefuseHost(context)
        );
    }

    // Behind a proxy that ends TLS and is not believed, every request looks plain and is sent to https for ever.
    private static void WarnOfLoops(this WebApplication app, Uri? site) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var isBelieved = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Networks.Count > 0;
            if (site?.Scheme == Uri.UriSchemeHttps && !isBelieved && !app.Urls.Any(IsHttps))
            {
                LogLoop(app.Logger);
            }
        });

    private static bool IsHttps(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static void Believe(ForwardedHeadersOptions forwarded, IOptions<ProxyOptions> proxy)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        // The chain is followed for as long as each hop is trusted.
        forwarded.ForwardLimit = null;
        foreach (var network in proxy.Value.Networks)
        {
            forwarded.KnownIPNetworks.Add(network);
        }
    }

    private static bool IsOwn(string host, Uri? own) =>
        string.Equals(host, own?.Host, StringComparison.OrdinalIgnoreCase)
        || ThisMachine.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static Task RefuseHost(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static Task OverHttps(HttpContext context, Uri? site, RequestDelegate next)
    {
        if (site?.Scheme != Uri.UriSchemeHttps)
        {
            return next(context);
        }

        if (context.Request.IsHttps)
        {
            context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location =
            site.GetLeftPart(UriPartial.Authority)
            + context.Request.Path.ToUriComponent()
            + context.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    [LoggerMessage(
        EventId = Events.PlainHttpBehindHttps,
        Level = LogLevel.Warning,
        Message = "Site:Url is https, but this process serves http only and Proxy:Trusted names no proxy: browsers will be redirected for ever"
    )]
    private static partial void LogLoop(ILogger logger);
}
