using InterviewPrep.Web.Hosting.Errors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages;

/// <summary>Whatever went wrong, in the look of the site. It touches no database: it is also shown when there is none.</summary>
public sealed class ErrorModel : PageModel
{
    internal ErrorFeature Error =>
        HttpContext.Features.Get<ErrorFeature>() ?? new ErrorFeature(StatusCodes.Status404NotFound, "/", []);

    internal ErrorText Text => Error.TextFor(HttpContext);

    public string TraceId => Hosting.Errors.TraceId.Of(HttpContext);

    public bool IsFragment => Request.Headers.ContainsKey("HX-Request");

    /// <summary>Asked for by its own address there is no fault to show.</summary>
    public void OnGet() => Response.StatusCode = Error.Status;
}
