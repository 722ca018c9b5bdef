using System.Net;
using AngleSharp.Dom;
using InterviewPrep.Catalog;
using InterviewPrep.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Guides;

public sealed class GuideTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Pro = "/guides/" + ReadingDatabase.ProGuide;
    private const string Free = "/guides/" + ReadingDatabase.FreeGuide;

    [Fact]
    public async Task An_unknown_guide_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Anonymous().GetAsync("/guides/nothing-here")).Status);

    [Fact]
    public async Task Counts_are_computed_and_agree_with_their_nouns()
    {
        var visitor = site.Host.Anonymous();
        Assert.Equal(
            ["1 minute to read", "2 sections", "2 interview questions", "6 quiz questions", "Updated March 12, 2026"],
            Counts(await visitor.GetAsync(Pro))
        );
        Assert.Equal(
            ["1 minute to read", "1 section", "1 interview question", "Updated March 1, 2026"],
            Counts(await visitor.GetAsync(Free))
        );
    }

    [Fact]
    public async Task A_visitor_reads_the_preview_whole_and_of_the_rest_the_titles_alone()
    {
        var page = await site.Host.Anonymous().GetAsync(Pro);
        Assert.Contains(
            "You can read 1 of 2 sections.",
            page.Words(".article-head .notice")!,
            StringComparison.Ordinal
        );
        Assert.Equal("Which of them has corners?", Question(page, 1));
        Assert.Equal(["Derive both"], page.Html.QuerySelectorAll(".sealed h3").Take(1).Select(h => h.TextContent));
        Assert.Equal(
            [
                "1 section",
                "1 step",
                "1 interview question with its answer",
                "5 quiz questions with explanations",
                "1 frequently asked question",
            ],
            page.Html.QuerySelectorAll(".lock-inside li").Select(l => l.TextContent)
        );
        Assert.Equal("Create an account", page.Words(".lock-panel .button-primary"));
        Assert.DoesNotContain("Sealed", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("#faq"));
    }

    [Fact]
    public async Task A_free_member_is_told_what_Pro_opens_and_a_pro_member_reads_all()
    {
        var free = await (await site.Host.SignedInClientAsync(new Person())).GetAsync(Pro);
        Assert.Equal("See what Pro opens", free.Words(".lock-panel .button-primary"));
        Assert.DoesNotContain("Sealed", free.Text, StringComparison.Ordinal);

        var open = await (await site.Host.SignedInClientAsync(new Person { IsPro = true })).GetAsync(Pro);
        Assert.Null(open.Html.QuerySelector(".lock-panel"));
        foreach (var word in new[] { "Sealedprose", "Sealedstep", "Sealedanswer", "Sealedfaq" })
        {
            Assert.Contains(word, open.Text, StringComparison.Ordinal);
        }

        Assert.Contains("private", open.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_and_interview_questions_are_numbered_through_the_guide_and_can_be_linked()
    {
        var page = await (await site.Host.SignedInClientAsync(new Person { IsPro = true })).GetAsync(Pro);
        Assert.Equal(["01", "02", "03"], page.Html.QuerySelectorAll(".steps .step-number").Select(n => n.TextContent));
        Assert.Equal("Set the gradient to zero", page.Words("#step-3 .step-title"));
        Assert.Equal("60 seconds", page.Words("#step-3 .tag"));
        Assert.Equal("Advanced", page.Words("#q2 .tag"));
        Assert.Equal(
            "/questions/shrink-weights",
            page.Html.QuerySelector("#q1 .question-practise a")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task Contents_lead_to_every_section_and_say_which_are_closed()
    {
        var page = await site.Host.Anonymous().GetAsync(Pro);
        var links = page.Html.QuerySelectorAll(".guide-contents a").ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, l => Assert.NotNull(page.Html.GetElementById(l.GetAttribute("href")![1..])));
        Assert.NotNull(links[1].QuerySelector("[aria-label=Pro]"));
        Assert.Null(links[0].QuerySelector("[aria-label=Pro]"));
    }

    [Fact]
    public async Task A_citation_leads_to_its_entry_and_the_companion_to_its_page()
    {
        var page = await site.Host.Anonymous().GetAsync(Pro);
        var cited = page.Html.QuerySelector("article a[href^='#reference-']")!.GetAttribute("href")!;
        Assert.Contains("Hoerl", page.Html.GetElementById(cited[1..])!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Free, page.Html.QuerySelector("#companion a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Structured_data_marks_the_locked_part_and_holds_none_of_it()
    {
        var page = await site.Host.Anonymous().GetAsync(Pro);
        var data = string.Concat(
            page.Html.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent)
        );
        Assert.Contains("\"isAccessibleForFree\":false", data, StringComparison.Ordinal);
        Assert.Contains("\"cssSelector\":\".sealed\"", data, StringComparison.Ordinal);
        Assert.Contains("\"timeRequired\":\"PT1M\"", data, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector(".sealed"));
        var free = await site.Host.Anonymous().GetAsync(Free);
        Assert.DoesNotContain("hasPart", free.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_address_leads_to_the_guide_of_today()
    {
        await site.Host.QueryAsync(async db =>
        {
            db.SlugAliases.Add(
                new()
                {
                    Kind = SlugKind.Guide,
                    OldSlug = "counting-badly",
                    NewSlug = ReadingDatabase.FreeGuide,
                    CreatedAt = DateTimeOffset.UnixEpoch,
                }
            );
            return await db.SaveChangesAsync();
        });
        var moved = await site.Host.Anonymous().GetAsync("/guides/counting-badly");
        Assert.Equal((HttpStatusCode.MovedPermanently, Free), (moved.Status, moved.RedirectsTo));
    }

    [Fact]
    public async Task The_index_groups_by_category_and_filters_by_topic()
    {
        var visitor = site.Host.Anonymous();
        var all = await visitor.GetAsync("/guides");
        Assert.Equal(["Machine Learning"], all.Html.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Equal(["Counting well", "Penalties by hand"], Titles(all));
        Assert.Equal(["Penalties by hand"], Titles(await visitor.GetAsync("/guides?topic=regularization")));
        // A topic of the first level means those below it.
        Assert.Equal(2, Titles(await visitor.GetAsync("/guides?topic=linear-models")).Length);
        var none = await visitor.GetAsync("/guides?category=nothing");
        Assert.Equal("No guide fits", none.Words(".empty h2, .empty h3, .empty-title"));
    }

    [Fact]
    public async Task A_guide_that_is_not_published_is_in_no_list_and_has_no_page()
    {
        var visitor = site.Host.Anonymous();
        await site.Host.QueryAsync(db => StatusAsync(db, PublicationStatus.Draft));
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Free + "/drill")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Free + "?unkept=1")).Status);
            Assert.Equal(["Penalties by hand"], Titles(await visitor.GetAsync("/guides?unkept=1")));
        }
        finally
        {
            await site.Host.QueryAsync(db => StatusAsync(db, PublicationStatus.Published));
        }
    }

    private static Task<int> StatusAsync(Data.AppDbContext db, PublicationStatus status) =>
        db
            .Guides.Where(g => g.Slug == ReadingDatabase.FreeGuide)
            .ExecuteUpdateAsync(g => g.SetProperty(x => x.Status, status));

    private static IEnumerable<string> Counts(Page page) =>
        page.Html.QuerySelectorAll(".article-head .counters li").Select(l => l.TextContent.Trim());

    private static string[] Titles(Page page) =>
        [.. page.Html.QuerySelectorAll(".guide-row .row-title").Select(t => t.TextContent)];

    private static string? Question(Page page, int number) =>
        page
            .Html.QuerySelector($"#q{number} .question-title")
            ?.ChildNodes.OfType<IText>()
            .Select(t => t.Data.Trim())
            .FirstOrDefault(t => t.Length > 0);
}
