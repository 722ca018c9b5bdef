using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>Signs in by e-mail address and password; says nothing of which of the two was wrong, nor by the time it takes.</summary>
public sealed class PasswordSignIn(UserManager<Member> members, SignInManager<Member> signIn, RateLimit limit)
{
    // Verified where no account has the address, so that the answer takes as long as for one that has.
    private static readonly Member Nobody = new();
    private static string? nobodysHash;

    /// <param name="email">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="isRemembered">Whether the browser stays signed in after it is closed.</param>
    /// <param name="address">The network address that asks.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<SignInOutcome> TryAsync(
        string email,
        string password,
        bool isRemembered,
        string address,
        CancellationToken cancel
    )
    {
        if (await limit.HitAsync(RateRules.SignInAddress, address, cancel) is { } crowded)
        {
            return new SignInOutcome.Wait(crowded);
        }

        var member = await members.FindByEmailAsync(email);
        // The stamp changes with the password: a new one begins new counts, wherever its owner set it.
        var account = $"{members.NormalizeEmail(email)} {member?.SecurityStamp}";
        var accountHere = $"{account} {address}";
        var wait =
            await limit.HitAsync(RateRules.SignInAccount, accountHere, cancel)
            ?? await limit.HitAsync(RateRules.SignInAnywhere, account, cancel);
        if (wait is { } time)
        {
            return new SignInOutcome.Wait(time);
        }

        if (member is not { PasswordHash: not null })
        {
            nobodysHash ??= members.PasswordHasher.HashPassword(Nobody, Sessions.NewKey());
            members.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return new SignInOutcome.Wrong();
        }

        var result = await signIn.PasswordSignInAsync(member, password, isRemembered, lockoutOnFailure: false);
        if (result.Succeeded || result.RequiresTwoFactor)
        {
            await limit.ForgetAsync(RateRules.SignInAccount, accountHere, cancel);
            await limit.ForgetAsync(RateRules.SignInAnywhere, account, cancel);
        }

        return result.Succeeded ? new SignInOutcome.SignedIn(member)
            : result.RequiresTwoFactor ? new SignInOutcome.SecondFactor()
            : new SignInOutcome.Wrong();
    }
}

/// <summary>What an attempt to sign in came to.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record SignedIn(Member Member) : SignInOutcome;

    /// <summary>The password was right; a code is wanted next.</summary>
    public sealed record SecondFactor : SignInOutcome;

    /// <summary>Refused, without saying why.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>Too many attempts; nothing was checked.</summary>
    public sealed record Wait(TimeSpan Time) : SignInOutcome;
}
