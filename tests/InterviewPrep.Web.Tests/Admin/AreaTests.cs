using System.Net;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Guides;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Areas.Admin;
using InterviewPrep.Web.Tests.Hosting;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Who opens the admin area.</summary>
public sealed class AreaTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    [Fact]
    public async Task Members_without_a_role_are_refused_at_every_address_of_the_area()
    {
        var member = await site.Host.SignedInClientAsync(new Person { IsPro = true });
        var paths = Addresses();
        Assert.True(paths.Count > 5, $"Only {paths.Count} addresses were found.");
        foreach (var path in paths)
        {
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await member.GetAsync(path)).Status));
        }
    }

    [Fact]
    public async Task Strangers_are_sent_to_sign_in_at_every_address_of_the_area()
    {
        foreach (var path in Addresses())
        {
            var page = await site.Host.Anonymous().GetAsync(path);
            Assert.StartsWith("/account/sign-in", page.RedirectsTo, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(MemberRole.Admin)]
    [InlineData(MemberRole.Editor)]
    public async Task A_password_alone_opens_nothing_whatever_the_role(string role)
    {
        var browser = await site.Host.SignedInClientAsync(new Person { Roles = [role] });
        foreach (var path in Addresses())
        {
            Assert.Equal("/account/two-proofs", (await browser.GetAsync(path)).RedirectsTo);
        }

        var page = await browser.GetAsync("/account/two-proofs");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/account/second-factor']"));
    }

    [Theory]
    [InlineData(MemberRole.Admin)]
    [InlineData(MemberRole.Editor)]
    public async Task A_role_and_two_proofs_open_it(string role)
    {
        var editor = await site.Host.SignedInEditorAsync(role);
        var page = await editor.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_closes_it_at_once()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor, "Soon Gone");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/questions")).Status);
        await site.Host.QueryAsync(db =>
        {
            db.UserRoles.RemoveRange(
                db.UserRoles.Where(r => db.Users.Any(m => m.Id == r.UserId && m.DisplayName == "Soon Gone"))
            );
            return db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync("/admin/questions")).Status);
    }

    [Fact]
    public async Task The_page_about_two_proofs_is_for_those_who_lack_one()
    {
        var member = await site.Host.SignedInClientAsync(new Person());
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/account/two-proofs")).Status);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        Assert.Equal("/admin", (await editor.GetAsync("/account/two-proofs")).RedirectsTo);
    }

    /// <summary>The readers of raw, locked text are asked for inside the area only, and only its policy makes an editor.</summary>
    [Fact]
    public void Nothing_outside_of_the_area_asks_for_raw_text()
    {
        var files = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Folder, "src", "InterviewPrep.Web"),
                "*.cs*",
                SearchOption.AllDirectories
            )
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
            .ToList();
        var area = Path.Combine("Areas", "Admin");
        foreach (var reader in (string[])[nameof(ContentEditor), nameof(GuideEditor)])
        {
            Assert.Contains(files, f => File.ReadAllText(f).Contains(reader, StringComparison.Ordinal));
            Assert.DoesNotContain(
                files.Where(f => !f.Contains(area, StringComparison.Ordinal)),
                f => File.ReadAllText(f).Contains(reader, StringComparison.Ordinal)
            );
        }

        Assert.Equal(
            [$"{nameof(RoleWithTwoProofs)}.cs"],
            files
                .Where(f => File.ReadAllText(f).Contains("new Editor(", StringComparison.Ordinal))
                .Select(Path.GetFileName)
        );
    }

    private List<string> Addresses() =>
        [
            .. site
                .Host.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.RoutePattern.RawText?.StartsWith("admin", StringComparison.OrdinalIgnoreCase) == true)
                .Select(SamplePath.Of)
                .Distinct(StringComparer.Ordinal),
        ];
}
