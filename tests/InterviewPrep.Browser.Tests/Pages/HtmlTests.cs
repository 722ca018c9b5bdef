using System.Diagnostics;
using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;
using WebBrowser = InterviewPrep.Web.Tests.Site.Browser;
using WebPage = InterviewPrep.Web.Tests.Site.Page;

namespace InterviewPrep.Browser.Tests.Pages;

/// <summary>Every page as the server sends it, read by html-validate.</summary>
public sealed class HtmlTests(BrowserSite site)
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "artifacts", "html");

    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        foreach (var guests in PageList.All.GroupBy(p => p.Guest))
        {
            var browser = await site.ComeAsync(guests.Key);
            foreach (var page in guests)
            {
                var answer = await AskAsync(browser, page);
                Assert.True(page.Status == (int)answer.Status, $"{page.Address} answered {answer.Status}.");
                await File.WriteAllTextAsync(Path.Combine(Folder, page.Name + ".html"), answer.Text);
            }
        }

        Assert.Equal("", await ValidateAsync());
    }

    private async Task<WebPage> AskAsync(WebBrowser browser, SeenPage page)
    {
        browser.Http.DefaultRequestHeaders.Remove(RaisedFault.Header);
        if (page.Fault is { } fault)
        {
            browser.Http.DefaultRequestHeaders.Add(RaisedFault.Header, fault);
        }

        var answer = await browser.GetAsync(site.AddressOf(page));
        return page.Sends is { } sent ? await browser.SubmitAsync(answer, sent.Form, [.. sent.Typed!]) : answer;
    }

    private static async Task<string> ValidateAsync()
    {
        using var node = Process.Start(
            new ProcessStartInfo("node")
            {
                ArgumentList =
                {
                    Path.Combine("node_modules", "html-validate", "bin", "html-validate.mjs"),
                    "--config",
                    Path.Combine("tests", "InterviewPrep.Browser.Tests", "html-validate.json"),
                    "--formatter",
                    "text",
                    Folder,
                },
                WorkingDirectory = Repository.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var complaints = node.StandardOutput.ReadToEndAsync();
        var faults = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (await complaints + faults).Trim();
    }
}
