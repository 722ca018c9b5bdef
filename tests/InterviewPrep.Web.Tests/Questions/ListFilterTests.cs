using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Questions;

public sealed class ListFilterTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
{
    private readonly Browser reader = site.Host.Anonymous();

    [Fact]
    public async Task All_published_questions_are_listed_newest_first()
    {
        var page = await reader.GetAsync("/questions");
        Assert.Equal("38 questions", page.Count());
        Assert.Equal(25, page.Titles().Length);
        Assert.Equal("Compare L1 and L2 penalties", page.Titles()[0]);
        Assert.DoesNotContain("A draft that nobody sees", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_one_filter_widen_the_list_and_filters_narrow_it()
    {
        var either = await reader.GetAsync("/questions?company=google&company=airbnb");
        Assert.Equal("5 questions", either.Count());
        var both = await reader.GetAsync("/questions?company=google&company=airbnb&difficulty=medium");
        Assert.Equal(
            ["Compare L1 and L2 penalties", "Backpropagation by hand", "Batch norm or layer norm"],
            both.Titles()
        );
    }

    [Fact]
    public async Task A_count_says_what_its_value_gives_beside_the_other_filters()
    {
        var page = await reader.GetAsync("/questions?company=google&difficulty=medium");
        Assert.Equal("2", page.CountOf("company", "google"));
        Assert.Equal("1", page.CountOf("company", "airbnb"));
        Assert.Equal("0", page.CountOf("company", "stripe"));
        Assert.Equal("2", page.CountOf("difficulty", "medium"));
        Assert.Equal("1", page.CountOf("difficulty", "easy"));
        Assert.Equal("1", page.CountOf("category", "deep-learning"));
        Assert.Equal("1", page.CountOf("access", "pro"));
    }

    [Fact]
    public async Task Each_count_is_the_length_of_the_list_it_leads_to()
    {
        var page = await reader.GetAsync("/questions?access=free");
        foreach (var box in page.Html.QuerySelectorAll("#filters input[type=checkbox]:not([checked])"))
        {
            var (facet, slug) = (box.GetAttribute("name")!, box.GetAttribute("value")!);
            if (facet == "access")
            {
                continue;
            }

            var list = await reader.GetAsync($"/questions?access=free&{facet}={slug}");
            Assert.Equal(
                $"{facet} {slug} {list.Count()!.Split(' ')[0]}",
                $"{facet} {slug} {page.CountOf(facet, slug)}"
            );
        }
    }

    [Fact]
    public async Task A_parent_topic_lists_what_its_children_list()
    {
        var page = await reader.GetAsync("/questions?topic=linear-models");
        Assert.Equal(["Compare L1 and L2 penalties", "Fit a line by least squares"], page.Titles());
    }

    [Fact]
    public async Task A_value_that_gives_nothing_cannot_be_chosen()
    {
        var page = await reader.GetAsync("/questions");
        Assert.True(page.Html.QuerySelector("#category-empty")!.HasAttribute("disabled"));
        Assert.False(page.Html.QuerySelector("#category-coding")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_chip_takes_its_filter_away()
    {
        var page = await reader.GetAsync("/questions?company=google&difficulty=medium");
        Assert.Equal(["Google", "Medium", "Clear all"], page.Chips());
        var next = await reader.GetAsync(page.Html.QuerySelector(".chip")!.GetAttribute("href")!);
        Assert.Equal(["Medium"], next.Chips());
    }

    [Fact]
    public async Task An_empty_list_says_which_filter_to_remove_and_what_that_finds()
    {
        var page = await reader.GetAsync("/questions?company=stripe&difficulty=easy");
        Assert.Equal("0 questions", page.Count());
        var ways = page
            .Html.QuerySelectorAll(".loosen li")
            .Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["Company: Stripe 32 questions", "Difficulty: Easy 1 question"], ways);
    }

    [Fact]
    public async Task Members_filter_by_their_own_state_and_nobody_elses()
    {
        var ada = await site.Host.SignedInClientAsync(new Person());
        var grace = new Person();
        await grace.JoinAsync(site.Host);
        await site.Host.QueryAsync(async db =>
        {
            var ids = db.Users.ToDictionary(u => u.Email!, u => u.Id);
            var questions = db.Questions.ToDictionary(q => q.Slug, q => q.Id);
            db.Bookmarks.Add(new() { MemberId = ids[grace.Email], QuestionId = questions["calibrate-fraud"] });
            return await db.SaveChangesAsync();
        });
        var page = await ada.GetAsync("/questions");
        Assert.Equal("38", page.CountOf("status", "new"));
        Assert.Equal("0", page.CountOf("status", "bookmarked"));
        Assert.Equal("38 questions", (await ada.GetAsync("/questions?status=new")).Count());
        Assert.Equal("0 questions", (await ada.GetAsync("/questions?status=bookmarked")).Count());
    }

    [Fact]
    public async Task A_visitor_has_no_status_filter_and_is_told_so()
    {
        Assert.DoesNotContain("status-new", (await reader.GetAsync("/questions")).Text, StringComparison.Ordinal);
        var page = await reader.GetAsync("/questions?status=solved");
        Assert.Contains("for members", page.Words(".notice"), StringComparison.Ordinal);
        Assert.Equal("38 questions", page.Count());
    }

    [Fact]
    public async Task An_old_slug_in_a_filter_moves_for_ever()
    {
        var page = await reader.GetAsync("/questions?company=air-bnb&difficulty=hard");
        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal("/questions?company=airbnb&difficulty=hard", page.RedirectsTo);
    }

    [Fact]
    public async Task The_list_works_as_a_plain_form()
    {
        var form = (await reader.GetAsync("/questions?company=google")).Html.QuerySelector("form#filters")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("/questions", form.GetAttribute("action"));
        Assert.NotNull(form.QuerySelector("button:not([type])"));
        Assert.True(form.QuerySelector("#company-google")!.HasAttribute("checked"));
    }
}
