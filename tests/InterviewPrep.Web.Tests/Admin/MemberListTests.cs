using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Members.Records;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Finding a member.</summary>
public sealed class MemberListTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    private const string List = "/admin/members";

    private static readonly Guid Known = new("01979c5e-7c00-7000-8000-0000000000aa");

    [Theory]
    [InlineData("q=zoe+find", "Zoe Findable")]
    [InlineData("q=ZOE.FINDABLE@example.test", "Zoe Findable")]
    [InlineData("q=findable", "Yan Findable, Zoe Findable")]
    [InlineData("q=01979c5e-7c00-7000-8000-0000000000aa", "Zoe Findable")]
    [InlineData("q=zo&plan=pro", "Zoe Findable")]
    [InlineData("q=oe&plan=pro", "")]
    [InlineData("q=findable&plan=pro", "Zoe Findable")]
    [InlineData("q=findable&plan=free", "Yan Findable")]
    [InlineData("q=findable&role=editor", "Yan Findable")]
    [InlineData("q=findable&role=admin", "")]
    [InlineData("q=findable&role=king&plan=gold&after=x", "Yan Findable, Zoe Findable")]
    [InlineData("q=%25indabl_", "")]
    public async Task The_list_has_whom_its_address_asks_for(string query, string names)
    {
        if ((await ReadAsync($"?q={Known}")).Html.QuerySelector("tbody tr") is null)
        {
            var zoe = new Person
            {
                Id = Known,
                Name = "Zoe Findable",
                Email = "zoe.findable@example.test",
                IsPro = true,
            };
            await zoe.JoinAsync(site.Host);
            var yan = new Person { Name = "Yan Findable", Roles = [MemberRole.Editor] };
            await yan.JoinAsync(site.Host);
        }

        var page = await ReadAsync("?" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(names, string.Join(", ", Names(page).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_and_back()
    {
        for (var i = 0; i < MemberQuery.PageSize + 3; i++)
        {
            await new Person
            {
                Id = Guid.Parse($"01979c5e-7c00-7000-8000-0000000001{i:00}"),
                Name = $"Paged {i:00}",
            }.JoinAsync(site.Host);
        }

        var first = await ReadAsync("?q=paged");
        var second = await ReadAsync(Link(first, "next"));
        Assert.Equal(
            Enumerable.Range(0, MemberQuery.PageSize + 3).Reverse().Select(i => $"Paged {i:00}"),
            [.. Names(first), .. Names(second)]
        );
        Assert.Null(second.Html.QuerySelector(".pager [rel=next]"));
        Assert.Equal(Names(first), Names(await ReadAsync(Link(second, "prev"))));
        Assert.Equal($"{List}?q=paged", (await ReadAsync($"?q=paged&after={Guid.Empty}")).RedirectsTo);
    }

    [Fact]
    public async Task Editors_have_no_such_page()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(List)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync($"{List}/{Known}")).Status);
        Assert.Null((await editor.GetAsync("/admin/questions")).Html.QuerySelector($"nav a[href='{List}']"));
    }

    private async Task<Page> ReadAsync(string query) =>
        await (await site.Host.SignedInEditorAsync(MemberRole.Admin)).GetAsync(
            query.StartsWith('/') ? query : List + query
        );

    private static List<string> Names(Page page) =>
        [.. page.Html.QuerySelectorAll("a.row-title").Select(a => a.TextContent)];

    private static string Link(Page page, string rel) =>
        page.Html.QuerySelector($".pager [rel={rel}]")!.GetAttribute("href")!;
}
