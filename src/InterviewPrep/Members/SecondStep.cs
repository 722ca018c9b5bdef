using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>The second step of a sign-in whose password was right.</summary>
public sealed class SecondStep(SignInManager<Member> signIn, RateLimit limit)
{
    /// <summary>Whether this browser gave a right password in the last minutes.</summary>
    public async Task<bool> IsWaitingAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public Task<SignInOutcome> WithCodeAsync(string? code, bool isRemembered, CancellationToken cancel) =>
        TryAsync(
            () =>
                signIn.TwoFactorAuthenticatorSignInAsync(SecondFactor.Plain(code), isRemembered, rememberClient: false),
            cancel
        );

    /// <summary>Each recovery code works once.</summary>
    public Task<SignInOutcome> WithRecoveryCodeAsync(string? code, CancellationToken cancel) =>
        TryAsync(() => signIn.TwoFactorRecoveryCodeSignInAsync((code ?? "").Trim()), cancel);

    private async Task<SignInOutcome> TryAsync(Func<Task<SignInResult>> attempt, CancellationToken cancel)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } member)
        {
            return new SignInOutcome.Wrong();
        }

        if (await limit.HitAsync(RateRules.SecondFactor, $"{member.Id}", cancel) is { } wait)
        {
            return new SignInOutcome.Wait(wait);
        }

        if (!(await attempt()).Succeeded)
        {
            return new SignInOutcome.Wrong();
        }

        await limit.ForgetAsync(RateRules.SecondFactor, $"{member.Id}", cancel);
        return new SignInOutcome.SignedIn(member);
    }
}
