using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>
/// Put on the model of a page that shows strangers nothing of a reader: no form token, message, name or time zone.
/// Its whole response is kept for anonymous readers for a minute, and dropped by the next publish.
/// </summary>
/// <param name="queryKeys">The query keys that the page knows; a request with any other is rendered afresh.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CachedForAnonymousAttribute(params string[] queryKeys) : Attribute
{
    public IReadOnlyList<string> QueryKeys { get; } = queryKeys;

    /// <summary>The rule of what a request reads; null where it changes something or its page has none.</summary>
    internal static CachedForAnonymousAttribute? Of(HttpContext context) =>
        context.Request.IsRead() ? context.GetEndpoint()?.Metadata.GetMetadata<CachedForAnonymousAttribute>() : null;
}
