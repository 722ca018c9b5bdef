using System.Linq.Expressions;
using System.Net;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Home;

public sealed class HomeTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
{
    [Fact]
    public async Task A_real_free_question_can_be_answered_at_once_with_and_without_scripts()
    {
        var page = await site.Host.Anonymous().GetAsync("/");
        var path = page.Html.QuerySelector(".try h2 a")!.GetAttribute("href")!;
        var slug = path["/questions/".Length..];
        Assert.Equal($"answer:{slug}", page.Html.QuerySelector(".try textarea")!.GetAttribute("data-draft-key"));
        Assert.Equal($"{path}/answer", page.Html.QuerySelector(".try a.button-primary")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await site.Host.Anonymous().GetAsync($"{path}/answer")).Status);
        var access = await site.Host.QueryAsync(db =>
            db.Questions.Published().Where(q => q.Slug == slug).Select(q => q.Access.ToString()).SingleAsync()
        );
        Assert.Equal("Free", access);
    }

    [Fact]
    public async Task The_question_of_the_day_stays_for_a_utc_day_and_changes_with_the_date()
    {
        var seen = new List<string?>();
        for (var day = 0; day < 6; day++)
        {
            var host = site.Start();
            host.Clock.Advance(TimeSpan.FromDays(day));
            var first = (await host.Anonymous().GetAsync("/")).Words(".try h2");
            Assert.Equal(first, (await host.Anonymous().GetAsync("/")).Words(".try h2"));
            seen.Add(first);
        }

        Assert.True(seen.Distinct().Count() > 1);
    }

    [Fact]
    public async Task The_newest_questions_and_real_counts_are_shown()
    {
        var page = await site.Host.Anonymous().GetAsync("/");
        Assert.Equal("Compare L1 and L2 penalties", page.Titles()[0]);
        Assert.Equal(6, page.Titles().Length);
        Assert.Equal(
            ["38 questions", "6 topics with questions", "3 companies to practise for"],
            page.Html.QuerySelectorAll(".counters li").Select(l => l.TextContent)
        );
        Assert.Equal("Numbers are counted within the last minute.", page.Words(".rows + p"));
    }

    [Fact]
    public async Task One_of_a_kind_is_counted_in_the_singular()
    {
        var slugs = await MoveAsync(
            q => q.Status == PublicationStatus.Published && q.Slug != "backprop-by-hand",
            Hidden
        );
        var page = await site.Start().Anonymous().GetAsync("/");
        await MoveAsync(q => slugs.Contains(q.Slug), PublicationStatus.Published);

        Assert.Equal(
            ["1 question", "2 topics with questions", "1 company to practise for"],
            page.Html.QuerySelectorAll(".counters li").Select(l => l.TextContent)
        );
    }

    [Fact]
    public async Task Tracks_show_published_questions_in_order_and_nothing_when_there_are_none()
    {
        Assert.Null((await site.Host.Anonymous().GetAsync("/")).Html.QuerySelector(".track"));
        await site.Host.QueryAsync(async db =>
        {
            var ids = await db.Questions.ToDictionaryAsync(q => q.Slug, q => q.Id);
            string[] stops = ["backprop-by-hand", "odd-draft", "why-no-training"];
            db.LearningPaths.Add(
                new()
                {
                    Slug = "networks",
                    Name = "Networks",
                    Questions =
                    [
                        .. stops.Select(
                            (s, at) => new Catalog.LearningPathQuestion { QuestionId = ids[s], Position = at }
                        ),
                    ],
                }
            );
            return await db.SaveChangesAsync();
        });
        var page = await site.Start().Anonymous().GetAsync("/");
        Assert.Equal(
            ["Backpropagation by hand", "Why does this network not train?"],
            page.Html.QuerySelectorAll(".track-stops a").Select(a => a.TextContent)
        );
        Assert.Equal("2 questions", page.Words(".track .number"));
    }

    private const PublicationStatus Hidden = PublicationStatus.Archived;

    private Task<List<string>> MoveAsync(Expression<Func<Question, bool>> which, PublicationStatus status) =>
        site.Host.QueryAsync(async db =>
        {
            var slugs = await db.Questions.Where(which).Select(q => q.Slug).ToListAsync();
            await db
                .Questions.Where(q => slugs.Contains(q.Slug))
                .ExecuteUpdateAsync(s => s.SetProperty(q => q.Status, status));
            return slugs;
        });

    [Fact]
    public async Task The_page_about_the_site_names_no_control_that_does_not_exist()
    {
        var browser = site.Host.Anonymous();
        var page = await browser.GetAsync("/about");
        foreach (var link in page.Html.QuerySelectorAll("main a"))
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link.GetAttribute("href")!)).Status);
        }
    }
}
