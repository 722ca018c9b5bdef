using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Topics;

public sealed class TopicTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
{
    private readonly Browser reader = site.Host.Anonymous();

    [Fact]
    public async Task Topics_are_a_tree_of_two_levels_with_counts()
    {
        var page = await reader.GetAsync("/topics");
        Assert.Equal(
            ["Linear models", "Neural networks", "Calibration"],
            page.Html.QuerySelectorAll(".branch h2").Select(h => h.TextContent)
        );
        Assert.Equal("2 questions", page.Words(".branch-head .number"));
        Assert.Equal("/topics/linear-regression", page.Html.QuerySelector(".branch-topics a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_topic_shows_what_it_is_its_place_its_other_names_and_its_questions()
    {
        var child = await reader.GetAsync("/topics/linear-regression");
        Assert.Equal("Linear regression", child.Words("h1"));
        Assert.Contains("Also called ordinary least squares, OLS.", child.Text, StringComparison.Ordinal);
        Assert.NotNull(child.Html.QuerySelector(".breadcrumb a[href='/topics/linear-models']"));
        var parent = await reader.GetAsync("/topics/linear-models");
        Assert.Equal(2, parent.Html.QuerySelectorAll("a.tag").Length);
        Assert.Equal(2, parent.Titles().Length);
    }

    [Theory]
    [InlineData("/topics/neural-networks", "backprop-by-hand")]
    [InlineData("/companies/google", "median-interval")]
    public async Task A_member_sees_how_many_they_solved_and_a_visitor_nothing_of_it(string path, string solved)
    {
        var ada = new Person();
        var member = await ada.JoinAsync(site.Host);
        await site.Host.QueryAsync(async db =>
        {
            var question = await db.Questions.SingleAsync(q => q.Slug == solved);
            db.Solves.Add(
                new()
                {
                    MemberId = member,
                    QuestionId = question.Id,
                    At = DateTimeOffset.UnixEpoch,
                }
            );
            return await db.SaveChangesAsync();
        });
        var page = await (await site.Host.SignInAsync(ada)).GetAsync(path);
        Assert.Contains("You have solved 1 of 3 questions.", page.Words("main"), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector(".row .status-solved"));
        Assert.DoesNotContain("You have solved", (await reader.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_topic_is_not_found_and_an_old_slug_moves()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/topics/nobody")).Status);
        var moved = await reader.GetAsync("/topics/backprop");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal("/topics/backpropagation", moved.RedirectsTo);
    }

    [Fact]
    public async Task An_old_slug_of_a_question_moves_too()
    {
        var moved = await reader.GetAsync("/questions/l1-or-l2");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal("/questions/compare-l1-and-l2", moved.RedirectsTo);
    }
}
