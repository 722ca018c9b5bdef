using System.Net;
using System.Net.Http.Headers;
using System.Text;
using InterviewPrep.Data;
using InterviewPrep.Testing;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

public sealed class SharedPageTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    private const string Path = "/questions/" + OneQuestion.Slug;

    // Whatever the first visitor's browser says of itself.
    private const string Mark = "mark7f3a9c";

    [Fact]
    public async Task Nothing_of_one_visitor_is_on_a_shared_page_that_a_stranger_loads()
    {
        await KnownAsync();
        var paths = SharedPaths();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            var first = site.Host.Anonymous();
            await first.GetAsync("/account/sign-in");
            first.Http.DefaultRequestHeaders.Add("User-Agent", Mark);
            first.Http.DefaultRequestHeaders.Add("Accept-Language", "de");
            first.Http.DefaultRequestHeaders.Add("Referer", $"http://localhost/{Mark}");
            first.Http.DefaultRequestHeaders.Add("Cookie", $"visitor={new string('a', 64)}; other={Mark}");
            await first.GetAsync(path);
            var again = await first.GetAsync(path);
            var stranger = await site.Host.Anonymous().GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, stranger.Status);
            Assert.Equal(again.Text, stranger.Text);
            Assert.DoesNotContain(Mark, stranger.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("__RequestVerificationToken", stranger.Text, StringComparison.Ordinal);
            Assert.False(stranger.Response.Headers.Contains("Set-Cookie"), path);
            Assert.Equal("no-cache", stranger.Response.Headers.CacheControl?.ToString());
            Assert.NotNull(stranger.Response.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_member_whose_ticket_is_over_before_the_row_is_a_stranger_and_fills_no_cache()
    {
        await using var host = site.Start();
        await KnownAsync(host);
        var person = new Person { Name = "Ada Overdue" };
        var member = await host.SignedInClientAsync(person);
        await host.QueryAsync(db =>
            db.Sessions.Where(s => db.Users.Any(m => m.Id == s.MemberId && m.Email == person.Email))
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.ExpiresAt, x => x.ExpiresAt.AddDays(9)))
        );
        host.Clock.Advance(TimeSpan.FromDays(3));

        var overdue = await member.GetAsync(Path);
        var stranger = await host.Anonymous().GetAsync(Path);

        Assert.Equal("", overdue.Html.DocumentElement.GetAttribute("data-member"));
        Assert.NotEqual("no-cache", overdue.Response.Headers.CacheControl?.ToString());
        Assert.DoesNotContain(person.Name, overdue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Name, stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_page_is_kept_until_the_next_publish()
    {
        await KnownAsync();
        Assert.Contains(OneQuestion.Title, (await site.Host.Anonymous().GetAsync(Path)).Text, StringComparison.Ordinal);
        await OneQuestion.RenameAsync(site.ConnectionString, "Unannounced", publish: false);
        Assert.Contains(OneQuestion.Title, (await site.Host.Anonymous().GetAsync(Path)).Text, StringComparison.Ordinal);
        await OneQuestion.RenameAsync(site.ConnectionString, "Announced", publish: true);
        await Eventually.TrueAsync(async () => (await site.Host.Anonymous().GetAsync(Path)).Text.Contains("Announced"));
        await OneQuestion.RenameAsync(site.ConnectionString, OneQuestion.Title, publish: true);
        await Eventually.TrueAsync(async () =>
            (await site.Host.Anonymous().GetAsync(Path)).Text.Contains(OneQuestion.Title)
        );
    }

    [Fact]
    public async Task The_sitemap_is_kept_in_every_form_until_the_next_publish()
    {
        await KnownAsync();
        string[] forms = ["br", "gzip", "identity"];
        var before = await SitemapsAsync(forms);
        await OneQuestion.UpdateAsync(site.ConnectionString, new DateOnly(2026, 4, 2), publish: false);
        Assert.Equal(before, await SitemapsAsync(forms));
        await OneQuestion.UpdateAsync(site.ConnectionString, new DateOnly(2026, 4, 3), publish: true);
        await Eventually.TrueAsync(async () => (await SitemapsAsync(forms)).All(map => map.Contains("2026-04-03")));
    }

    [Theory]
    [InlineData("?category=machine-learning&page=1", true)]
    [InlineData("?q=bias", false)]
    [InlineData("?category=machine-learning&q=bias", false)]
    [InlineData("?after=" + OneQuestion.Slug, false)]
    [InlineData("?before=" + OneQuestion.Slug, false)]
    public async Task Of_lists_only_those_that_many_readers_ask_for_are_kept(string query, bool isKept)
    {
        await KnownAsync();
        var http = site.Host.Anonymous().Http;
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var response = await http.GetAsync("/questions" + query);
        Assert.Equal(isKept, response.Headers.ETag is not null);
        Assert.Equal(!isKept, response.Headers.CacheControl!.NoStore);
        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task A_shared_page_is_a_minute_old_at_most()
    {
        await using var host = site.Start();
        await KnownAsync(host);
        await host.Anonymous().GetAsync(Path);
        await OneQuestion.RenameAsync(site.ConnectionString, "After a minute", publish: false);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        var late = await host.Anonymous().GetAsync(Path);
        await OneQuestion.RenameAsync(site.ConnectionString, OneQuestion.Title, publish: true);
        Assert.Contains("After a minute", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_the_page_does_not_know_is_rendered_afresh()
    {
        await KnownAsync();
        var page = await site.Host.Anonymous().GetAsync($"{Path}?utm_source=letter");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Null(page.Response.Headers.ETag);
        Assert.True(page.Response.Headers.CacheControl is { NoStore: true, Private: true });
    }

    [Fact]
    public async Task A_member_is_never_served_the_shared_page()
    {
        await KnownAsync();
        await site.Host.Anonymous().GetAsync(Path);
        var member = await site.Host.SignedInClientAsync(new Person());
        var page = await member.GetAsync(Path);
        Assert.Null(page.Response.Headers.ETag);
        Assert.True(page.Response.Headers.CacheControl is { NoStore: true, Private: true });
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_that_nothing_changed()
    {
        await KnownAsync();
        var browser = site.Host.Anonymous();
        var tag = (await browser.GetAsync(Path)).Response.Headers.ETag!;
        browser.Http.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        var again = await browser.GetAsync(Path);
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Empty(again.Text);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    public async Task Each_browser_gets_the_smallest_form_that_it_takes(string accepted, string? sent)
    {
        await KnownAsync();
        var plain = await site.Host.Anonymous().Http.GetByteArrayAsync(Path);
        var http = site.Host.Anonymous().Http;
        http.DefaultRequestHeaders.Add("Accept-Encoding", accepted);
        var response = await http.GetAsync(Path);
        Assert.Equal(sent, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Equal(plain, await Encodings.PlainAsync(response));
    }

    [Fact]
    public async Task Soon_the_bytes_sent_are_those_of_the_strongest_brotli()
    {
        await KnownAsync();
        var http = site.Host.Anonymous().Http;
        var best = Compression.BestBrotli(await http.GetByteArrayAsync(Path)).Length;
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        await Eventually.TrueAsync(async () => (await http.GetByteArrayAsync(Path)).Length == best);
    }

    private async Task<string[]> SitemapsAsync(string[] forms)
    {
        var maps = new List<string>();
        foreach (var form in forms)
        {
            var http = site.Host.Anonymous().Http;
            http.DefaultRequestHeaders.Add("Accept-Encoding", form);
            maps.Add(Encoding.UTF8.GetString(await Encodings.PlainAsync(await http.GetAsync("/sitemap.xml"))));
        }

        return [.. maps];
    }

    private Task KnownAsync() => KnownAsync(site.Host);

    private static async Task KnownAsync(SiteHost host)
    {
        var generation = host.Services.GetRequiredService<PublishedGeneration>();
        await Eventually.TrueAsync(() => generation.Current is not null);
    }

    private List<string> SharedPaths() =>
        [
            .. site
                .Host.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<CachedForAnonymousAttribute>() is not null)
                .Select(SamplePath.Of)
                // Parts there are of more than 40,000 questions only.
                .Except(["/sitemap-1.xml"])
                .Distinct(StringComparer.Ordinal),
        ];
}
