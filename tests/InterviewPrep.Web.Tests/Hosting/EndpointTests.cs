using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Docs;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>What holds for every address of the site, found by asking the site for its addresses.</summary>
public sealed class EndpointTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];

    [Fact]
    public async Task Every_address_sends_every_security_header_whatever_it_answers()
    {
        var paths = Endpoints().Select(SamplePath.Of).Append("/nowhere").Distinct(StringComparer.Ordinal).ToList();
        Assert.True(paths.Count > 20, $"Only {paths.Count} addresses were found.");
        var browser = site.Host.Anonymous("127.0.0.1");
        foreach (var path in paths)
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Delete])
            {
                using var response = await browser.Http.SendAsync(new HttpRequestMessage(method, path));
                Assert.True(
                    response.StatusCode < HttpStatusCode.InternalServerError,
                    $"{method} {path}: {response.StatusCode}"
                );
                foreach (var (name, value) in Headers)
                {
                    Assert.Equal((path, name, value), (path, name, response.Headers.GetValues(name).Single()));
                }

                var policy = response.Headers.GetValues("Content-Security-Policy").Single();
                Assert.StartsWith("default-src 'none'; script-src 'self' 'sha256-", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
                Assert.False(response.Headers.Contains("Server"), path);
            }
        }
    }

    [Fact]
    public async Task Every_address_that_is_not_named_as_open_asks_who_is_there()
    {
        var browser = site.Host.Anonymous("127.0.0.1");
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var page = await browser.GetAsync(SamplePath.Of(endpoint));
            Assert.True(
                page.RedirectsTo?.StartsWith("/account/sign-in", StringComparison.Ordinal) == true
                    || page.Status is HttpStatusCode.MethodNotAllowed,
                $"{page.Path} answered {page.Status} to a stranger."
            );
        }
    }

    [Fact]
    public void Every_address_that_strangers_reach_is_in_the_table_of_what_it_may_say()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "architecture.md"));
        var table = DocumentTable.FirstCells(text, "Who sees what: the surfaces");
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null);
        var missing = open.Select(SamplePath.Template)
            .Select(address => address.EndsWith("/Index", StringComparison.Ordinal) ? address[..^6] : address)
            .Select(address => address.Length == 0 ? "/" : address)
            .Where(address => !table.Contains(address, StringComparer.OrdinalIgnoreCase));
        Assert.True(
            !missing.Any(),
            $"Strangers reach {string.Join(", ", missing)}: say in the table of docs/architecture.md what they may contain."
        );
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        site
            .Host.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            // A file that the build does not know: the framework adds it where assets are served from source.
            .Where(e => e.RoutePattern.RawText != "{**path:file}");
}
