using InterviewPrep.Web.Hosting.Site;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>Whose page sent a form, as the browser says it.</summary>
internal static class Sender
{
    /// <summary>
    /// Whether the browser says that another site's page did: its words must not stand on ours as if their reader had
    /// typed them. A browser that says nothing is believed to come from here; the form's token is asked for all the same.
    /// </summary>
    public static bool IsFromAnotherSite(this HttpRequest request) =>
        SiteOf(request) is { } site ? site == "cross-site" : HasOurOrigin(request) == false;

    /// <summary>Whether the browser says that a page of this very site did.</summary>
    public static bool IsFromHere(this HttpRequest request) =>
        SiteOf(request) is { } site ? site == "same-origin" : HasOurOrigin(request) == true;

    private static string? SiteOf(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site : null;

    // All that browsers from before 2023 say. A page that hides its origin says "null".
    private static bool? HasOurOrigin(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOurs(page, request)
            : null;

    private static bool IsOurs(Uri page, HttpRequest request) =>
        page.Authority == request.Host.Value
        || page.GetLeftPart(UriPartial.Authority)
            == request.HttpContext.RequestServices.GetRequiredService<SiteAddress>().Origin;
}
