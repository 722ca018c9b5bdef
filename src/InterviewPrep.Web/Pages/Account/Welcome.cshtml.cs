using InterviewPrep.Members;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Where the one-time link of <c>member admin</c> leads: a password, then the second step.</summary>
public sealed class WelcomeModel(Passwords passwords, RateLimit limit) : NewPasswordPage(limit)
{
    protected override string Next => "/account/second-factor";

    protected override string BadLink =>
        "This link does not work any more: it is old, was used, or was cut off. Run \"member admin\" again for another one.";

    protected override Task<PasswordResult> StoreAsync(string password, CancellationToken cancel) =>
        passwords.WelcomeAsync(Member, Token, password, cancel);
}
