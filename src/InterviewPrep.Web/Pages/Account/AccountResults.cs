using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Answers that several pages of the account give.</summary>
internal static class AccountResults
{
    /// <summary>Back to where the reader came from, never to another site.</summary>
    public static LocalRedirectResult RedirectBack(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) && !IsSignIn(returnUrl) ? returnUrl : "/");

    /// <summary>The same page with what was typed, and the time to wait, as 429.</summary>
    public static PageResult TooMany(this PageModel page, TimeSpan wait, string why)
    {
        page.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        page.ModelState.AddModelError("", $"{why} Try again in {InWords(wait)}; what you typed is kept until then.");
        return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    private static string InWords(TimeSpan wait) =>
        wait.TotalMinutes <= 1 ? "a minute"
        : wait.TotalMinutes <= 60 ? $"{Math.Ceiling(wait.TotalMinutes)} minutes"
        : $"{Math.Ceiling(wait.TotalHours)} hours";

    private static bool IsSignIn(string returnUrl) =>
        returnUrl.StartsWith("/account/sign-in", StringComparison.OrdinalIgnoreCase);
}
