using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>Gives a test's request the network address that its browser says; the test server has none.</summary>
public sealed class CallerAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    private static int count;

    /// <summary>An address that no other browser of the run has.</summary>
    public static string Next()
    {
        var number = Interlocked.Increment(ref count);
        return $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}";
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, rest) =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[Header], out var ip)
                        ? ip
                        : IPAddress.Loopback;
                    return rest(context);
                }
            );
            next(app);
        };
}
