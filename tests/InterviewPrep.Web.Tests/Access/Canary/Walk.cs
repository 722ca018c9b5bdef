using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>Goes through doors as a reader and looks at everything that comes back.</summary>
internal sealed class Walk(IReadOnlyList<Door> doors)
{
    /// <summary>More links than this mean that pages make addresses without end.</summary>
    private const int MostLinks = 2_000;

    private readonly ConcurrentBag<Leak> leaks = [];
    private readonly ConcurrentDictionary<string, byte> seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> broken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<HttpStatusCode, int> statuses = new();
    private readonly ConcurrentDictionary<(string Reader, Door Door), byte> tried = new();
    private int requests;

    public IReadOnlyCollection<Leak> Leaks => leaks;

    /// <summary>Every token that came back, with a right to it or without.</summary>
    public IReadOnlySet<string> Seen => seen.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Requests that ended in a fault of the site's own.</summary>
    public IReadOnlyCollection<string> Broken => [.. broken.Keys];

    public IReadOnlyDictionary<HttpStatusCode, int> Statuses => statuses;

    public int Requests => requests;

    /// <summary>Who knocked where, links included.</summary>
    public IReadOnlyCollection<(string Reader, Door Door)> Tried => [.. tried.Keys];

    /// <summary>Reads everything: each safe door, and each link found on the way.</summary>
    public async Task ReadAsync(Reader reader)
    {
        var browser = await reader.ArriveAsync();
        var links = new Queue<string>();
        var known = doors.Where(d => d.Method == "GET").Select(d => d.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var door in doors.Where(d => d.IsSafe && (!d.IsFile || reader.IsThorough)))
        {
            foreach (var shape in RequestShapes.For(reader, door))
            {
                Follow(await SendAsync(reader, browser, door, shape), known, links);
            }
        }

        while (reader.IsThorough && links.TryDequeue(out var link))
        {
            Follow(await SendAsync(reader, browser, new Door("link", "GET", link), RequestShapes.Plain), known, links);
        }
    }

    /// <summary>Does everything: each door that changes something, as a form and as htmx sends it, then reads the questions again.</summary>
    public async Task ActAsync(Reader reader)
    {
        var browser = await reader.ArriveAsync();
        var isMember = (await Token.ReadAsync(browser)).IsMember;
        foreach (var door in doors.Where(d => !d.IsSafe && (d.Method == "POST" || reader.IsThorough)))
        {
            var token = await Token.ReadAsync(browser);
            if (token.IsMember != isMember)
            {
                // The door before this one signed the reader out or closed the account.
                browser = await reader.ArriveAsync();
                token = await Token.ReadAsync(browser);
            }

            await SendAsync(reader, browser, door, door.Method == "POST" ? "htmx" : RequestShapes.Plain, token);
            if (door.Method == "POST")
            {
                await SendAsync(reader, browser, door, RequestShapes.Plain, token);
            }
        }

        foreach (var door in doors.Where(d => d.Method == "GET" && d.Route == "/questions/{slug}"))
        {
            await SendAsync(reader, browser, door, RequestShapes.Plain);
        }
    }

    private async Task<IHtmlDocument?> SendAsync(
        Reader reader,
        Browser browser,
        Door door,
        string shape,
        Token? token = null
    )
    {
        using var request = RequestShapes.Request(door.Method, door.Address, shape);
        token?.Sign(request);
        Interlocked.Increment(ref requests);
        tried[(reader.Name, door)] = 0;
        var what = $"{door.Method} {door.Address} ({shape})";
        using var response = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        statuses.AddOrUpdate(response.StatusCode, 1, (_, n) => n + 1);
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            broken[$"{reader.Name}: {what} answered {(int)response.StatusCode}"] = 0;
        }

        var body = await ResponseText.BodyAsync(response);
        Look(reader, what, "body", body);
        Look(reader, what, "header", ResponseText.Headers(response));
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html" && body.Length > 0;
        return isPage ? new HtmlParser().ParseDocument(body) : null;
    }

    private void Look(Reader reader, string request, string place, string text)
    {
        foreach (var token in CanaryPack.Tokens(text).Distinct(StringComparer.Ordinal))
        {
            seen[token] = 0;
            if (CanaryPack.IsSecret(token) && !reader.MaySee.Contains(token))
            {
                leaks.Add(new Leak(reader.Name, request, place, token));
            }
        }
    }

    private static void Follow(IHtmlDocument? page, HashSet<string> known, Queue<string> links)
    {
        foreach (var link in page is null ? [] : PageLinks.Of(page))
        {
            if (known.Add(link))
            {
                links.Enqueue(link);
            }
        }

        if (known.Count > MostLinks)
        {
            throw new InvalidOperationException($"The links of the site have no end; the last one is {links.Last()}.");
        }
    }
}
