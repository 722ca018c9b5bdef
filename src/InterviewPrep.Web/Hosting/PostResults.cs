using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Hosting;

/// <summary>How a post ends, and where else a page sends its reader.</summary>
internal static class PostResults
{
    /// <summary>303 to a page of this site, so that reloading never posts again (RFC 9110, 15.4.4).</summary>
    public static IActionResult SeeOther(this PageModel page, string localPath)
    {
        page.Response.Headers.Location = InHeader(localPath);
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    /// <summary>302 to a page of this site, with whatever characters the reader's address had.</summary>
    public static LocalRedirectResult To(this PageModel page, string localPath) =>
        page.LocalRedirect(InHeader(localPath));

    /// <summary>The page again, with what was typed and why it was refused.</summary>
    public static IActionResult Refused(this PageModel page, int status = StatusCodes.Status400BadRequest)
    {
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }

    // The server refuses a header with anything but printable ASCII. What is escaped already stays as it is.
    private static string InHeader(string path) =>
        string.Concat(
            path.EnumerateRunes().Select(r => r.Value is > ' ' and < 0x7f ? $"{r}" : Uri.EscapeDataString($"{r}"))
        );
}
