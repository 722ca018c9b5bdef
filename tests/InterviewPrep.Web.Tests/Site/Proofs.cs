using InterviewPrep.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>What proves a member besides the password, given without a device.</summary>
internal static class Proofs
{
    /// <summary>Adds a passkey; gives its id as the pages have it.</summary>
    public static async Task<string> AddPasskeyAsync(this SiteHost host, Guid member, string name)
    {
        var id = Guid.NewGuid().ToByteArray();
        await host.QueryAsync(async db =>
        {
            db.UserPasskeys.Add(
                new()
                {
                    UserId = member,
                    CredentialId = id,
                    Data = new()
                    {
                        PublicKey = [2],
                        Name = name,
                        AttestationObject = [3],
                        ClientDataJson = [4],
                    },
                }
            );
            return await db.SaveChangesAsync();
        });
        return System.Buffers.Text.Base64Url.EncodeToString(id);
    }

    /// <summary>Switches the second step on, whether the address is confirmed or not.</summary>
    public static Task AddSecondStepAsync(this SiteHost host, Guid member) =>
        host.InScopeAsync(async services =>
        {
            var members = services.GetRequiredService<UserManager<Member>>();
            var found = (await members.FindByIdAsync($"{member}"))!;
            await members.ResetAuthenticatorKeyAsync(found);
            await members.GenerateNewTwoFactorRecoveryCodesAsync(found, SecondFactor.RecoveryCodes);
            return await members.SetTwoFactorEnabledAsync(found, true);
        });
}
