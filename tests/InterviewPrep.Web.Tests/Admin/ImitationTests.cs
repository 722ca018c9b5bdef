using System.Net;
using InterviewPrep.Access;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Tests.Hosting;
using InterviewPrep.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>An administrator who sees the site as a member does.</summary>
public sealed class ImitationTests(SiteFixture<ReadingDatabase> site) : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Locked = $"/questions/{ReadingDatabase.Pro}";

    [Fact]
    public async Task They_read_what_the_member_reads_and_no_more_and_every_page_says_so()
    {
        var free = await new Person { Name = "Fay Free" }.JoinAsync(site.Host);
        var pro = await new Person { Name = "Pia Pro", IsPro = true }.JoinAsync(site.Host);
        var administrator = await AdministratorAsync();
        await BeginAsync(administrator, free);
        foreach (var path in (string[])["/", "/questions", Locked, "/account", "/topics", "/pricing", "/no-such-page"])
        {
            var page = await administrator.GetAsync(path);
            if (page.Status == HttpStatusCode.OK)
            {
                Assert.Contains("Fay Free", page.Words("#imitation"), StringComparison.Ordinal);
                Assert.True(page.Response.Headers.CacheControl!.NoStore, path);
            }
        }

        Assert.NotNull((await administrator.GetAsync(Locked)).Html.QuerySelector(".lock-panel"));
        Assert.Contains("Free", (await administrator.GetAsync("/account")).Words("#plan"), StringComparison.Ordinal);

        await EndAsync(administrator);
        await BeginAsync(administrator, pro);
        Assert.Null((await administrator.GetAsync(Locked)).Html.QuerySelector(".lock-panel"));
        Assert.Null((await (await site.Host.SignedInClientAsync(new Person())).GetAsync("/")).Words("#imitation"));
    }

    [Fact]
    public async Task They_can_change_nothing_at_any_address()
    {
        var member = await new Person().JoinAsync(site.Host);
        var administrator = await AdministratorAsync();
        await BeginAsync(administrator, member);
        var paths = Routes();
        Assert.True(paths.Count > 50, $"Only {paths.Count} routes were found.");
        foreach (var path in paths.Except([ReadOnlyImitation.Path, "/account/sign-out"]))
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            {
                using var request = new HttpRequestMessage(method, path);
                using var answer = await administrator.Http.SendAsync(request);
                Assert.Equal((path, method, HttpStatusCode.Forbidden), (path, method, answer.StatusCode));
            }
        }

        var refused = await administrator.PostAsync($"{Locked}/answer", [("Text", "Not mine.")]);
        Assert.Contains("You only look here", refused.Text, StringComparison.Ordinal);
        Assert.False(await site.Host.QueryAsync(db => db.Answers.AnyAsync(a => a.MemberId == member)));
    }

    [Fact]
    public async Task They_see_nothing_of_how_the_member_signs_in_and_nothing_of_the_admin_area()
    {
        var administrator = await AdministratorAsync();
        await BeginAsync(administrator, await new Person().JoinAsync(site.Host));
        var paths = Routes()
            .Where(p =>
                p.StartsWith("/account/", StringComparison.Ordinal) || p.StartsWith("/admin", StringComparison.Ordinal)
            );
        foreach (var path in paths.Where(p => p != "/account/sign-out"))
        {
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await administrator.GetAsync(path)).Status));
        }
    }

    [Fact]
    public async Task It_ends_by_its_button_by_itself_and_with_the_role()
    {
        var member = await new Person { Name = "Mia Member" }.JoinAsync(site.Host);
        var host = site.Start();
        var administrator = await host.SignedInEditorAsync(MemberRole.Admin, "Iris Imitator");
        await BeginAsync(administrator, member);
        Assert.Equal($"/admin/members/{member}", (await EndAsync(administrator)).RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/admin/members")).Status);

        await BeginAsync(administrator, member);
        host.Clock.Advance(Imitations.Longest);
        Assert.Null((await administrator.GetAsync("/questions")).Words("#imitation"));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/admin/members")).Status);

        await BeginAsync(administrator, member);
        await host.QueryAsync(db =>
            db.UserRoles.Where(r => db.Users.Any(m => m.Id == r.UserId && m.DisplayName == "Iris Imitator"))
                .ExecuteDeleteAsync()
        );
        Assert.Null((await administrator.GetAsync("/questions")).Words("#imitation"));
        Assert.Contains("Iris", (await administrator.GetAsync("/account")).Words("#who"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_in_the_audit_log_and_in_the_members_own_data()
    {
        var person = new Person();
        var member = await person.JoinAsync(site.Host);
        var administrator = await AdministratorAsync();
        await BeginAsync(administrator, member);
        await EndAsync(administrator);
        var rows = await site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Subject == $"member:{member}")
                .OrderBy(a => a.Id)
                .Select(a => new
                {
                    a.Action,
                    a.ActorId,
                    a.Network,
                    a.Detail,
                })
                .ToListAsync()
        );
        Assert.Equal(["member.imitated", "imitation.ended"], rows.Select(r => r.Action));
        Assert.All(rows, r => Assert.NotNull(r.ActorId));
        Assert.All(rows, r => Assert.NotNull(r.Network));
        Assert.All(rows, r => Assert.DoesNotContain("They asked", r.Detail ?? "", StringComparison.Ordinal));

        var own = await site.Host.SignInAsync(person);
        var data = await own.SubmitAsync(await own.GetAsync("/account/data"), "form#export");
        Assert.Contains("They asked for help", data.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task It_needs_a_reason_in_a_line(string reason)
    {
        var member = await new Person().JoinAsync(site.Host);
        var administrator = await AdministratorAsync();
        var refused = await BeginAsync(administrator, member, reason);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotEqual("", refused.Words("#imitate .field-error"));
        Assert.Null((await administrator.GetAsync("/questions")).Words("#imitation"));
    }

    [Fact]
    public async Task Neither_editors_begin_it_nor_is_anybody_with_a_role_imitated()
    {
        var member = await new Person().JoinAsync(site.Host);
        var colleague = await new Person { Roles = [MemberRole.Editor] }.JoinAsync(site.Host);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var posted = await editor.PostAsync(
            $"/admin/members/{member}?handler=Imitate",
            [("Imitate.Reason", "Why not")]
        );
        Assert.Equal(HttpStatusCode.Forbidden, posted.Status);

        var administrator = await AdministratorAsync();
        var page = await administrator.GetAsync($"/admin/members/{colleague}");
        Assert.Null(page.Html.QuerySelector("#imitate"));
        var refused = await administrator.SubmitAsync(
            await administrator.GetAsync($"/admin/members/{member}"),
            "form#imitate",
            ("Imitate.Reason", "Why not")
        );
        Assert.Equal(ReadOnlyImitation.Path, refused.RedirectsTo);
        await EndAsync(administrator);
        Assert.False(
            await site.Host.InScopeAsync(services =>
                services
                    .GetRequiredService<Imitations>()
                    .BeginAsync(member, Guid.NewGuid(), colleague, "Why not", TestContext.Current.CancellationToken)
            )
        );
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(ReadOnlyImitation.Path)).Status);
    }

    private Task<Browser> AdministratorAsync() => site.Host.SignedInEditorAsync(MemberRole.Admin);

    private static async Task<Page> BeginAsync(
        Browser administrator,
        Guid member,
        string reason = "They asked for help"
    ) =>
        await administrator.SubmitAsync(
            await administrator.GetAsync($"/admin/members/{member}"),
            "form#imitate",
            ("Imitate.Reason", reason)
        );

    private static async Task<Page> EndAsync(Browser administrator) =>
        await administrator.SubmitAsync(await administrator.GetAsync("/account"), "#imitation form");

    private List<string> Routes() =>
        [
            .. site
                .Host.Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => !e.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal))
                .Where(e => !e.RoutePattern.RawText!.Contains('.', StringComparison.Ordinal))
                .Where(e => !e.RoutePattern.RawText!.StartsWith("/health", StringComparison.Ordinal))
                .Select(SamplePath.Of)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
