using System.Net;
using InterviewPrep.Access;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>What an administrator sees of a member and does for them.</summary>
public sealed class MemberPageTests(SiteFixture<MigratedDatabase> site) : IClassFixture<SiteFixture<MigratedDatabase>>
{
    private static readonly string[] Handlers = ["Grant", "Revoke", "SignOut", "SecondFactor", "GiveRole", "TakeRole"];

    [Fact]
    public async Task The_page_has_the_facts_of_the_account()
    {
        var person = new Person
        {
            Name = "Fay Facts",
            IsPro = true,
            IsConfirmed = false,
            Roles = [MemberRole.Editor],
        };
        var id = await person.JoinAsync(site.Host);
        await site.Host.SignInAsync(person);
        var page = await (await AdministratorAsync()).GetAsync(Address(id));
        var facts = page.Words("main");
        foreach (
            var part in (string[])
                [
                    "Fay Facts",
                    person.Email,
                    "Not confirmed",
                    $"{id}",
                    "Granted for a test.",
                    "Second step: off",
                    "Editor: yes",
                    "Administrator: no",
                    "Signed in with 1 browser",
                ]
        )
        {
            Assert.Contains(part, facts, StringComparison.Ordinal);
        }

        Assert.Equal("Runs", page.Words("#entitlements .tag"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await AdministratorAsync()).GetAsync(Address(Guid.NewGuid()))).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await (await AdministratorAsync()).GetAsync("/admin/members/x")).Status);
    }

    [Fact]
    public async Task Nobody_but_administrators_does_anything_to_a_member()
    {
        var id = await new Person().JoinAsync(site.Host);
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var member = await site.Host.SignedInClientAsync(new Person());
        foreach (var handler in Handlers)
        {
            var path = $"{Address(id)}?handler={handler}";
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(editor, path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(member, path)).Status);
            var stranger = await site.Host.Anonymous().PostAsync(path, []);
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.Status);
        }

        Assert.Empty(await ActionsAsync(id));
    }

    [Fact]
    public async Task A_grant_opens_Pro_once_is_read_by_the_member_and_says_who_gave_it()
    {
        var person = new Person();
        var id = await person.JoinAsync(site.Host);
        var administrator = await AdministratorAsync("Grant Giver");
        var page = await administrator.GetAsync(Address(id));
        var done = await GrantAsync(administrator, page, "12", "Won the quiz");
        Assert.Equal(Address(id), done.RedirectsTo);
        var after = await administrator.GetAsync(Address(id));
        Assert.Contains("Grant by Grant Giver", after.Words("#entitlements"), StringComparison.Ordinal);
        Assert.Contains("Won the quiz", after.Words("#entitlements"), StringComparison.Ordinal);

        var again = await GrantAsync(administrator, page, "12", "Won the quiz");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        var now = site.Host.Clock.GetUtcNow();
        var grant = await site.Host.QueryAsync(db => db.Entitlements.SingleAsync(e => e.MemberId == id));
        Assert.Equal(EntitlementSource.Grant, grant.Source);
        Assert.Equal(12, (grant.EndsAt!.Value - now).TotalDays, 0.1);
        Assert.Equal(["entitlement.granted"], await ActionsAsync(id));

        var own = await (await site.Host.SignInAsync(person)).GetAsync("/account");
        Assert.Contains("Won the quiz", own.Words("#entitlements"), StringComparison.Ordinal);
        Assert.Contains("Pro", own.Words("#plan"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "Because", "Days are a whole number")]
    [InlineData("3661", "Because", "Days are a whole number")]
    [InlineData("", "Because", "Say for how many days")]
    [InlineData("many", "Because", "")]
    [InlineData("5", " ", "Say why")]
    public async Task A_wrong_grant_is_explained_at_its_field_and_kept(string days, string reason, string said)
    {
        var id = await new Person().JoinAsync(site.Host);
        var administrator = await AdministratorAsync();
        var refused = await GrantAsync(administrator, await administrator.GetAsync(Address(id)), days, reason);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(said, refused.Words("#grant .field-error"), StringComparison.Ordinal);
        Assert.Equal(days, refused.Html.QuerySelector("#grant [name='Grant.Days']")!.GetAttribute("value"));
        Assert.True(refused.Html.QuerySelector("details:has(#grant)")!.HasAttribute("open"));
        Assert.Empty(await ActionsAsync(id));
    }

    [Fact]
    public async Task A_revoked_grant_closes_at_once_with_a_reason_that_the_member_reads()
    {
        var person = new Person { IsPro = true };
        var id = await person.JoinAsync(site.Host);
        var administrator = await AdministratorAsync();
        var page = await administrator.GetAsync(Address(id));
        var silent = await administrator.SubmitAsync(page, "form[action$=Revoke]", ("Revoke.Reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("Say why", silent.Words("#entitlements .field-error"), StringComparison.Ordinal);
        Assert.Empty(await ActionsAsync(id));

        var done = await administrator.SubmitAsync(page, "form[action$=Revoke]", ("Revoke.Reason", "Given by mistake"));
        Assert.Equal(Address(id), done.RedirectsTo);
        Assert.Equal("Taken back", (await administrator.GetAsync(Address(id))).Words("#entitlements .tag"));
        var again = await administrator.SubmitAsync(page, "form[action$=Revoke]", ("Revoke.Reason", "Twice"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal(["entitlement.revoked"], await ActionsAsync(id));

        var own = await (await site.Host.SignInAsync(person)).GetAsync("/account");
        Assert.Contains("Given by mistake", own.Words("#entitlements"), StringComparison.Ordinal);
        Assert.Contains("Free", own.Words("#plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_grants_are_taken_back_and_only_the_members_own()
    {
        var (id, other) = (
            await new Person().JoinAsync(site.Host),
            await new Person { IsPro = true }.JoinAsync(site.Host)
        );
        var now = site.Host.Clock.GetUtcNow();
        await site.Host.QueryAsync(db =>
        {
            db.Entitlements.Add(
                new Entitlement
                {
                    MemberId = id,
                    Source = EntitlementSource.Purchase,
                    StartsAt = now,
                    Reason = "Bought.",
                    CreatedAt = now,
                }
            );
            return db.SaveChangesAsync();
        });
        var administrator = await AdministratorAsync();
        var page = await administrator.GetAsync(Address(id));
        Assert.Null(page.Html.QuerySelector("form[action$=Revoke]"));
        var ids = await site.Host.QueryAsync(db =>
            db.Entitlements.Where(e => e.MemberId == id || e.MemberId == other).Select(e => e.Id).ToListAsync()
        );
        foreach (var entitlement in ids)
        {
            var refused = await PostAsync(
                administrator,
                $"{Address(id)}?handler=Revoke",
                ("Revoke.Grant", $"{entitlement}"),
                ("Revoke.Reason", "Wrong")
            );
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        }

        Assert.False(
            await site.Host.QueryAsync(db => db.Entitlements.AnyAsync(e => ids.Contains(e.Id) && e.RevokedAt != null))
        );
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browser_at_once()
    {
        var person = new Person();
        var id = await person.JoinAsync(site.Host);
        Browser[] browsers = [await site.Host.SignInAsync(person), await site.Host.SignInAsync(person)];
        var administrator = await AdministratorAsync();
        await administrator.SubmitAsync(await administrator.GetAsync(Address(id)), "form#sign-out-everywhere");
        foreach (var browser in browsers)
        {
            Assert.StartsWith(
                "/account/sign-in",
                (await browser.GetAsync("/account")).RedirectsTo,
                StringComparison.Ordinal
            );
        }

        var after = await administrator.GetAsync(Address(id));
        Assert.Contains("Signed in nowhere", after.Words("#sign-ins"), StringComparison.Ordinal);
        Assert.Null(after.Html.QuerySelector("form#sign-out-everywhere"));
        Assert.Equal(["member.signed-out"], await ActionsAsync(id));
    }

    [Fact]
    public async Task A_reset_second_step_lets_the_password_in_ends_the_browsers_and_is_written_to_the_member()
    {
        var person = new Person();
        var id = await person.JoinAsync(site.Host);
        var browser = await site.Host.SignInWithCodeAsync(person, id);
        var administrator = await AdministratorAsync();
        var page = await administrator.GetAsync(Address(id));
        Assert.Equal(Address(id), (await administrator.SubmitAsync(page, "form#second-factor")).RedirectsTo);
        Assert.StartsWith(
            "/account/sign-in",
            (await browser.GetAsync("/account")).RedirectsTo,
            StringComparison.Ordinal
        );
        await site.Host.Mail.LetterAsync(person.Email, "second step was switched off");
        Assert.Equal(HttpStatusCode.OK, (await (await site.Host.SignInAsync(person)).GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.SubmitAsync(page, "form#second-factor")).Status);
        Assert.Equal(["member.second-factor-reset"], await ActionsAsync(id));
    }

    [Fact]
    public async Task Nobody_resets_their_own_second_step_here()
    {
        var (administrator, id) = await OneAdministratorAsync();
        Assert.Null((await administrator.GetAsync(Address(id))).Html.QuerySelector("form#second-factor"));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await PostAsync(administrator, $"{Address(id)}?handler=SecondFactor")).Status
        );
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(Address(id))).Status);
    }

    internal static string Address(Guid id) => $"/admin/members/{id}";

    private Task<Browser> AdministratorAsync(string name = "Ed Editor") =>
        site.Host.SignedInEditorAsync(MemberRole.Admin, name);

    private async Task<(Browser Browser, Guid Id)> OneAdministratorAsync()
    {
        var person = new Person { Roles = [MemberRole.Admin] };
        var id = await person.JoinAsync(site.Host);
        return (await site.Host.SignInWithCodeAsync(person, id), id);
    }

    private static Task<Page> GrantAsync(Browser administrator, Page page, string days, string reason) =>
        administrator.SubmitAsync(page, "form#grant", ("Grant.Days", days), ("Grant.Reason", reason));

    /// <summary>A post as a form of this browser would send it, whether or not a page offers it.</summary>
    private static async Task<Page> PostAsync(Browser browser, string path, params (string, string?)[] fields)
    {
        var page = await browser.GetAsync("/account");
        var token = page.Html.QuerySelector("#sign-out [name=__RequestVerificationToken]")!.GetAttribute("value");
        return await browser.PostAsync(path, [.. fields, ("__RequestVerificationToken", token)]);
    }

    private Task<List<string>> ActionsAsync(Guid member) =>
        site.Host.QueryAsync(db =>
            db.AuditEntries.Where(a => a.Subject == $"member:{member}" && a.ActorId != null)
                .Select(a => a.Action)
                .ToListAsync()
        );
}
