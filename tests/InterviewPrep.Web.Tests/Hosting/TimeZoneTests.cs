using AngleSharp.Dom;
using InterviewPrep.Practice;
using InterviewPrep.Rendering;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>Moments move with the reader's zone, without script where a member chose one; calendar dates never do.</summary>
public sealed class TimeZoneTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Path = "/questions/" + ReadingDatabase.Pro;

    private static readonly DateTimeOffset Evening = new(2026, 3, 11, 20, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Asia/Tokyo", "March 12, 2026")]
    [InlineData("America/Los_Angeles", "March 11, 2026")]
    public async Task A_member_reads_moments_in_the_zone_of_their_own(string zone, string day)
    {
        var page = await (await MemberAsync(zone)).GetAsync(Path);

        var answered = page.Html.QuerySelector(".answer time")!;
        Assert.Equal(day, answered.TextContent);
        Assert.Equal("2026-03-11T20:30:00Z", answered.GetAttribute("datetime"));
        Assert.Null(answered.GetAttribute("data-local"));
        Assert.Equal("Last updated March 12, 2026", page.Words(".article-date"));
        Assert.Contains("February 3, 2026", page.Words(".claim")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_move_too_and_say_what_they_are_in_utc()
    {
        var browser = await MemberAsync("Asia/Kolkata");
        await site.Host.QueryAsync(db => db.Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.CreatedAt, Evening)));

        var time = (await browser.GetAsync("/account/sessions")).Html.QuerySelector(".setting time")!;

        Assert.Equal("March 12, 2026, 02:00", time.TextContent);
        Assert.Equal("March 11, 2026, 20:30 UTC", time.GetAttribute("title"));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Nowhere/Else")]
    [InlineData(null)]
    public async Task Without_a_zone_moments_are_in_utc_for_script_to_rewrite(string? zone)
    {
        await AnswerAsync();
        var browser = zone is null ? site.Host.Anonymous() : await MemberAsync(zone);

        var page = await browser.GetAsync(Path);

        var answered = page.Html.QuerySelector(".answer time")!;
        Assert.Equal(("March 11, 2026", "date"), (answered.TextContent, answered.GetAttribute("data-local")));
        Assert.All(
            page.Html.QuerySelectorAll(".article-date time, .claim time"),
            date => Assert.Null(date.GetAttribute("data-local"))
        );
    }

    private async Task<Browser> MemberAsync(string zone)
    {
        await AnswerAsync();
        var ada = new Person();
        var member = await ada.JoinAsync(site.Host);
        await site.Host.QueryAsync(db =>
            db.Users.Where(m => m.Id == member).ExecuteUpdateAsync(s => s.SetProperty(m => m.TimeZone, zone))
        );
        return await site.Host.SignInAsync(ada);
    }

    /// <summary>A public answer of somebody else, once for the class.</summary>
    private async Task AnswerAsync()
    {
        if (await site.Host.QueryAsync(db => db.Answers.AnyAsync()))
        {
            return;
        }

        var author = await new Person().JoinAsync(site.Host);
        await site.Host.QueryAsync(async db =>
        {
            var question = await db.Questions.SingleAsync(q => q.Slug == ReadingDatabase.Pro);
            db.Answers.Add(
                new SubmittedAnswer
                {
                    QuestionId = question.Id,
                    MemberId = author,
                    Markdown = "Because.",
                    Html = "<p>Because.</p>",
                    RendererVersion = RendererVersion.Current,
                    RevisionNumber = 1,
                    Visibility = AnswerVisibility.Public,
                    RevisedAt = Evening,
                }
            );
            return await db.SaveChangesAsync();
        });
    }
}
