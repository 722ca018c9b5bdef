using InterviewPrep.Data;
using InterviewPrep.Mail;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>Changes passwords; each change ends the other sessions in the same transaction and tells the owner.</summary>
public sealed class Passwords(
    AppDbContext db,
    UserManager<Member> members,
    Sessions sessions,
    Mailer mailer,
    AccountLetters letters
)
{
    /// <summary>The purpose of the link that gives a new administrator a password.</summary>
    public const string WelcomePurpose = "welcome";

    /// <summary>
    /// Sets the password by a link that was mailed: it also proves the address. No passkey outlives it, and of an account whose
    /// address nobody had proved no second step either: somebody else may have added them.
    /// </summary>
    public async Task<PasswordResult> ResetAsync(Guid id, string? token, string password, CancellationToken cancel)
    {
        if (await members.FindByIdAsync(id.ToString()) is not { } member)
        {
            return new PasswordResult.BadLink();
        }

        return await StoreAsync(
            member,
            null,
            letters.PasswordReset(member.Email!),
            async () =>
            {
                var result = await members.ResetPasswordAsync(member, UrlToken.Decode(token), password);
                if (result.Succeeded)
                {
                    await ForgetProofsAsync(member, cancel);
                }

                return result;
            },
            cancel
        );
    }

    /// <summary>A link for somebody who was made an administrator on the command line.</summary>
    public async Task<string> WelcomeTokenAsync(Member member) =>
        UrlToken.Encode(await members.GenerateUserTokenAsync(member, TokenOptions.DefaultProvider, WelcomePurpose));

    /// <summary>Sets the password by such a link; it works once, because a new password makes every older link void.</summary>
    public async Task<PasswordResult> WelcomeAsync(Guid id, string? token, string password, CancellationToken cancel)
    {
        if (
            await members.FindByIdAsync(id.ToString()) is not { } member
            || !await members.VerifyUserTokenAsync(
                member,
                TokenOptions.DefaultProvider,
                WelcomePurpose,
                UrlToken.Decode(token)
            )
        )
        {
            return new PasswordResult.BadLink();
        }

        var reset = await members.GeneratePasswordResetTokenAsync(member);
        return await StoreAsync(
            member,
            null,
            letters.PasswordChanged(member.Email!),
            () => members.ResetPasswordAsync(member, reset, password),
            cancel
        );
    }

    /// <summary>Changes the password of a signed-in member; only the session that asks goes on.</summary>
    public async Task<PasswordResult> ChangeAsync(
        SignedInMember current,
        string oldPassword,
        string newPassword,
        CancellationToken cancel
    )
    {
        var member = await members.FindByIdAsync(current.Id.ToString()) ?? throw Gone();
        return await StoreAsync(
            member,
            current.Session.Id,
            letters.PasswordChanged(member.Email!),
            () => members.ChangePasswordAsync(member, oldPassword, newPassword),
            cancel
        );
    }

    /// <summary>Whether this is the member's password; a member without one has none that is right.</summary>
    public async Task<bool> IsRightAsync(Guid id, string? password) =>
        await members.FindByIdAsync(id.ToString()) is { } member
        && await members.CheckPasswordAsync(member, password ?? "");

    private async Task ForgetProofsAsync(Member member, CancellationToken cancel)
    {
        var isUnproved = !member.EmailConfirmed;
        await db.ForgetProofsAsync(member.Id, alsoSecondStep: isUnproved, cancel);
        if (isUnproved)
        {
            (member.EmailConfirmed, member.TwoFactorEnabled) = (true, false);
            (await members.UpdateAsync(member)).Require();
        }
    }

    private async Task<PasswordResult> StoreAsync(
        Member member,
        Guid? keptSession,
        Letter letter,
        Func<Task<IdentityResult>> store,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await store();
        if (!result.Succeeded)
        {
            return Refusal(result);
        }

        await sessions.EndOthersAsync(member.Id, keptSession, cancel);
        await mailer.SendAsync(letter, cancel);
        await transaction.CommitAsync(cancel);
        return new PasswordResult.Stored();
    }

    private static PasswordResult Refusal(IdentityResult result) =>
        result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken)) ? new PasswordResult.BadLink()
        : result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))
            ? new PasswordResult.WrongPassword()
        : result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))
            ? new PasswordResult.BadLink()
        : new PasswordResult.Refused([.. result.Errors.Select(e => e.Description)]);

    private static InvalidOperationException Gone() => new("The member was deleted while this request ran.");
}

/// <summary>What became of a new password.</summary>
public abstract record PasswordResult
{
    private PasswordResult() { }

    public sealed record Stored : PasswordResult;

    /// <summary>The link is old, used, cut or made up.</summary>
    public sealed record BadLink : PasswordResult;

    /// <summary>The old password is another one.</summary>
    public sealed record WrongPassword : PasswordResult;

    /// <summary>The new password is refused; the sentences belong at its field.</summary>
    public sealed record Refused(IReadOnlyList<string> Problems) : PasswordResult;
}
