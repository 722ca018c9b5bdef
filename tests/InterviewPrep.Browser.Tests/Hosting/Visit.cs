using System.Collections.Concurrent;
using InterviewPrep.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace InterviewPrep.Browser.Tests.Hosting;

/// <summary>One browser window of one person. Whatever the page complains about is kept, and fails the test.</summary>
public sealed class Visit : IAsyncDisposable
{
    // In milliseconds: the first formula loads an engine, and other tests share the processors.
    private const int Patience = 20_000;

    private readonly ConcurrentQueue<string> complaints = new();

    private Visit(IBrowserContext context) => Context = context;

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
                ExtraHTTPHeaders = [KeyValuePair.Create(CallerAddress.Header, CallerAddress.Next())],
            }
        );
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return new Visit(context);
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

    /// <summary>CSS pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>CSS pixels.</summary>
    public int Height { get; init; } = 800;
}
