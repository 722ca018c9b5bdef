using InterviewPrep.Practice;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting;

/// <summary>The random cookie under which a visitor without an account keeps answers. It is set by keeping one, never by reading.</summary>
public sealed class VisitorCookie(IHttpContextAccessor http, IOptions<SiteOptions> site)
{
    private HttpContext Context => http.HttpContext!;

    private bool IsSecure => site.Value.Url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    private string Name => IsSecure ? "__Host-visitor" : "visitor";

    /// <summary>The visitor's value, or null where the browser sent none that we could have made.</summary>
    public string? Read() =>
        Context.Request.Cookies[Name] is { Length: 64 } value && value.All(char.IsAsciiHexDigitLower) ? value : null;

    public string ReadOrStart()
    {
        var value = Read() ?? VisitorAnswers.NewVisitor();
        Context.Response.Cookies.Append(
            Name,
            value,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = IsSecure,
                MaxAge = VisitorAnswers.Kept,
                Path = "/",
                IsEssential = true,
            }
        );
        return value;
    }

    /// <summary>Forgets the visitor, once the answers were taken or dropped.</summary>
    public void Forget() => Context.Response.Cookies.Delete(Name, new CookieOptions { Path = "/", Secure = IsSecure });
}
