using InterviewPrep.Jobs;
using InterviewPrep.Practice;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>The random cookie under which a visitor without an account keeps answers. It is set by keeping one, never by reading.</summary>
public sealed class VisitorCookie(
    IHttpContextAccessor http,
    IOptions<SiteOptions> site,
    IOptions<RetentionOptions> retention
)
{
    private HttpContext Context => http.HttpContext!;

    /// <summary>The visitor's value, or null where the browser sent none that we could have made.</summary>
    public string? Read() =>
        Context.Request.Cookies[Cookie().Name!] is { Length: 64 } value && value.All(char.IsAsciiHexDigitLower)
            ? value
            : null;

    public string ReadOrStart()
    {
        var value = Read() ?? VisitorAnswers.NewVisitor();
        var cookie = Cookie();
        cookie.MaxAge = TimeSpan.FromDays(retention.Value.VisitorAnswersDays);
        Context.Response.Cookies.Append(cookie.Name!, value, cookie.Build(Context));
        return value;
    }

    /// <summary>Forgets the visitor, once the answers were taken or dropped.</summary>
    public void Forget()
    {
        var cookie = Cookie();
        Context.Response.Cookies.Delete(cookie.Name!, cookie.Build(Context));
    }

    private CookieBuilder Cookie()
    {
        var cookie = new CookieBuilder();
        cookie.Guard(site.Value, "visitor");
        return cookie;
    }
}
