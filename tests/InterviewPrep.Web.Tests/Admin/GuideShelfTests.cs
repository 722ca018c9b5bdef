using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Xunit;
using static InterviewPrep.Web.Tests.Admin.EditedGuides;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Finding the guide to work on.</summary>
public sealed class GuideShelfTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task The_list_has_what_its_address_asks_for_and_the_page_behind_a_guide_begins_there()
    {
        await site.Host.WholeGuideAsync("shelved-whole");
        await site.Host.NewGuideAsync("shelved-draft");
        (string Query, string Slugs)[] asked =
        [
            ("", "shelved-draft shelved-whole"),
            ("&status=draft", "shelved-draft"),
            ("&status=published&access=pro", "shelved-whole"),
            ("&category=machine-learning", "shelved-whole"),
            ("&topic=regularization", "shelved-whole"),
            ("&access=free", ""),
            ("&months=1", ""),
            ("&check=findings", ""),
            ("&check=reported", ""),
            ("&check=clean", "shelved-draft shelved-whole"),
            ("&sort=title&after=shelved-draft", "shelved-whole"),
            ("&sort=title&before=shelved-whole", "shelved-draft"),
            ("&status=nonsense&sort=no", "shelved-draft shelved-whole"),
        ];
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        foreach (var (query, slugs) in asked)
        {
            var page = await editor.GetAsync($"/admin/guides?q=shelved{query}");
            var found = page
                .Html.QuerySelectorAll("a.row-title")
                .Select(a => a.GetAttribute("href")!.Split('/')[^1])
                .Order(StringComparer.Ordinal);
            Assert.Equal((query, slugs), (query, string.Join(' ', found)));
        }

        Assert.Equal(
            "/admin/guides?q=shelved&sort=title",
            (await editor.GetAsync("/admin/guides?q=shelved&sort=title&after=gone")).RedirectsTo
        );
    }

    [Fact]
    public async Task A_row_says_how_much_a_guide_holds()
    {
        await site.Host.WholeGuideAsync("counted-guide");
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);

        var row = (await editor.GetAsync("/admin/guides?q=counted")).Html.QuerySelector("tbody tr")!;

        Assert.Equal(
            ["Published", "Pro", "Machine Learning", "1", "2", "1", "2"],
            row.QuerySelectorAll("td").Skip(1).Take(7).Select(c => c.TextContent.Trim())
        );
    }

    [Fact]
    public async Task A_list_of_nothing_leads_on()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync("/admin/guides?q=zyzzyva");
        Assert.NotNull(page.Html.QuerySelector("main a[href='/admin/guides']"));
    }
}
