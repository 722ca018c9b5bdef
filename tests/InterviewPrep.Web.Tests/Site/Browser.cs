using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>A browser without scripts: keeps cookies, reads forms from pages and sends them back with their tokens.</summary>
public sealed class Browser(HttpClient http)
{
    /// <summary>For requests that no form makes.</summary>
    public HttpClient Http => http;

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await http.GetAsync(path));

    /// <summary>Follows redirects to the page where they end.</summary>
    public async Task<Page> ArriveAsync(Page page)
    {
        for (var hops = 0; page.RedirectsTo is { } target && hops < 10; hops++)
        {
            page = await GetAsync(target);
        }

        return page;
    }

    /// <summary>Answers a question through its page.</summary>
    public async Task<Page> AnswerAsync(string question, string text) =>
        await SubmitAsync(await GetAsync(question), "form[action$='/answer']", ("Text", text));

    /// <summary>Sends a form of the page as its button would: hidden fields and tokens as they stand, the given ones typed.</summary>
    public async Task<Page> SubmitAsync(Page page, string form, params (string Name, string? Value)[] typed)
    {
        var element =
            page.Html.QuerySelector<IHtmlFormElement>(form)
            ?? throw new InvalidOperationException($"No {form} on {page.Path} ({page.Status}):\n{page.Text}");
        var fields = element
            .Elements.OfType<IHtmlInputElement>()
            .Where(i =>
                i.Type is "hidden" or "text" or "email" or "url" or "date" or "datetime-local"
                || i is { Type: "checkbox" or "radio", IsChecked: true }
            )
            .Select(i => (Name: i.Name ?? "", Value: (string?)Shown(i)))
            .Concat(
                element
                    .Elements.OfType<IHtmlTextAreaElement>()
                    .Select(a => (Name: a.Name ?? "", Value: (string?)a.Value))
            )
            .Concat(element.Elements.OfType<IHtmlSelectElement>().Select(s => (Name: s.Name ?? "", Value: s.Value)))
            .Where(f => typed.All(t => t.Name != f.Name))
            .Concat(typed.Where(t => t.Value is not null));
        return await PostAsync(element.GetAttribute("action") is { Length: > 0 } to ? to : page.Path, fields);
    }

    public async Task<Page> PostAsync(string path, IEnumerable<(string Name, string? Value)> fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value ?? "")));
        return await Page.ReadAsync(await http.PostAsync(path, body));
    }

    // What HTML calls no valid local date and time, a browser shows and sends as nothing.
    private static string Shown(IHtmlInputElement input) =>
        input.Type != "datetime-local"
        || DateTime.TryParseExact(
            input.Value,
            ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        )
            ? input.Value
            : "";
}

/// <summary>What came back.</summary>
public sealed record Page(string Path, HttpResponseMessage Response, IHtmlDocument Html, string Text)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query of a redirect, or null.</summary>
    public string? RedirectsTo =>
        Response.Headers.Location switch
        {
            null => null,
            { IsAbsoluteUri: true } absolute => absolute.PathAndQuery,
            var relative => relative.OriginalString,
        };

    /// <summary>The visible words of the first element that the selector finds.</summary>
    public string? Words(string selector) => Html.QuerySelector(selector)?.TextContent.Trim();

    public override string ToString() => $"{Path}: {Status} {RedirectsTo}";

    internal static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        return new Page(response.RequestMessage!.RequestUri!.PathAndQuery, response, html, text);
    }
}
