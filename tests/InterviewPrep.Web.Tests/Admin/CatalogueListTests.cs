using System.Net;
using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Catalog;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Finding an entry of the catalogue.</summary>
public sealed class CatalogueListTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Theory]
    [InlineData("topics", "linear-models regularization")]
    [InlineData("topics?q=REGUL", "regularization")]
    [InlineData("topics?q=linear-m", "linear-models")]
    [InlineData("topics?q=%25", "")]
    [InlineData("topics?only=archived", "")]
    [InlineData("topics?only=nonsense&sort=no&after=x", "linear-models regularization")]
    [InlineData("companies", "acme globex")]
    [InlineData("companies?only=unused&q=g", "")]
    [InlineData("roles", "engineer")]
    [InlineData("rounds", "phone-screen")]
    [InlineData("categories", "machine-learning")]
    [InlineData("glossary", "")]
    public async Task The_list_has_what_its_address_asks_for(string query, string slugs)
    {
        var page = await ReadAsync(query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(slugs, string.Join(' ', Keys(page).Where(k => !k.StartsWith("paged-", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_topic_shows_what_uses_it()
    {
        var row = (await ReadAsync("topics?q=regularization")).Html.QuerySelector("tbody tr")!;
        Assert.Equal("Linear models", row.QuerySelectorAll("td")[1].TextContent);
        var counts = await site.Host.QueryAsync(db =>
            db.QuestionTopics.Where(t => t.Topic!.Slug == "regularization")
                .Join(db.Questions, t => t.QuestionId, q => q.Id, (_, q) => q.Status)
                .ToListAsync()
        );
        Assert.NotEmpty(counts);
        Assert.Equal($"{counts.Count}", row.QuerySelectorAll("td")[2].TextContent);
        Assert.Equal(
            $"{counts.Count(s => s == InterviewPrep.Questions.PublicationStatus.Published)}",
            row.QuerySelectorAll("td")[3].TextContent
        );
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_back_in_either_order()
    {
        await site.Host.QueryAsync(async db =>
        {
            if (!await db.Companies.AnyAsync(c => c.Slug == "paged-00"))
            {
                db.Companies.AddRange(
                    Enumerable
                        .Range(0, CatalogueQuery.PageSize + 3)
                        .Select(i => new Company
                        {
                            Slug = $"paged-{i:00}",
                            Name = $"{(i % 2 == 0 ? "paged" : "Paged")} {i:00}",
                        })
                );
                await db.SaveChangesAsync();
            }

            return true;
        });
        foreach (var sort in (string[])["", "&sort=questions"])
        {
            var first = await ReadAsync($"companies?q=paged{sort}");
            var second = await ReadAsync(Link(first, "next"));
            Assert.Equal(
                Enumerable.Range(0, CatalogueQuery.PageSize + 3).Select(i => $"paged-{i:00}"),
                [.. Keys(first), .. Keys(second)]
            );
            Assert.Null(second.Html.QuerySelector(".pager [rel=next]"));
            Assert.Equal(Keys(first), Keys(await ReadAsync(Link(second, "prev"))));
        }

        Assert.Equal("/admin/companies?q=paged", (await ReadAsync("companies?q=paged&after=0")).RedirectsTo);
    }

    [Fact]
    public async Task The_most_used_come_first_where_that_is_asked_for()
    {
        var counts = (await ReadAsync("companies?sort=questions"))
            .Html.QuerySelectorAll("tbody tr")
            .Select(r => int.Parse(r.QuerySelectorAll("td")[0].TextContent))
            .ToList();
        Assert.True(counts[0] > 0);
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Fact]
    public async Task The_area_leads_to_each_kind_and_says_where_one_is()
    {
        var page = await ReadAsync("rounds");
        Assert.Equal(
            "true",
            page.Html.QuerySelector(".admin-nav [href='/admin/topics']")!.GetAttribute("aria-current")
        );
        var kinds = page.Html.QuerySelectorAll(".queue-kinds a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(Enum.GetValues<CatalogueKind>().Length, kinds.Count);
        foreach (var kind in kinds)
        {
            Assert.Equal(HttpStatusCode.OK, (await ReadAsync(kind)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("nonsense")).Status);
    }

    private async Task<Page> ReadAsync(string query) =>
        await (await site.Host.SignedInEditorAsync(MemberRole.Editor)).GetAsync(
            query.StartsWith('/') ? query : $"/admin/{query}"
        );

    private static List<string> Keys(Page page) =>
        [.. page.Html.QuerySelectorAll("a.row-title").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private static string Link(Page page, string rel) =>
        page.Html.QuerySelector($".pager [rel={rel}]")!.GetAttribute("href")!;
}
