using System.Diagnostics;
using System.Security.Claims;
using InterviewPrep.Web.Hosting.Errors;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>One line a request: route template, status, milliseconds, member id, trace id; never bodies, queries or addresses.</summary>
internal static partial class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("InterviewPrep.Requests");
        app.Use(
            async (context, next) =>
            {
                var start = Stopwatch.GetTimestamp();
                try
                {
                    await next(context);
                }
                finally
                {
                    Handled(
                        logger,
                        context.Request.Method,
                        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-",
                        context.Response.StatusCode,
                        Stopwatch.GetElapsedTime(start).TotalMilliseconds,
                        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-",
                        TraceId.Of(context)
                    );
                }
            }
        );
    }

    [LoggerMessage(
        EventId = Events.RequestHandled,
        Level = LogLevel.Information,
        Message = "{Method} {Route} {Status} {Milliseconds:0.0} ms member {MemberId} trace {TraceId}"
    )]
    private static partial void Handled(
        ILogger logger,
        string method,
        string route,
        int status,
        double milliseconds,
        string memberId,
        string traceId
    );
}
