using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Who gets and loses the roles that open the area.</summary>
public sealed class MemberRolesTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    [Fact]
    public async Task A_role_opens_the_area_when_it_is_given_and_closes_it_when_it_is_taken()
    {
        var person = new Person();
        var id = await person.JoinAsync(site.Host);
        var browser = await site.Host.SignInWithCodeAsync(person, id);
        var (administrator, _) = await AdministratorAsync();
        var page = await administrator.GetAsync(MemberPageTests.Address(id));
        Assert.NotNull((await administrator.SubmitAsync(page, "form#give-editor")).RedirectsTo);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/questions")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/members")).Status);

        page = await administrator.GetAsync(MemberPageTests.Address(id));
        Assert.Null(page.Html.QuerySelector("form#give-editor"));
        await administrator.SubmitAsync(page, "form#take-editor");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/questions")).Status);
        var rows = await site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Subject == $"member:{id}")
                .OrderBy(a => a.Id)
                .Select(a => $"{a.Action} {a.Detail}")
                .ToListAsync()
        );
        Assert.Equal(["role.given {\"role\": \"Editor\"}", "role.taken {\"role\": \"Editor\"}"], rows);
    }

    [Fact]
    public async Task Whoever_never_proved_the_address_gets_no_role()
    {
        var id = await new Person { IsConfirmed = false }.JoinAsync(site.Host);
        var (administrator, _) = await AdministratorAsync();
        var page = await administrator.GetAsync(MemberPageTests.Address(id));
        var refused = await administrator.SubmitAsync(page, "form#give-admin");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("not confirmed", refused.Words(".form-errors"), StringComparison.Ordinal);
        Assert.Contains("Administrator: no", refused.Words("#roles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_their_own_role_of_an_administrator()
    {
        var (administrator, id) = await AdministratorAsync();
        var page = await administrator.GetAsync(MemberPageTests.Address(id));
        Assert.Null(page.Html.QuerySelector("form#take-admin"));
        var refused = await administrator.PostAsync(
            $"{MemberPageTests.Address(id)}?handler=TakeRole",
            [("role", MemberRole.Admin), ("__RequestVerificationToken", Token(page))]
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/admin/members")).Status);
    }

    [Theory]
    [InlineData("King")]
    [InlineData("")]
    public async Task There_are_no_other_roles(string role)
    {
        var id = await new Person().JoinAsync(site.Host);
        var (administrator, _) = await AdministratorAsync();
        var page = await administrator.GetAsync(MemberPageTests.Address(id));
        var refused = await administrator.SubmitAsync(page, "form#give-admin", ("role", role));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.False(await site.Host.QueryAsync(db => db.UserRoles.AnyAsync(r => r.UserId == id)));
    }

    [Fact]
    public async Task Of_two_administrators_who_take_each_others_role_one_stays()
    {
        var first = await new Person { Roles = [MemberRole.Admin] }.JoinAsync(site.Host);
        var second = await new Person { Roles = [MemberRole.Admin] }.JoinAsync(site.Host);
        var results = await Task.WhenAll(TakeAsync(first, second), TakeAsync(second, first));
        Assert.Equal([RoleChange.Done, RoleChange.Refused], results.Order());
        Assert.Equal(
            1,
            await site.Host.QueryAsync(db => db.UserRoles.CountAsync(r => r.UserId == first || r.UserId == second))
        );
    }

    private Task<RoleChange> TakeAsync(Guid actor, Guid member) =>
        site.Host.InScopeAsync(s =>
            s.GetRequiredService<MemberRoles>().TakeAsync(actor, member, MemberRole.Admin, CancellationToken.None)
        );

    private async Task<(Browser Browser, Guid Id)> AdministratorAsync()
    {
        var person = new Person { Roles = [MemberRole.Admin] };
        var id = await person.JoinAsync(site.Host);
        return (await site.Host.SignInWithCodeAsync(person, id), id);
    }

    private static string? Token(Page page) =>
        page.Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value");
}
