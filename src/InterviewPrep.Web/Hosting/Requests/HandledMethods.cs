using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>
/// Refuses a method that a page has no handler for: the framework would draw the page without having read what it shows.
/// </summary>
internal sealed class HandledMethods : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var methods = context.ActionDescriptor.HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).ToHashSet();
        // A page without handlers has nothing to read first.
        var isHandled =
            context.HandlerMethod is not null || (methods.Count == 0 && context.HttpContext.Request.IsRead());
        if (isHandled)
        {
            return next();
        }

        // RFC 9110, 15.5.6: the refusal names what is allowed.
        context.HttpContext.Response.Headers.Allow = string.Join(", ", methods.Append("GET").Distinct().Order());
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        return Task.CompletedTask;
    }
}
