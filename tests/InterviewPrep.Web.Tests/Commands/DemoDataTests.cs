using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Commands;

public sealed class DemoDataTests(SiteFixture<StarterDatabase> site) : IClassFixture<SiteFixture<StarterDatabase>>
{
    [Fact]
    public async Task Ready_members_have_begun_no_counter_has_moved_and_what_they_wrote_since_stays()
    {
        var run = await RunAsync("Development");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("3 ready members, begun with 3 questions.\n", run.Output, StringComparison.Ordinal);

        var browser = await site.Host.SignInAsync(
            new Person { Email = "free@example.test", Password = "slow-river-free" }
        );
        var writing = await browser.GetAsync("/questions/size-the-kv-cache-for-a-7b-model/answer");
        Assert.Contains("half a mebibyte a token", writing.Words("textarea"), StringComparison.Ordinal);
        var marked = await browser.GetAsync("/questions?status=bookmarked");
        Assert.Equal(3, marked.Html.QuerySelectorAll(".row-title").Length);
        Assert.Equal(
            0,
            await site.Host.QueryAsync(async db =>
                await db.Answers.CountAsync() + await db.QuestionVotes.CountAsync() + await db.Solves.CountAsync()
            )
        );

        await site.Host.QueryAsync(db =>
            db.Drafts.ExecuteUpdateAsync(d =>
                d.SetProperty(x => x.Markdown, "My own words").SetProperty(x => x.Number, 2)
            )
        );
        Assert.Equal(0, (await RunAsync("Development")).ExitCode);
        var drafts = await site.Host.QueryAsync(db => db.Drafts.Select(d => d.Markdown).Distinct().ToListAsync());
        Assert.Equal("My own words", Assert.Single(drafts));
    }

    [Fact]
    public async Task Outside_development_it_is_refused()
    {
        var run = await RunAsync("Production");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("development only", run.Error, StringComparison.Ordinal);
    }

    private Task<ProgramRun> RunAsync(string environment) =>
        ProgramRun.OfAsync(site.ConnectionString, environment, "demo-data");
}
