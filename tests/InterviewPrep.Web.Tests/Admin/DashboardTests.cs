using InterviewPrep.Access;
using InterviewPrep.Figures;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What happened over time and what wants an editor, each counted from stored rows.</summary>
public sealed class DashboardTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = "/questions/" + ReadingDatabase.Free;

    [Fact]
    public async Task Administrators_see_every_figure_and_editors_none_of_accounts_and_money()
    {
        string[] editors = ["answers", "solved", "active"];
        string[] administrators = [.. editors, "sign-ups", "unlocks", "conversion"];
        foreach (
            var (role, plots) in (IEnumerable<(string, string[])>)
                [(MemberRole.Editor, editors), (MemberRole.Admin, administrators)]
        )
        {
            var page = await (await site.Host.SignedInEditorAsync(role)).GetAsync("/admin");
            Assert.Equal(plots, page.Html.QuerySelectorAll(".plot").Select(p => p.Id));
            foreach (var plot in page.Html.QuerySelectorAll(".plot"))
            {
                Assert.Equal(30, plot.QuerySelectorAll("details tbody tr").Length);
                // Nothing is drawn where there is nothing to draw.
                var isEmpty = plot.QuerySelectorAll("tbody td").All(c => c.TextContent[0] == '0');
                Assert.Equal(isEmpty ? 0 : 30, plot.QuerySelectorAll("rect").Length);
                Assert.Equal(isEmpty, plot.QuerySelector("svg[aria-label]") is null);
            }

            Assert.Equal(
                role == MemberRole.Admin,
                page.Html.QuerySelector("#waiting a[href='/admin/jobs']") is not null
            );
            Assert.Equal("page", page.Html.QuerySelector("nav a[href='/admin']")!.GetAttribute("aria-current"));
            Assert.DoesNotContain("style=", page.Html.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("?by=week", 12)]
    [InlineData("?by=MONTH", 12)]
    [InlineData("?by=year", 30)]
    public async Task The_address_chooses_the_span(string query, int steps)
    {
        var page = await (await site.Host.SignedInEditorAsync(MemberRole.Editor)).GetAsync("/admin" + query);
        Assert.Equal(steps, page.Html.QuerySelectorAll("#answers tbody tr").Length);
    }

    [Fact]
    public async Task What_members_did_is_counted_once_and_ready_members_never()
    {
        await CountAsync();
        var before = await TodayAsync();
        var (first, second) = (
            await site.Host.SignedInClientAsync(new Person()),
            await site.Host.SignedInClientAsync(new Person())
        );
        var ready = await site.Host.SignedInClientAsync(
            new Person { Email = DevelopmentMembers.All[0].Email, Password = "correct blue staple 7" }
        );
        foreach (var browser in (Browser[])[first, second, ready])
        {
            await browser.SubmitAsync(
                await browser.GetAsync(Question),
                $"form[action='{Question}/answer']",
                ("Text", "Counted, or not."),
                ("Visibility", "Private")
            );
        }

        await first.SubmitAsync(await first.GetAsync(Question), $"form[action='{Question}/solved']", ("on", "true"));
        await first.SubmitAsync(await first.GetAsync("/questions/" + ReadingDatabase.Pro), "form[action$='/unlock']");
        await CountAsync();
        await CountAsync();
        var after = await TodayAsync();
        Assert.Equal(
            (2, 2, 2, 1, 1),
            (
                after.SignUps - before.SignUps,
                after.Active - before.Active,
                after.Answers - before.Answers,
                after.Solved - before.Solved,
                after.Unlocks - before.Unlocks
            )
        );
        var page = await (await site.Host.SignedInEditorAsync(MemberRole.Editor)).GetAsync("/admin");
        Assert.Equal($"{after.Answers}", page.Words("#answers tbody tr:first-child td"));
        Assert.Contains($"{after.Answers} in the last 30 days", page.Words("#answers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_bought_is_converted_and_whoever_was_given_Pro_is_not()
    {
        var buyer = await new Person().JoinAsync(site.Host);
        await new Person { IsPro = true }.JoinAsync(site.Host);
        var now = site.Host.Clock.GetUtcNow();
        await site.Host.QueryAsync(db =>
        {
            db.Entitlements.Add(
                new Entitlement
                {
                    MemberId = buyer,
                    Source = EntitlementSource.Purchase,
                    StartsAt = now,
                    Reason = "Bought.",
                    CreatedAt = now,
                }
            );
            return db.SaveChangesAsync();
        });
        var steps = await site.Host.InScopeAsync(services =>
            services.GetRequiredService<SiteFigures>().ReadAsync(FigureSpan.Week, default)
        );
        var members = await site.Host.QueryAsync(db =>
            db.Users.CountAsync(m => m.Email != DevelopmentMembers.All[0].Email)
        );
        Assert.Equal(members, steps.Sum(s => s.Joined));
        Assert.Equal(1, steps.Sum(s => s.Buyers));
    }

    [Fact]
    public async Task Questions_that_want_an_editor_are_named_with_the_reason()
    {
        var reporter = await site.Host.SignedInClientAsync(new Person());
        await reporter.SubmitAsync(
            await reporter.GetAsync(Question + "/flag"),
            "main form",
            ("Reason", "Unclear"),
            ("Details", "Old.")
        );
        await site.Host.QueryAsync(db =>
            db.Questions.Where(q => q.Slug == ReadingDatabase.Pro)
                .ExecuteUpdateAsync(s => s.SetProperty(q => q.UpdatedOn, new DateOnly(2001, 2, 3)))
        );
        var page = await (await site.Host.SignedInEditorAsync(MemberRole.Editor)).GetAsync("/admin");
        Assert.Equal($"/admin{Question}", page.Html.QuerySelector("#reported li a")!.GetAttribute("href"));
        Assert.Contains("1 report", page.Words("#reported li"), StringComparison.Ordinal);
        Assert.Contains("February 3, 2001", page.Words("#stale li"), StringComparison.Ordinal);
        Assert.Contains("0 submitted answers", page.Words("#unanswered li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guides_that_want_an_editor_are_named_with_the_reason()
    {
        await site.Host.QueryAsync(db =>
            db.Guides.Where(g => g.Slug == ReadingDatabase.ProGuide)
                .ExecuteUpdateAsync(s => s.SetProperty(g => g.UpdatedOn, new DateOnly(2002, 2, 3)))
        );
        var (editor, slug) = await site.Host.NewGuideAsync("unfinished");
        await editor.SubmitAsync(
            await editor.GetAsync($"/admin/guides/{slug}"),
            "form#edit",
            ("Form.Text.Status", "published")
        );
        var page = await editor.GetAsync("/admin");
        Assert.Equal(
            $"/admin/guides/{ReadingDatabase.ProGuide}",
            page.Html.QuerySelector("#stale-guides li a")!.GetAttribute("href")
        );
        Assert.Contains("February 3, 2002", page.Words("#stale-guides li"), StringComparison.Ordinal);
        Assert.Equal($"/admin/guides/{slug}", page.Html.QuerySelector("#unfinished-guides li a")!.GetAttribute("href"));
        Assert.Contains("findings", page.Words("#unfinished-guides li"), StringComparison.Ordinal);
    }

    [Fact]
    public void Weeks_begin_on_Monday_and_every_span_ends_with_today()
    {
        var sunday = new DateOnly(2026, 3, 1);
        Assert.Equal(new DateOnly(2026, 2, 23), SiteFigures.Steps(FigureSpan.Week, sunday)[^1]);
        Assert.Equal(sunday, SiteFigures.Steps(FigureSpan.Day, sunday)[^1]);
        Assert.Equal(new DateOnly(2025, 4, 1), SiteFigures.Steps(FigureSpan.Month, sunday)[0]);
    }

    private Task<bool> CountAsync() =>
        site.Host.InScopeAsync(async services =>
        {
            await ActivatorUtilities.CreateInstance<CountDays>(services).RunAsync("[]", CancellationToken.None);
            return true;
        });

    private Task<DailyFigures> TodayAsync()
    {
        var today = DateOnly.FromDateTime(site.Host.Clock.GetUtcNow().UtcDateTime);
        return site.Host.QueryAsync(db => db.DailyFigures.AsNoTracking().SingleAsync(f => f.Day == today));
    }
}
