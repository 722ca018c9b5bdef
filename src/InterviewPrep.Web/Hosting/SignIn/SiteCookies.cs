using InterviewPrep.Web.Hosting.Site;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>How every cookie of the site is named and flagged: bound to this very host and to https where the site has it.</summary>
internal static class SiteCookies
{
    public static bool IsSecure(this SiteOptions site) => site.Address?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The name with the prefix that makes browsers refuse the cookie from anywhere else (RFC 6265bis, 4.1.3.2).</summary>
    public static string CookieName(this SiteOptions site, string name) => site.IsSecure() ? $"__Host-{name}" : name;

    public static void Guard(this CookieBuilder cookie, SiteOptions site, string name)
    {
        cookie.Name = site.CookieName(name);
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.IsSecure() ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }
}
