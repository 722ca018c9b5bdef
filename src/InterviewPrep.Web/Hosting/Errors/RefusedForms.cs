using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Hosting.Errors;

/// <summary>A posted form that comes back with complaints at its fields is a 400, whichever page it is.</summary>
internal sealed class RefusedForms : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context) { }

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
