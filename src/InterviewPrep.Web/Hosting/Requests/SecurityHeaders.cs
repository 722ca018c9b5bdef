using InterviewPrep.Web.Hosting.Site;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>The same security headers on every response, whatever made it.</summary>
internal static class SecurityHeaders
{
    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; script-src 'self' {ThemeScript.CspHash}; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
                return next(context);
            }
        );
}
