using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InterviewPrep.Catalog;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Feeds;

public sealed partial class FeedTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
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
    public async Task A_changed_question_is_updated_on_the_date_that_its_page_prints()
    {
        await UpdateAsync(new DateOnly(2026, 4, 2));
        var feed = XDocument.Parse((await GetAsync("/feed.atom")).Text).Root!;
        await UpdateAsync(new DateOnly(2026, 3, 1));

        var entry = feed.Elements(Atom + "entry")
            .Single(e => e.Element(Atom + "id")!.Value.EndsWith("/bayes-spam", StringComparison.Ordinal));
        Assert.Equal("2026-04-02T00:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.NotEqual("2026-04-02T00:00:00Z", entry.Element(Atom + "published")!.Value);
        Assert.Equal("2026-04-02T00:00:00Z", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task What_has_no_questions_is_in_no_sitemap_and_not_for_search_engines()
    {
        await site.Host.QueryAsync(db =>
        {
            db.Add(
                new Topic
                {
                    Slug = "untouched",
                    Name = "Untouched",
                    Position = 99,
                }
            );
            db.Add(
                new Company
                {
                    Slug = "untouched",
                    Name = "Untouched",
                    Position = 99,
                }
            );
            return db.SaveChangesAsync();
        });
        var map = (await GetAsync("/sitemap.xml")).Text;
        var reader = site.Host.Anonymous();

        Assert.DoesNotContain("untouched", map, StringComparison.Ordinal);
        Assert.DoesNotContain("category=empty", map, StringComparison.Ordinal);
        Assert.Contains("category=statistics", map, StringComparison.Ordinal);
        foreach (var folder in (string[])["/topics", "/companies"])
        {
            Assert.Equal("noindex, follow", Robots(await reader.GetAsync($"{folder}/untouched")));
        }

        Assert.Null(Robots(await reader.GetAsync("/topics/calibration")));
        Assert.Null(Robots(await reader.GetAsync("/companies/google")));
    }

    [Fact]
    public async Task Crawlers_are_kept_out_of_accounts_alone_so_that_they_read_what_says_noindex()
    {
        var robots = (await GetAsync("/robots.txt")).Text.Split('\n');
        Assert.Equal(["Disallow: /account"], robots.Where(l => l.StartsWith("Disallow", StringComparison.Ordinal)));
        Assert.Contains($"Sitemap: {Url}/sitemap.xml", robots);
    }

    [Theory]
    [InlineData(Url, Url)]
    [InlineData(Url + "/", Url)]
    [InlineData("HTTP://LOCALHOST/", "http://localhost")]
    [InlineData("", "http://localhost")]
    public async Task Every_address_that_machines_read_is_a_full_one_of_the_site(string configured, string origin)
    {
        var reader = site.Start(settings: ("Site:Url", configured)).Anonymous();
        foreach (
            var path in (string[])
                ["/", "/questions", "/questions/bayes-spam", "/topics", "/topics/calibration", "/companies/google"]
        )
        {
            var page = await reader.GetAsync(path);
            var data = string.Concat(
                page.Html.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent)
            );
            var addresses = Addresses().Matches(data).Select(m => m.Groups["address"].Value).ToList();
            Assert.NotEmpty(addresses);
            Assert.All(
                addresses.Append(page.Html.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!),
                a => Assert.StartsWith($"{origin}/", a, StringComparison.Ordinal)
            );
            Assert.All(addresses, a => Assert.DoesNotContain("//", a[origin.Length..], StringComparison.Ordinal));
        }

        Assert.Contains($"{origin}/sitemap.xml", (await reader.GetAsync("/robots.txt")).Text, StringComparison.Ordinal);
        Assert.Contains(
            $"<id>{origin}/feed.atom",
            (await reader.GetAsync("/feed.atom")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_browser_learns_how_to_search_here()
    {
        Assert.Contains(
            $"{Url}/search?q={{searchTerms}}",
            (await GetAsync("/opensearch.xml")).Text,
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex("\"(?:item|url)\":\"(?<address>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    private static string? Robots(Page page) => page.Html.QuerySelector("meta[name=robots]")?.GetAttribute("content");

    private Task<int> UpdateAsync(DateOnly date) =>
        site.Host.QueryAsync(db =>
            db.Questions.Where(q => q.Slug == "bayes-spam")
                .ExecuteUpdateAsync(s => s.SetProperty(q => q.UpdatedOn, date))
        );

    private Task<Page> GetAsync(string path) => site.Start(settings: ("Site:Url", Url)).Anonymous().GetAsync(path);
}
