using System.Globalization;
using InterviewPrep.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Answers that several pages of the account give.</summary>
internal static class AccountResults
{
    /// <summary>Back to where the reader came from, never to another site.</summary>
    public static LocalRedirectResult RedirectBack(this PageModel page, string? returnUrl) =>
        page.To(page.LocalOrHome(returnUrl));

    /// <summary>The address if it is one of this site and no page to sign in, else that of the home page.</summary>
    public static string LocalOrHome(this PageModel page, string? returnUrl) =>
        page.Url.IsLocalUrl(returnUrl)
        && !returnUrl.Any(char.IsControl)
        && !returnUrl.StartsWith("/account/sign-", StringComparison.OrdinalIgnoreCase)
            ? returnUrl
            : "/";

    /// <summary>The same page with what was typed, and the time to wait, as 429.</summary>
    public static PageResult TooMany(this PageModel page, TimeSpan wait, string why)
    {
        page.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        page.ModelState.AddModelError("", $"{why} Try again in {InWords(wait)}.");
        return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    private static string InWords(TimeSpan wait) =>
        wait.TotalMinutes <= 1 ? "a minute"
        : wait.TotalMinutes <= 60 ? $"{Math.Ceiling(wait.TotalMinutes)} minutes"
        : $"{Math.Ceiling(wait.TotalHours)} hours";
}
