using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Access.Canary;
using Xunit;

namespace InterviewPrep.Web.Tests.Access;

/// <summary>
/// The proof of the paywall from outside: every door of the site, for every reader who has no right to what is sealed.
/// </summary>
public sealed class CanaryWalkTests(CanarySite site, ITestOutputHelper output) : IClassFixture<CanarySite>
{
    /// <summary>The routes that are no pages.</summary>
    private static readonly string[] Endpoints =
    [
        "/feed.atom",
        "/health/live",
        "/health/ready",
        "/media/{name:regex(^[a-z0-9.-]{{1,120}}$)}",
        "/opensearch.xml",
        "/robots.txt",
        "/session",
        "/sitemap-{part:int:min(1)}.xml",
        "/sitemap.xml",
        // A file that the build does not know: the framework adds it where assets are served from source.
        "/{**path:file}",
    ];

    [Fact]
    public void Every_token_of_the_pack_is_unique()
    {
        Assert.Equal(CanaryPack.All.Distinct(StringComparer.Ordinal), CanaryPack.All);
        Assert.True(CanaryPack.Of(CanaryPack.Sealed).Count >= 15);
    }

    [Fact]
    public void Every_parameter_of_a_route_has_a_sample_value()
    {
        Assert.Empty(site.Samples!.Missing);
    }

    [Fact]
    public async Task No_door_lets_a_locked_text_out_to_a_reader_without_a_right_to_it()
    {
        var walked = await site.WalkedAsync();
        Report(walked);
        Assert.Empty(walked.Others.Leaks);
    }

    [Fact]
    public async Task A_Pro_reader_sees_each_text_that_Pro_opens_and_nothing_that_nobody_may_see()
    {
        var walked = await site.WalkedAsync();
        Assert.Empty(CanaryPack.Of(CanaryPack.Sealed).Except(walked.Entitled.Seen));
        Assert.Empty(walked.Entitled.Leaks);
    }

    [Fact]
    public async Task Everybody_sees_what_is_public_or_free()
    {
        var walked = await site.WalkedAsync();
        Assert.Empty(CanaryPack.Of(CanaryPack.Shown).Append(Author.PublicToken).Except(walked.Others.Seen));
        Assert.Empty(CanaryPack.Of(CanaryPack.Free).Except(walked.Others.Seen));
    }

    [Fact]
    public async Task No_door_is_broken()
    {
        var walked = await site.WalkedAsync();
        Assert.Empty(walked.Broken);
    }

    [Fact]
    public async Task The_log_names_no_locked_text()
    {
        var walked = await site.WalkedAsync();
        Assert.Empty(site.Log.Offending);
        Assert.True(site.Log.Lines >= walked.Requests, "The log that was searched is not the site's.");
    }

    [Fact]
    public async Task No_letter_names_a_locked_text()
    {
        await site.WalkedAsync();
        var letters = await site.Host.Mail.AllAsync();
        Assert.NotEmpty(letters);
        Assert.DoesNotContain(letters, l => CanaryPack.Tokens(l.Subject + l.Text).Any(CanaryPack.IsSecret));
    }

    [Fact]
    public void Every_page_that_has_a_file_and_every_endpoint_is_a_door()
    {
        // A page named Index has a second address, which ends in its name.
        var doors = Routes.Where(r => !r.EndsWith("/index", StringComparison.Ordinal));
        var written = PageFiles.All.Select(p => p.Route).Concat(Endpoints);
        Assert.Equal(written.Order(StringComparer.Ordinal), doors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_reader_tried_every_door_and_the_thorough_ones_every_link()
    {
        var walked = await site.WalkedAsync();
        Assert.Empty(Untried(site.Cast.Pro, walked.Entitled, d => d.IsSafe && !d.IsFile));
        foreach (var reader in site.Cast.Others)
        {
            var doors = reader.IsThorough
                ? (Func<Door, bool>)(_ => true)
                : d => d.Method is "GET" or "POST" && !d.IsFile;
            Assert.Empty(Untried(reader, walked.Others, doors));
            Assert.Equal(
                reader.IsThorough,
                walked.Others.Tried.Any(t => t.Reader == reader.Name && t.Door.Route == "link")
            );
        }
    }

    private IEnumerable<Door> Untried(Reader reader, Walk walk, Func<Door, bool> isDue)
    {
        var tried = walk.Tried.Where(t => t.Reader == reader.Name).Select(t => t.Door).ToHashSet();
        return site.Doors.Where(isDue).Where(d => !tried.Contains(d));
    }

    private IReadOnlyList<string> Routes =>
        [.. site.Doors.Where(d => !d.IsFile).Select(d => d.Route.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private void Report(WalkedSite walked)
    {
        var methods = site.Doors.Select(d => d.Method).Distinct(StringComparer.Ordinal).Count();
        var readers = site.Cast.Others.Count + 1;
        output.WriteLine(
            $"{Routes.Count} routes x {methods} methods x {readers} readers, {site.Doors.Count} doors: {walked.Requests} requests"
        );
        foreach (var (status, count) in walked.Others.Statuses.OrderBy(s => s.Key))
        {
            output.WriteLine($"{(int)status} {status}: {count}");
        }
    }
}
