using InterviewPrep.Mail;

namespace InterviewPrep.Members;

/// <summary>The wording of every mail about an account.</summary>
public sealed class AccountLetters(SiteLinks links)
{
    private string Site => links.SiteName;

    public Letter Confirm(string to, Guid member, string token, string? returnUrl) =>
        Letter.Of(
            to,
            $"Confirm your address for {Site}",
            $"""
            Somebody, most likely you, signed up for {Site} with this address. To confirm it, open

            {links.To("/account/confirm", ("member", $"{member}"), ("token", token), ("returnUrl", returnUrl))}

            The link works for 24 hours. If this was not you, do nothing: without the confirmation the account can publish nothing.
            """
        );

    public Letter AlreadyMember(string to) =>
        Letter.Of(
            to,
            $"You have an account at {Site}",
            $"""
            Somebody, most likely you, signed up for {Site} with this address, which has an account already. Nothing was changed.

            Sign in: {links.To("/account/sign-in")}
            Password forgotten: {links.To("/account/forgotten")}
            """
        );

    public Letter Reset(string to, Guid member, string token) =>
        Letter.Of(
            to,
            $"Set a new password for {Site}",
            $"""
            Somebody, most likely you, asked for a new password for {Site}. To set one, open

            {links.To("/account/reset", ("member", $"{member}"), ("token", token))}

            The link works once, for 2 hours. If this was not you, do nothing: your password stays as it is.
            """
        );

    public Letter PasswordChanged(string to) =>
        Notice(
            to,
            "password was changed",
            "The password of your account was changed, and all other browsers were signed out."
        );

    /// <summary>As for <see cref="PasswordChanged"/>, after a link that was mailed.</summary>
    public Letter PasswordReset(string to) =>
        Notice(
            to,
            "password was changed",
            "The password of your account was changed by a link that was mailed to you. All browsers were signed out, and its "
                + "passkeys were removed: add yours again when you have signed in."
        );

    public Letter SecondFactorChanged(string to, bool isOn) =>
        Notice(
            to,
            isOn ? "second step was switched on" : "second step was switched off",
            isOn
                ? "Signing in to your account with the password now also needs a code of your authenticator app."
                : "Signing in to your account with the password no longer needs a code of an authenticator app."
        );

    public Letter PasskeyAdded(string to) =>
        Notice(
            to,
            "passkey was added",
            "A passkey was added to your account. Whoever holds it can sign in without a password. "
                + "A new password set by the link below removes every passkey."
        );

    public Letter ConfirmNewAddress(string to, Guid member, string token) =>
        Letter.Of(
            to,
            $"Confirm your new address for {Site}",
            $"""
            To use this address for your account at {Site} from now on, open

            {links.To("/account/new-address", ("member", $"{member}"), ("address", to), ("token", token))}

            The link works once, for 24 hours. If you did not ask for this, do nothing.
            """
        );

    public Letter AddressChangeAsked(string to) =>
        Notice(
            to,
            "address is to be changed",
            "Somebody who is signed in to your account asked to change its e-mail address. It changes when the new address is confirmed."
        );

    public Letter AddressChanged(string to) =>
        Notice(
            to,
            "address was changed",
            "Your account now has another e-mail address. This is the last mail to the old one."
        );

    public Letter DeletionAsked(string to, DateTimeOffset on) =>
        Letter.Of(
            to,
            $"Your account at {Site} will be deleted",
            $"""
            As you asked, your account and everything you wrote will be deleted on {on.UtcDateTime:MMMM d, yyyy, HH:mm} UTC.

            To keep it, sign in before then: {links.To("/account/sign-in")}
            """
        );

    public Letter Deleted(string to) =>
        Letter.Of(
            to,
            $"Your account at {Site} was deleted",
            $"Your account and everything you wrote at {Site} were deleted. This is the last mail to you."
        );

    private Letter Notice(string to, string what, string text) =>
        Letter.Of(
            to,
            $"Your {Site} {what}",
            $"""
            {text}

            If this was not you, set a new password at once: {links.To("/account/forgotten")}
            """
        );
}
