using System.Text;

namespace InterviewPrep.Web.Hosting.Caching;

/// <summary>What a kept page depends on; the encoding is chosen among the forms of one page.</summary>
internal readonly record struct CacheKey(long Generation, string Scheme, string Site, string Path, string Query)
{
    private const int LongestQuery = 512;

    /// <summary>Null where the request asks for something that the page did not name.</summary>
    public static CacheKey? For(HttpContext context, CachedForAnonymousAttribute rule, long generation, string? site)
    {
        var request = context.Request;
        var query = request.QueryString.HasValue ? Canonical(request.Query, rule.QueryKeys) : "";
        return query is null
            ? null
            : new CacheKey(
                generation,
                request.Scheme,
                site ?? request.Host.Value ?? "",
                request.Path.Value ?? "",
                query
            );
    }

    private static string? Canonical(IQueryCollection query, IReadOnlyList<string> known)
    {
        var text = new StringBuilder();
        var named = 0;
        foreach (var key in known)
        {
            if (!query.TryGetValue(key, out var values))
            {
                continue;
            }

            named++;
            foreach (var value in values)
            {
                text.Append(key).Append('=').Append(Uri.EscapeDataString(value ?? "")).Append('&');
            }
        }

        return named == query.Count && text.Length <= LongestQuery ? text.ToString() : null;
    }
}
