using Microsoft.AspNetCore.Antiforgery;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>Whether a response may be handed to somebody else.</summary>
internal static class ReaderBound
{
    private static readonly object CapturedKey = new();
    private static readonly object TokenKey = new();

    /// <summary>The body is being kept back: it must not be compressed on its way.</summary>
    public static void Capture(HttpContext context) => context.Items[CapturedKey] = true;

    public static bool IsCaptured(HttpContext context) => context.Items.ContainsKey(CapturedKey);

    public static void MarkToken(HttpContext context) => context.Items[TokenKey] = true;

    public static bool IsShared(HttpContext context)
    {
        var response = context.Response;
        var control = response.Headers.CacheControl.ToString();
        return response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified
            && response.ContentType is not null
            && !context.Items.ContainsKey(TokenKey)
            && response.Headers.SetCookie.Count == 0
            && !control.Contains("no-store", StringComparison.OrdinalIgnoreCase)
            && !control.Contains("private", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Marks responses for which a form token was made, whatever headers they ended up with.</summary>
internal sealed class MarkingAntiforgery(IAntiforgery inner) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext)
    {
        ReaderBound.MarkToken(httpContext);
        return inner.GetAndStoreTokens(httpContext);
    }

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext)
    {
        ReaderBound.MarkToken(httpContext);
        return inner.GetTokens(httpContext);
    }

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => inner.IsRequestValidAsync(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => inner.ValidateRequestAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => inner.SetCookieTokenAndHeader(httpContext);
}
