using System.Buffers.Text;
using InterviewPrep.Data;
using InterviewPrep.Mail;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>Passkeys (Web Authentication Level 3): the browser proves a key that never leaves its device.</summary>
public sealed class Passkeys(
    AppDbContext db,
    UserManager<Member> members,
    SignInManager<Member> signIn,
    RateLimit limit,
    Mailer mailer,
    AccountLetters letters
)
{
    public const int MaxPerMember = 20;
    public const int MaxName = 60;

    public async Task<IReadOnlyList<OwnPasskey>> ListAsync(Guid id) =>
        [
            .. (await members.GetPasskeysAsync(await FindAsync(id)))
                .OrderBy(p => p.CreatedAt)
                .Select(p => new OwnPasskey(
                    Base64Url.EncodeToString(p.CredentialId),
                    p.Name ?? "Passkey",
                    p.CreatedAt,
                    p.IsBackedUp
                )),
        ];

    /// <summary>What the browser needs to make a passkey, as JSON; the other half of it goes into a cookie.</summary>
    public async Task<string> CreationOptionsAsync(Guid id)
    {
        var member = await FindAsync(id);
        return await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = member.Id.ToString(),
                Name = member.Email!,
                DisplayName = member.DisplayName,
            }
        );
    }

    /// <summary>Keeps the passkey that the browser made; a sentence where it cannot.</summary>
    public async Task<string?> AddAsync(Guid id, string credential, string name, CancellationToken cancel)
    {
        var member = await FindAsync(id);
        if (!member.EmailConfirmed)
        {
            return "Confirm your e-mail address first: a passkey signs in whoever holds it.";
        }

        if ((await members.GetPasskeysAsync(member)).Count >= MaxPerMember)
        {
            return $"You have {MaxPerMember} passkeys, which is the most. Remove one first.";
        }

        if (await ProofAsync(() => signIn.PerformPasskeyAttestationAsync(credential)) is not { Succeeded: true } made)
        {
            return "The browser's answer was not a passkey for this account. Try again.";
        }

        made.Passkey.Name = name;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        (await members.AddOrUpdatePasskeyAsync(member, made.Passkey)).Require();
        await mailer.SendAsync(letters.PasskeyAdded(member.Email!), cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>False where the member has no such passkey.</summary>
    public async Task<bool> RenameAsync(Guid id, string passkey, string name)
    {
        var member = await FindAsync(id);
        if (Key(passkey) is not { } key || await members.GetPasskeyAsync(member, key) is not { } kept)
        {
            return false;
        }

        kept.Name = name;
        (await members.AddOrUpdatePasskeyAsync(member, kept)).Require();
        return true;
    }

    /// <summary>False where the member has no such passkey.</summary>
    public async Task<bool> RemoveAsync(Guid id, string passkey)
    {
        var member = await FindAsync(id);
        if (Key(passkey) is not { } key || await members.GetPasskeyAsync(member, key) is null)
        {
            return false;
        }

        (await members.RemovePasskeyAsync(member, key)).Require();
        return true;
    }

    /// <summary>What the browser needs to prove any passkey of this site, as JSON.</summary>
    public Task<string> RequestOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Signs in by a proof; a passkey is two factors in one, so no code is asked for.</summary>
    public async Task<SignInOutcome> SignInAsync(
        string credential,
        bool isRemembered,
        string address,
        CancellationToken cancel
    )
    {
        if (await limit.HitAsync(RateRules.SignInAddress, address, cancel) is { } wait)
        {
            return new SignInOutcome.Wait(wait);
        }

        if (await ProofAsync(() => signIn.PerformPasskeyAssertionAsync(credential)) is not { Succeeded: true } proof)
        {
            return new SignInOutcome.Wrong();
        }

        // The counter of the passkey went on; one that goes back would be a copy.
        (await members.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Require();
        await signIn.SignInAsync(proof.User, isRemembered, "passkey");
        return new SignInOutcome.SignedIn(proof.User);
    }

    /// <summary>Identity throws where the cookie with the first half is missing or spent: then there is no proof.</summary>
    private static async Task<T?> ProofAsync<T>(Func<Task<T>> prove)
        where T : class
    {
        try
        {
            return await prove();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[]? Key(string encoded) =>
        Base64Url.IsValid(encoded) && encoded.Length <= 1400 ? Base64Url.DecodeFromChars(encoded) : null;

    private async Task<Member> FindAsync(Guid id) =>
        await members.FindByIdAsync(id.ToString())
        ?? throw new InvalidOperationException("The member was deleted while this request ran.");
}

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">The credential's id in base64url.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="IsBackedUp">Whether the device says that it copies the key to the owner's other devices.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset AddedAt, bool IsBackedUp);
