using System.Net;
using System.Xml.Linq;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Feeds;

public sealed class FeedTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
{
    private const string Url = "http://127.0.0.1:8088";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_feed_has_the_newest_published_questions_and_their_public_text()
    {
        var feed = XDocument.Parse((await GetAsync("/feed.atom")).Text);
        var entries = feed.Root!.Elements(Atom + "entry").ToList();
        Assert.Equal(38, entries.Count);
        Assert.Equal("Compare L1 and L2 penalties", entries[0].Element(Atom + "title")!.Value);
        Assert.Equal("When does weight decay beat a lasso?", entries[0].Element(Atom + "summary")!.Value);
        Assert.Equal($"{Url}/questions/compare-l1-and-l2", entries[0].Element(Atom + "id")!.Value);
        Assert.Equal("2026-03-01T09:00:00Z", feed.Root.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task The_sitemap_lists_what_is_published_under_the_configured_address_and_every_entry_exists()
    {
        var map = XDocument.Parse((await GetAsync("/sitemap.xml")).Text);
        var addresses = map.Descendants(Map + "loc").Select(l => l.Value).ToList();
        Assert.Contains($"{Url}/questions/bayes-spam", addresses);
        Assert.Contains($"{Url}/companies/google", addresses);
        Assert.Contains($"{Url}/topics/backpropagation", addresses);
        Assert.DoesNotContain(addresses, a => a.Contains("odd-draft", StringComparison.Ordinal));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        var browser = site.Host.Anonymous();
        foreach (var address in addresses)
        {
            Assert.StartsWith(Url, address, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address[Url.Length..])).Status);
        }
    }

    [Fact]
    public async Task A_part_of_a_small_sitemap_does_not_exist()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/sitemap-1.xml")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/sitemap-0.xml")).Status);
    }

    [Fact]
    public async Task Crawlers_are_kept_out_of_accounts_and_list_walks_and_told_the_sitemap()
    {
        var robots = (await GetAsync("/robots.txt")).Text;
        Assert.Contains("Disallow: /account", robots, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {Url}/sitemap.xml", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_learns_how_to_search_here()
    {
        Assert.Contains(
            $"{Url}/questions?q={{searchTerms}}",
            (await GetAsync("/opensearch.xml")).Text,
            StringComparison.Ordinal
        );
    }

    private Task<Page> GetAsync(string path) => site.Start(settings: ("Site:Url", Url)).Anonymous().GetAsync(path);
}
