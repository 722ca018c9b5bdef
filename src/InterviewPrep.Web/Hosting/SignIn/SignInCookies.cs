using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>The cookies of signing in, and what happens to somebody without one.</summary>
internal static class SignInCookies
{
    private const string TwoProofsPath = "/account/two-proofs";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddSingleton<SessionTickets>();
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<SiteOptions>, SessionTickets>(
                (options, site, tickets) =>
                {
                    options.Cookie.Guard(site.Value, "session");
                    options.SessionStore = tickets;
                    options.ExpireTimeSpan = SessionLife.Remembered;
                    options.SlidingExpiration = true;
                    options.LoginPath = Accounts.SignInPath;
                    options.ReturnUrlParameter = "returnUrl";
                    options.Events = new CookieAuthenticationEvents
                    {
                        OnSigningIn = ShortenUnlessRemembered,
                        OnRedirectToLogin = SendToSignIn,
                        OnRedirectToAccessDenied = Refuse,
                    };
                }
            );
        // Between the two steps of a sign-in, and between the two halves of a passkey's proof.
        services.GuardScheme(IdentityConstants.TwoFactorUserIdScheme, "second-step");
        services.GuardScheme(IdentityConstants.TwoFactorRememberMeScheme, "second-step-kept");
        services.GuardScheme(IdentityConstants.ExternalScheme, "external");
    }

    private static void GuardScheme(this IServiceCollection services, string scheme, string cookie) =>
        services
            .AddOptions<CookieAuthenticationOptions>(scheme)
            .Configure<IOptions<SiteOptions>>(
                (options, site) =>
                {
                    options.Cookie.Guard(site.Value, cookie);
                    options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                }
            );

    private static Task ShortenUnlessRemembered(CookieSigningInContext context)
    {
        if (!context.Properties.IsPersistent)
        {
            context.Properties.ExpiresUtc = context.Properties.IssuedUtc + SessionLife.Open;
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// A fragment or fetch gets the bare status: a page to sign in would be put in its place. A posted form gets the page
    /// for it, which still holds what was typed.
    /// </summary>
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.IsFromScript() || context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>Somebody with a role who signed in with a password alone is told what is missing.</summary>
    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        var user = context.HttpContext.User;
        if (HttpMethods.IsGet(context.Request.Method) && user.HasAdminRole() && !user.HasTwoProofs())
        {
            context.Response.Redirect(TwoProofsPath);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Whether htmx or a fetch of ours asks, and no navigation.</summary>
    public static bool IsFromScript(this HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") || request.Headers["Sec-Fetch-Dest"] == "empty";
}
