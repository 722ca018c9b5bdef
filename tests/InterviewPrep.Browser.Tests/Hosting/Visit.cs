using System.Collections.Concurrent;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Hosting;

/// <summary>One browser window of one person. Whatever the page complains about is kept, and fails the test.</summary>
public sealed class Visit : IAsyncDisposable
{
    // In milliseconds: the first formula loads an engine, and other tests share the processors.
    private const int Patience = 20_000;

    // Without the checks and listeners of the page: what is sent may be what no page would send.
    private const string Send = """
        ({ Form, Typed }) => {
          const form = document.querySelector(Form);
          for (const [name, value] of Typed) form.elements[name].value = value;
          form.submit();
        }
        """;

    private readonly ConcurrentQueue<string> complaints = new();

    private readonly BrowserSite site;

    private Visit(BrowserSite site, IBrowserContext context) => (this.site, Context) = (site, context);

    public IBrowserContext Context { get; }

    /// <summary>Errors on the console, uncaught exceptions, violations of the CSP and answers with 5xx.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public static async Task<Visit> StartAsync(BrowserSite site, Chromium chromium, VisitOptions? options = null)
    {
        Assert.SkipWhen(Chromium.Path is null, "No Chromium: install it or set CHROMIUM_PATH.");
        options ??= new VisitOptions();
        var context = await chromium.Browser.NewContextAsync(
            new()
            {
                BaseURL = site.Address,
                ColorScheme = options.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = options.HasScript,
                ViewportSize = new() { Width = options.Width, Height = options.Height },
                StorageState = await site.StateOfAsync(options.Guest, chromium.Browser),
                ExtraHTTPHeaders =
                [
                    KeyValuePair.Create(CallerAddress.Header, CallerAddress.Next()),
                    KeyValuePair.Create(RaisedFault.Header, options.Fault ?? ""),
                ],
            }
        );
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return new Visit(site, context);
    }

    public async Task<IPage> OpenAsync(string? address = null)
    {
        var page = await Context.NewPageAsync();
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text} at {message.Location}");
        page.PageError += (_, error) => Note(true, $"exception: {error}");
        page.Response += (_, response) => Note(response.Status >= 500, $"{response.Status} {response.Url}");
        if (address is not null)
        {
            await page.GotoAsync(address);
        }

        return page;
    }

    /// <summary>Goes to a page of the list, through a form where one leads there; gives the status.</summary>
    public async Task<int> SeeAsync(IPage page, SeenPage seen)
    {
        var response = await page.GotoAsync(site.AddressOf(seen), new() { WaitUntil = WaitUntilState.Load });
        if (seen.Sends is { } sent)
        {
            var arrived = new TaskCompletionSource();
            page.Load += (_, _) => arrived.TrySetResult();
            response = await page.RunAndWaitForResponseAsync(
                () =>
                    page.EvaluateAsync(
                        Send,
                        new { sent.Form, Typed = sent.Typed.Select(t => new[] { t.Name, t.Value }) }
                    ),
                answer => answer.Request.Method == "POST" && answer.Request.IsNavigationRequest
            );
            await arrived.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        }

        return response!.Status;
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void Note(bool isWrong, string complaint)
    {
        if (isWrong)
        {
            complaints.Enqueue(complaint);
        }
    }
}

/// <summary>How somebody comes.</summary>
public sealed record VisitOptions
{
    public Guest Guest { get; init; }

    public bool IsDark { get; init; }

    public bool HasScript { get; init; } = true;

    /// <summary>One of <see cref="RaisedFault"/>, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>CSS pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>CSS pixels.</summary>
    public int Height { get; init; } = 800;
}
