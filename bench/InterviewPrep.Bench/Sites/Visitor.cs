using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using InterviewPrep.Bench.Seeding;

namespace InterviewPrep.Bench.Sites;

/// <summary>A browser without scripts, that keeps its cookies.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Visitor(string address, int connections = 1)
    {
        var handler = new SocketsHttpHandler
        {
            CookieContainer = cookies,
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = connections,
        };
        http = new HttpClient(handler) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>The header that a browser in this state sends.</summary>
    public string Cookies => cookies.GetCookieHeader(http.BaseAddress!);

    public static async Task<Visitor> SignInAsync(string address, Reader reader)
    {
        var visitor = new Visitor(address);
        var fields = await visitor.FieldsAsync("/account/sign-in", "form#sign-in");
        fields["Input.Email"] = reader.Email;
        fields["Input.Password"] = Reader.Password;
        var status = await visitor.PostAsync("/account/sign-in", fields);
        return status is HttpStatusCode.Redirect or HttpStatusCode.SeeOther
            ? visitor
            : throw new InvalidOperationException($"{reader.Email} could not sign in: {(int)status}.");
    }

    /// <exception cref="HttpRequestException">The answer was no success.</exception>
    public Task<string> GetAsync(string path) => http.GetStringAsync(path);

    /// <summary>The body as it came over the wire in that encoding.</summary>
    public async Task<byte[]> GetBytesAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>What the form's inputs hold, its token included.</summary>
    public async Task<Dictionary<string, string>> FieldsAsync(string path, string form)
    {
        using var page = new HtmlParser().ParseDocument(await GetAsync(path));
        return page.QuerySelector<IHtmlFormElement>(form) is { } found
            ? found
                .Elements.OfType<IHtmlInputElement>()
                .Where(i => i.Type is "hidden" && i.Name is not null)
                .ToDictionary(i => i.Name!, i => i.Value)
            : throw new InvalidOperationException($"No {form} on {path}.");
    }

    public async Task<HttpStatusCode> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        using var response = await http.PostAsync(path, body);
        await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode;
    }

    public void Dispose() => http.Dispose();
}
