using InterviewPrep.Web.Tests.Access.Canary;
using Xunit;

namespace InterviewPrep.Web.Tests.Access;

/// <summary>
/// The proof of the paywall from outside: every door of the site, for every reader who has no right to what is sealed.
/// </summary>
public sealed class CanaryWalkTests(CanarySite site, ITestOutputHelper output) : IClassFixture<CanarySite>
{
    // What the walk covered when it was last looked at. Raise them with the site; less means that doors went out of sight.
    private const int FewestRoutes = 57;
    private const int FewestRequests = 9_600;

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
    public async Task The_walk_has_not_grown_shorter()
    {
        var walked = await site.WalkedAsync();
        Assert.True(Routes >= FewestRoutes, $"{Routes} routes and not {FewestRoutes}.");
        Assert.True(walked.Requests >= FewestRequests, $"{walked.Requests} requests and not {FewestRequests}.");
    }

    private int Routes =>
        site.Doors.Where(d => !d.IsFile).Select(d => d.Route).Distinct(StringComparer.Ordinal).Count();

    private void Report(WalkedSite walked)
    {
        var methods = site.Doors.Select(d => d.Method).Distinct(StringComparer.Ordinal).Count();
        var readers = site.Cast.Others.Count + 1;
        output.WriteLine(
            $"{Routes} routes x {methods} methods x {readers} readers, {site.Doors.Count} doors: {walked.Requests} requests"
        );
        foreach (var (status, count) in walked.Others.Statuses.OrderBy(s => s.Key))
        {
            output.WriteLine($"{(int)status} {status}: {count}");
        }
    }
}
