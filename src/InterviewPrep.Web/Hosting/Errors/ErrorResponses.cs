using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Hosting.Errors;

/// <summary>Turns faults and bare statuses into a page, a fragment or JSON, each with the trace id.</summary>
internal sealed partial class ErrorResponses(
    RequestDelegate next,
    EndpointDataSource endpoints,
    ILogger<ErrorResponses> logger
)
{
    private readonly Lazy<Endpoint> page = new(() =>
        endpoints.Endpoints.Single(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == "/Error")
    );

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader left: nobody is there to be told.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return;
        }
        catch (Exception e)
        {
            var fault = Fault.Of(e, context.Request.IsRead());
            Log(context, fault, e);
            if (context.Response.HasStarted)
            {
                throw;
            }

            Begin(context, fault);
        }

        if (IsBare(context.Response))
        {
            await WriteAsync(context);
        }
    }

    private void Log(HttpContext context, Fault fault, Exception e)
    {
        if (fault.Status == StatusCodes.Status503ServiceUnavailable)
        {
            LogUnreachable(e.GetBaseException().Message, TraceId.Of(context));
        }
        else if (fault.Status >= StatusCodes.Status500InternalServerError)
        {
            LogFailed(e, TraceId.Of(context));
        }
    }

    // Headers of every answer were set before this middleware, so only what the page added may go.
    private static void Begin(HttpContext context, Fault fault)
    {
        var response = context.Response;
        foreach (
            var header in (string[])
                [
                    "Content-Type",
                    "Content-Length",
                    "Content-Encoding",
                    "ETag",
                    "Last-Modified",
                    "Location",
                    "Set-Cookie",
                ]
        )
        {
            response.Headers.Remove(header);
        }

        response.StatusCode = fault.Status;
        if (fault.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString();
        }
    }

    private static bool IsBare(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null };

    private async Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" }, ..])
        {
            var text = ErrorText.For(status, context);
            await Results
                .Problem(
                    text.Sentence,
                    null,
                    status,
                    text.Title,
                    null,
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = TraceId.Of(context) }
                )
                .ExecuteAsync(context);
            return;
        }

        await DrawAsync(
            context,
            new ErrorFeature(
                status,
                context.Request.PathBase + context.Request.Path + context.Request.QueryString,
                await KeptForm.ReadAsync(context)
            )
        );
    }

    // The page is run by itself: the way through the pipeline would ask the database who reads.
    private async Task DrawAsync(HttpContext context, ErrorFeature error)
    {
        var (endpoint, method, values) = (context.GetEndpoint(), context.Request.Method, context.Request.RouteValues);
        context.Features.Set(error);
        context.SetEndpoint(page.Value);
        context.Request.Method = HttpMethods.IsHead(method) ? method : HttpMethods.Get;
        context.Request.RouteValues = new RouteValueDictionary { ["page"] = "/Error" };
        try
        {
            await page.Value.RequestDelegate!(context);
        }
        finally
        {
            context.SetEndpoint(endpoint);
            context.Request.Method = method;
            context.Request.RouteValues = values;
        }
    }

    [LoggerMessage(EventId = Events.RequestFailed, Level = LogLevel.Error, Message = "Request failed, trace {TraceId}")]
    private partial void LogFailed(Exception e, string traceId);

    [LoggerMessage(
        EventId = Events.DatabaseUnreachable,
        Level = LogLevel.Warning,
        Message = "The database did not answer: {Reason}, trace {TraceId}"
    )]
    private partial void LogUnreachable(string reason, string traceId);
}
