using InterviewPrep.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>People who open the admin area.</summary>
internal static class Editing
{
    /// <summary>A new member with a role, signed in with a password and a recovery code.</summary>
    public static async Task<Browser> SignedInEditorAsync(this SiteHost host, string role, string name = "Ed Editor")
    {
        var person = new Person { Name = name, Roles = [role] };
        var id = await person.JoinAsync(host);
        return await host.SignInWithCodeAsync(person, id);
    }

    /// <summary>Another sign-in with two proofs.</summary>
    public static async Task<Browser> SignInWithCodeAsync(this SiteHost host, Person person, Guid id)
    {
        var browser = host.Anonymous();
        await browser.SignInWithCodeAsync(person, await host.RecoveryCodeAsync(id));
        return browser;
    }

    /// <summary>Signs in with a password and a recovery code.</summary>
    public static async Task SignInWithCodeAsync(this Browser browser, Person person, string code)
    {
        var step = await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );
        var done = await browser.SubmitAsync(
            await browser.GetAsync(step.RedirectsTo!),
            "form#recovery",
            ("Code", code)
        );
        if (done.RedirectsTo is null)
        {
            throw new InvalidOperationException($"{person.Email} could not sign in: {done.Status}\n{done.Text}");
        }
    }

    /// <summary>Switches the second step on, and gives a code that signs in once.</summary>
    public static Task<string> RecoveryCodeAsync(this SiteHost host, Guid id) =>
        host.InScopeAsync(async services =>
        {
            var members = services.GetRequiredService<UserManager<Member>>();
            var member = (await members.FindByIdAsync($"{id}"))!;
            await members.SetTwoFactorEnabledAsync(member, true);
            return (await members.GenerateNewTwoFactorRecoveryCodesAsync(member, 1))!.Single();
        });
}
