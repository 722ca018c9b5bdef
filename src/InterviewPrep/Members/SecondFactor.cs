using InterviewPrep.Data;
using InterviewPrep.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>The second step of signing in with a password: codes of an authenticator app, and recovery codes.</summary>
public sealed class SecondFactor(
    AppDbContext db,
    UserManager<Member> members,
    Sessions sessions,
    RateLimit limit,
    Mailer mailer,
    AccountLetters letters,
    TimeProvider clock
)
{
    public const int RecoveryCodes = 10;

    public async Task<SecondFactorState> ReadAsync(Guid id)
    {
        var member = await FindAsync(id);
        return new SecondFactorState(member.TwoFactorEnabled, await members.CountRecoveryCodesAsync(member));
    }

    /// <summary>The secret to show while the second step is being set up; the same one until it is confirmed.</summary>
    public async Task<AuthenticatorSecret> SecretAsync(Guid id, string site)
    {
        var member = await FindAsync(id);
        if (member.TwoFactorEnabled)
        {
            throw new InvalidOperationException("A secret in use is never shown again.");
        }

        if (await members.GetAuthenticatorKeyAsync(member) is null)
        {
            (await members.ResetAuthenticatorKeyAsync(member)).Require();
        }

        var key = (await members.GetAuthenticatorKeyAsync(member))!;
        return new AuthenticatorSecret(
            key,
            $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(member.Email!)}"
                + $"?secret={key}&issuer={Uri.EscapeDataString(site)}&digits=6"
        );
    }

    /// <summary>Switches it on where the code shows that the app has the secret; ends the other sessions.</summary>
    public async Task<SecondFactorResult> SwitchOnAsync(SignedInMember current, string code, CancellationToken cancel)
    {
        if (await limit.HitAsync(RateRules.SecondFactor, $"{current.Id}", cancel) is { } wait)
        {
            return new SecondFactorResult.Wait(wait);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // The second half of a double click waits here, and then finds it on.
        await db.Database.ExecuteSqlAsync($"select 1 from members where id = {current.Id} for update", cancel);
        var member = await FindAsync(current.Id);
        await db.Entry(member).ReloadAsync(cancel);
        if (member.TwoFactorEnabled)
        {
            return new SecondFactorResult.AlreadyOn();
        }

        if (!member.EmailConfirmed)
        {
            return new SecondFactorResult.Unconfirmed();
        }

        if (!await members.VerifyTwoFactorTokenAsync(member, TokenOptions.DefaultAuthenticatorProvider, Plain(code)))
        {
            return new SecondFactorResult.WrongCode();
        }

        (await members.SetTwoFactorEnabledAsync(member, true)).Require();
        var codes = await NewCodesAsync(member);
        await sessions.EndOthersAsync(member.Id, current.Session.Id, cancel);
        await mailer.SendAsync(letters.SecondFactorChanged(member.Email!, isOn: true), cancel);
        await transaction.CommitAsync(cancel);
        await limit.ForgetAsync(RateRules.SecondFactor, $"{current.Id}", cancel);
        return new SecondFactorResult.Done(codes);
    }

    /// <summary>Replaces all recovery codes by new ones.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid id) => await NewCodesAsync(await FindAsync(id));

    /// <summary>Switches it off and forgets the secret; ends the other sessions.</summary>
    public async Task SwitchOffAsync(SignedInMember current, CancellationToken cancel)
    {
        var member = await FindAsync(current.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ForgetAsync(member, current.Session.Id, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Switches it off for somebody who lost it, and ends all sessions; false where it is not on.</summary>
    public async Task<bool> ResetAsync(Guid actor, Guid id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select 1 from members where id = {id} for update", cancel);
        if (await members.FindByIdAsync($"{id}") is not { TwoFactorEnabled: true } member)
        {
            return false;
        }

        await ForgetAsync(member, kept: null, cancel);
        db.AuditEntries.Add(Audit.Of(actor, "member.second-factor-reset", id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task ForgetAsync(Member member, Guid? kept, CancellationToken cancel)
    {
        (await members.SetTwoFactorEnabledAsync(member, false)).Require();
        (await members.ResetAuthenticatorKeyAsync(member)).Require();
        await members.GenerateNewTwoFactorRecoveryCodesAsync(member, 0);
        await sessions.EndOthersAsync(member.Id, kept, cancel);
        await mailer.SendAsync(letters.SecondFactorChanged(member.Email!, isOn: false), cancel);
    }

    /// <summary>Six digits as typed, with or without spaces.</summary>
    public static string Plain(string? code) => string.Concat((code ?? "").Where(char.IsAsciiDigit));

    private async Task<IReadOnlyList<string>> NewCodesAsync(Member member) =>
        await members.GenerateNewTwoFactorRecoveryCodesAsync(member, RecoveryCodes) is { } codes
            ? [.. codes]
            : throw IdentityOutcomes.Overtaken();

    private async Task<Member> FindAsync(Guid id) =>
        await members.FindByIdAsync(id.ToString())
        ?? throw new InvalidOperationException("The member was deleted while this request ran.");
}

/// <summary>Whether a code is asked for, and how many recovery codes are left.</summary>
public sealed record SecondFactorState(bool IsOn, int RecoveryCodesLeft);

/// <summary>A secret for an authenticator app.</summary>
/// <param name="Key">Base32.</param>
/// <param name="Address">The otpauth address for the QR code.</param>
public sealed record AuthenticatorSecret(string Key, string Address);

/// <summary>What became of switching on.</summary>
public abstract record SecondFactorResult
{
    private SecondFactorResult() { }

    /// <summary>On; the codes are shown this once.</summary>
    public sealed record Done(IReadOnlyList<string> RecoveryCodes) : SecondFactorResult;

    /// <summary>Another request switched it on, and its answer shows the codes.</summary>
    public sealed record AlreadyOn : SecondFactorResult;

    /// <summary>It waits until the address is confirmed: whoever owns the address could not get in.</summary>
    public sealed record Unconfirmed : SecondFactorResult;

    public sealed record WrongCode : SecondFactorResult;

    public sealed record Wait(TimeSpan Time) : SecondFactorResult;
}
