using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Hosting;

/// <summary>How a post ends.</summary>
internal static class PostResults
{
    /// <summary>303 to a page of this site, so that reloading never posts again (RFC 9110, 15.4.4).</summary>
    public static IActionResult SeeOther(this PageModel page, string localPath)
    {
        page.Response.Headers.Location = localPath;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    /// <summary>The page again, with what was typed and why it was refused.</summary>
    public static IActionResult Refused(this PageModel page, int status = StatusCodes.Status400BadRequest)
    {
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }
}
