using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(InterviewPrep.Browser.Tests.Hosting.Chromium))]

namespace InterviewPrep.Browser.Tests.Hosting;

/// <summary>The Chromium of this machine, driven by Playwright; none is ever downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Candidates =
    [
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly string[] Arguments =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Path { get; } = Candidates.FirstOrDefault(File.Exists);

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser did not start.");

    public async ValueTask InitializeAsync()
    {
        if (Path is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Path,
                // Root has no sandbox; everybody else keeps it.
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                Args = Arguments,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
