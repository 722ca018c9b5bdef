using InterviewPrep.Access;
using InterviewPrep.Web.Tests.Access.Canary;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Access;

/// <summary>Shows that the walk can see: what is opened is found, and a paywall forced open turns it red.</summary>
public sealed class CanaryControlTests(CanarySite site) : IClassFixture<CanarySite>
{
    [Fact]
    public async Task One_unlock_opens_the_texts_of_exactly_one_question()
    {
        const string Unlocked = "choose-a-kernel-bandwidth";
        var browser = await site.Host.SignedInClientAsync(new Person());
        await UnlockAsync(browser, Unlocked);
        await UnlockAsync(browser, "reuse-a-holdout-twice");

        var walk = new Walk([.. site.Doors.Where(d => d.Route == "/questions/{slug}")]);
        await walk.ReadAsync(new Reader("one unlock", () => Task.FromResult(browser), new HashSet<string>()));
        Assert.Equal(
            CanaryPack.Of(CanaryPack.Sealed, Unlocked).Order(),
            walk.Leaks.Select(l => l.Token).Distinct().Order()
        );
    }

    [Fact]
    public async Task With_the_paywall_forced_open_the_walk_goes_red()
    {
        await site.Host.QueryAsync(db => OpenAsync(db, AccessLevel.Free));
        try
        {
            var walk = new Walk([.. site.Doors.Where(d => d.Route is "/questions/{slug}" or "/guides/{slug}")]);
            await walk.ReadAsync(site.Cast.Others[0]);
            Assert.Equal(CanaryPack.Of(CanaryPack.Sealed).Order(), walk.Leaks.Select(l => l.Token).Distinct().Order());
        }
        finally
        {
            await site.Host.QueryAsync(db => OpenAsync(db, AccessLevel.Pro));
        }
    }

    [Theory]
    [InlineData("zqsealedsectionone")]
    [InlineData("zqsealedsect")]
    [InlineData("zqsealedsectionona")]
    [InlineData("zqproofalder")]
    [InlineData("zqhiddendraftprompt")]
    public async Task A_locked_word_cannot_be_probed_by_searching_for_it(string word)
    {
        var visitor = site.Host.Anonymous();
        var found = await visitor.GetAsync($"/questions?q={word}");
        var nonsense = await visitor.GetAsync($"/questions?q={new string('x', word.Length)}");
        Assert.Equal(Comparable(nonsense.Text, new string('x', word.Length)), Comparable(found.Text, word));
    }

    [Fact]
    public async Task A_public_word_is_found_by_searching_for_it()
    {
        var found = await site.Host.Anonymous().GetAsync("/questions?q=zqshownbandwidth");
        Assert.Contains("choose-a-kernel-bandwidth", found.Text, StringComparison.Ordinal);
    }

    private static string Comparable(string text, string word) => text.Replace(word, "…", StringComparison.Ordinal);

    private static async Task UnlockAsync(Browser browser, string question)
    {
        var page = await browser.GetAsync($"/questions/{question}");
        var form = page.Html.QuerySelector($"form[action$='/{question}/unlock']");
        if (form is not null)
        {
            await browser.SubmitAsync(page, $"form[action$='/{question}/unlock']");
        }
    }

    private static async Task<int> OpenAsync(Data.AppDbContext db, AccessLevel access)
    {
        await db
            .Guides.Where(g => g.Slug == "estimate-from-few-samples")
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.Access, access));
        return await db
            .Questions.Where(q =>
                q.Slug == "choose-a-kernel-bandwidth"
                || q.Slug == "reuse-a-holdout-twice"
                || q.Slug == CanaryPack.SpentQuestion
            )
            .ExecuteUpdateAsync(q => q.SetProperty(x => x.Access, access));
    }
}
