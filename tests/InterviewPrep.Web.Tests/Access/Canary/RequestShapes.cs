using System.Net.Http.Headers;
using InterviewPrep.Web.Tests.Site;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>The ways in which one address can be asked for.</summary>
internal static class RequestShapes
{
    /// <summary>As a browser without any wish asks.</summary>
    public const string Plain = "plain";

    private static readonly (string Name, Action<HttpRequestHeaders> Set)[] Table =
    [
        (Plain, _ => { }),
        ("htmx", h => h.Add("HX-Request", "true")),
        ("fetch", h => h.Add("Sec-Fetch-Dest", "empty")),
        ("json", h => h.Accept.ParseAdd("application/json")),
        ("xml", h => h.Accept.ParseAdd("application/xml")),
        ("range", h => h.Range = new RangeHeaderValue(0, 1_000_000)),
        ("revalidation", h => h.IfNoneMatch.Add(EntityTagHeaderValue.Any)),
        ("gzip", h => h.AcceptEncoding.ParseAdd("gzip")),
        ("brotli", h => h.AcceptEncoding.ParseAdd("br")),
    ];

    private static readonly string[] Names = [.. Table.Select(s => s.Name)];

    /// <summary>How a reader asks at a door: what has a body in several shapes, the rest plainly.</summary>
    public static IReadOnlyList<string> For(Reader reader, Door door) =>
        door.Method != "GET" || door.IsFile ? [Plain]
        : reader.IsThorough ? Names
        : [Plain, "htmx"];

    public static HttpRequestMessage Request(string method, string address, string shape)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        // From another address each time: the walk is not to end at a limit on requests.
        request.Headers.Add(CallerAddress.Header, CallerAddress.Next());
        Array.Find(Table, s => s.Name == shape).Set(request.Headers);
        return request;
    }
}
