using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Hosting.Errors;

/// <summary>Statuses that Razor Pages leaves at 200 or lets fail, whichever page it is.</summary>
internal sealed class PageFaults : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    /// <summary>Without a handler for the method the framework draws the page with an empty model.</summary>
    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is not null)
        {
            return;
        }

        var method = context.HttpContext.Request.Method;
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (!reads)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (context.ActionDescriptor.HandlerMethods.Any(h => HttpMethods.IsGet(h.HttpMethod)))
        {
            context.Result = new NotFoundResult();
        }
        else if (context.ActionDescriptor.HandlerMethods.Count > 0)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    /// <summary>A posted form that comes back with complaints at its fields is a 400.</summary>
    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context is { Result: PageResult { StatusCode: null } page, ModelState.IsValid: false } && IsPost(context))
        {
            page.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static bool IsPost(PageHandlerExecutedContext context) =>
        HttpMethods.IsPost(context.HttpContext.Request.Method)
        && context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
}
