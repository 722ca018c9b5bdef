using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>Lets any page fail in the way that a request's header names.</summary>
internal sealed class RaisedFault : IPageFilter
{
    public const string Header = "X-Test-Fault";

    /// <summary>What the exceptions say, which no reader may see.</summary>
    public const string Secret = "password=hunter2";

    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The page of the error is a page too.
        if (context.ActionDescriptor.ViewEnginePath == "/Error")
        {
            return;
        }

        switch (context.HttpContext.Request.Headers[Header].ToString())
        {
            case "forbidden":
                context.Result = new ForbidResult();
                break;
            case "conflict":
                throw new DbUpdateConcurrencyException(Secret);
            case "away":
                throw new TimeoutException(Secret);
            case "bug":
                throw new InvalidOperationException(Secret);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
